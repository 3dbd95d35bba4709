"""The text of a document's pages, every place of which leads back to the page."""

from __future__ import annotations

from functools import cached_property

from models.finding import Where
from models.page import Document, Page
from pipeline.extraction.layout.passage import Passage, passage
from pipeline.extraction.words.plain import Plain


class PageText:
    """One page: its passage (words and places) and its plain form (for searching)."""

    def __init__(self, document: Document, page: Page) -> None:
        self.document = document
        self.page = page
        self.passage: Passage = passage(document, page, tuple(page.lines()))

    @cached_property
    def plain(self) -> Plain:
        return Plain(self.passage.text)

    def where(self, start: int, end: int) -> Where:
        """Return the place of plain.text[start:end]."""
        return self.passage.where(*self.plain.span(start, end))

    def as_written(self, start: int, end: int) -> str:
        """Return what plain.text[start:end] was before it was made plain, on one line."""
        first, last = self.plain.span(start, end)
        return " ".join(self.passage.text[first:last].split())

    def confidence(self, start: int, end: int) -> float:
        """Return the lowest OCR confidence of the words that plain.text[start:end] came from, 0 to 1."""
        return self.passage.confidence(*self.plain.span(start, end))


def page_texts(document: Document) -> tuple[PageText, ...]:
    """Return the text of every page."""
    return tuple(PageText(document, page) for page in document.pages)
