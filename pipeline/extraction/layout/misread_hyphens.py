"""Hyphens within names that a picture shows as two strokes: "AL=ARABI"."""

from __future__ import annotations

import re
from dataclasses import replace

from models.page import Document, Line, Page
from pipeline.extraction.layout.turned_pages import PICTURES, with_lines, with_pages

_DOUBLED = re.compile(r"(?<=[^\W\d_])[=≈~](?=[^\W\d_])")  # letters on both sides; in addresses of pages it stands behind "?"
_ADDRESS = re.compile(r"[@/?&]")


def with_hyphens_read(document: Document) -> Document:
    """Return the document with a hyphen for the sign between letters of a word that is no address; its confidence stays."""
    return with_pages(document, PICTURES, _page)


def _page(page: Page) -> Page:
    if not any(_DOUBLED.search(word.text) for line in page.lines() for word in line.words):
        return page
    return replace(page, blocks=tuple(with_lines(block, _line) for block in page.blocks))


def _line(line: Line) -> Line:
    if not _DOUBLED.search(line.text):
        return line
    return Line(
        tuple(word if _ADDRESS.search(word.text) else replace(word, text=_DOUBLED.sub("-", word.text)) for word in line.words)
    )
