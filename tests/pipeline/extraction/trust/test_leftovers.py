"""Tests of words beside a value that belong to no value."""

from __future__ import annotations

from models.finding import Finding, Where
from models.page import Box, Line, Page, Paragraph, Source, Word
from pipeline.extraction.trust.leftovers import left_over

STEP = 0.1


def _page(*words: str, step: float = STEP) -> Page:
    line = Line(tuple(Word(text, Box(at * step, 0.10, at * step + 0.09, 0.12)) for at, text in enumerate(words)))
    return Page(1, Source.OCR, (Paragraph((line,)),))


def _finding(first: int, last: int, step: float = STEP) -> Finding:
    return Finding("name", "x", "x", 0.9, Where("scan", 1, Box(first * step, 0.10, last * step + 0.09, 0.12), "x"))


def test_a_name_that_goes_on() -> None:
    """A capitalised word right behind a name that nothing claims is told, also before it."""
    page = _page("Koffi", "Marcellin", "Aka")
    figures = left_over(_finding(1, 1), page, [])
    assert figures == {"begun before": 1, "goes on": 1}
    assert left_over(_finding(0, 2), page, []) == {"begun before": 0, "goes on": 0}


def test_what_belongs_to_another_value_or_ends_with_a_comma_is_nothing() -> None:
    """The title behind a comma, a claimed neighbour, a small word and a far column say nothing."""
    assert left_over(_finding(0, 0), _page("Koffi,", "Director"), [])["goes on"] == 0
    assert left_over(_finding(0, 0), _page("Koffi", "Director"), [Box(0.1, 0.1, 0.2, 0.12)])["goes on"] == 0
    assert left_over(_finding(0, 0), _page("Koffi", "will"), [])["goes on"] == 0
    assert left_over(_finding(0, 0, 0.3), _page("Koffi", "Director", step=0.3), [])["goes on"] == 0


def test_what_stands_in_brackets_stands_beside() -> None:
    """A Latin spelling whose first word was not parted from the name before its bracket does not go on with the name."""
    assert left_over(_finding(0, 0), _page("姓名：凌永东先生（Yongdong", "LING）"), [])["goes on"] == 0
    assert left_over(_finding(0, 0), _page("凌永东（先生）", "LING"), [])["goes on"] == 1


def test_a_value_without_a_place() -> None:
    """Nothing is said of it."""
    assert left_over(Finding("name", "x", "x", 0.9), _page("Koffi"), []) == {}
