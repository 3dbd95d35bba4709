"""Plain text: mail bodies and text files."""

from __future__ import annotations

from collections.abc import Iterator

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.formats.csv import is_table
from pipeline.reading.geometry.typed import paragraphs, typed_page
from pipeline.reading.text.charset import decode


def page_of_text(text: str) -> Page | None:
    """Return the one page of a plain text; None where it holds no word."""
    return typed_page(1, paragraphs(text))


def _pages(data: bytes, _settings: ReadingSettings) -> Iterator[Yield]:
    text, guessed = decode(data, None)
    if guessed:
        yield Problem(ProblemCode.CHARSET_UNKNOWN, "", "The text file's charset was guessed.")
    page = page_of_text(text)
    if page:
        yield page


FORMAT = Format("text", lambda data: sniff(data) == "text" and not is_table(data), _pages)
