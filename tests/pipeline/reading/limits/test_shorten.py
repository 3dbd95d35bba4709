"""Pages with more letters than pages have."""

from __future__ import annotations

from config.settings import ReadingSettings
from models.errors import ProblemCode
from models.page import Page
from pipeline.reading.formats.text import page_of_text
from pipeline.reading.geometry.typed import Grid, typed_page
from pipeline.reading.limits.shorten import WORD_MAX_LETTERS, shortened


def page_of(text: str) -> Page:
    """Return the page of a text."""
    page = page_of_text(text)
    assert page
    return page


def test_an_ordinary_page_is_left_as_it_is() -> None:
    """Nothing is copied, nothing said."""
    page = page_of("Ms. Ada BROOK\n\nMr. Bo LAKE")
    assert shortened(page, ReadingSettings()) == (page, None)


def test_too_long_a_page_keeps_its_beginning_and_says_so() -> None:
    """Its first letters are read, in paragraphs and tables alike; what is left out is a problem."""
    limits = ReadingSettings(page_max_letters=30)
    table = typed_page(1, [Grid((("one", "two"), ("three" * 4, "four" * 4)))])
    assert table
    for page in (page_of("Ms. Ada BROOK\n\n" + "x " * 500), table):
        short, problem = shortened(page, limits)
        assert 0 < len(short.text.replace(" ", "").replace("\n", "")) <= 30
        assert problem
        assert problem.code is ProblemCode.ATTACHMENT_TOO_LARGE
        assert problem.where == "page 1"


def test_a_word_of_a_megabyte_is_cut() -> None:
    """No pattern of ours meets a word that nobody wrote."""
    short, problem = shortened(page_of("note " + "a" * 20_000 + " end"), ReadingSettings())
    assert [len(line.text) for line in short.lines()] == [len("note ") + WORD_MAX_LETTERS + len(" end")]
    assert problem


def test_a_page_of_a_hundred_thousand_short_lines_is_cut() -> None:
    """Lines cost time whatever stands in them: the first ones are read, in one paragraph or in many."""
    limits = ReadingSettings(page_max_lines=100)
    for text in (".\n" * 500, "Ms. A\n\n" * 500):
        short, problem = shortened(page_of(text), limits)
        assert len(list(short.lines())) == 100
        assert problem
        assert "page_max_lines" in problem.detail
    assert shortened(page_of("Ms. A\n" * 100), limits)[1] is None
