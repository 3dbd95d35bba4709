"""Plain text."""

from __future__ import annotations

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page
from pipeline.reading.formats.text import FORMAT, page_of_text


def test_a_text_file_is_a_page() -> None:
    """Its paragraphs are blocks."""
    (page,) = FORMAT.pages("Состав делегации:\n\n1. Ада Брук".encode(), ReadingSettings())
    assert isinstance(page, Page)
    assert [len(page.blocks), page.text] == [2, "Состав делегации:\n1. Ада Брук"]


def test_a_guessed_charset_is_said() -> None:
    """Then the letters may be wrong."""
    problem, page = FORMAT.pages("Señor Muñoz".encode("latin-1"), ReadingSettings())
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.CHARSET_UNKNOWN
    assert isinstance(page, Page)


def test_nothing_is_no_page() -> None:
    """Blanks are not a page."""
    assert page_of_text(" \n\n ") is None
