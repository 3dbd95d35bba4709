"""Tests of numbers of an outline."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Line, Paragraph
from pipeline.extraction.layout.outline_numbers import without_outline_numbers


def _read(build: Any, *texts: str) -> list[str]:
    lines: tuple[Line, ...] = tuple(build.line(text, 0.1 + 0.05 * at) for at, text in enumerate(texts))
    (page,) = without_outline_numbers(build.document(replace(build.page("x"), blocks=(Paragraph(lines),)))).pages
    return [line.text for line in page.lines()]


def test_numbers_of_an_outline_are_no_words(build: Any) -> None:
    """Body and persons keep their marks; what is said of each loses its own, one joined to an address too."""
    said = ("1. Ministry of Justice", "1.1. Ms. Ann Lee", "1.1.1. Prosecutor", "1.1.2.a.lee@justice.gov", "1.2. Mr. Bo Fox")
    bare = ["1. Ministry of Justice", "1.1. Ms. Ann Lee", "Prosecutor", "a.lee@justice.gov", "1.2. Mr. Bo Fox", "Judge"]
    assert _read(build, *said, "1.2.1. Judge") == bare
    assert _read(build, *said) == list(said)  # two of them are too few


def test_a_number_alone_on_its_line_stays(build: Any) -> None:
    """No line is emptied."""
    said = ("1 المدير", "1.1 أحمد", "1.1.1 قاض", "1.1.2 مستشار", "1.1.3")
    assert _read(build, *said) == ["1 المدير", "1.1 أحمد", "قاض", "مستشار", "1.1.3"]


@pytest.mark.parametrize(
    "said",
    [
        ("1. Opening", "10.30 Coffee", "12.15 Lunch", "14.30 Closing"),  # times
        ("2.5 million persons", "3.1 per cent", "1.2 of them"),  # amounts, nothing above
        ("1. Ms. Ann Lee", "1.1 Prosecutor", "1.2 Ministry of Justice"),  # too few
        ("1. Ms. Ann Lee", "1.1.2009", "2.1.2009", "3.1.2009"),  # dates
    ],
)
def test_other_figures_stay(build: Any, said: tuple[str, ...]) -> None:
    """Times, amounts and dates go on from nothing above, and two numbers are too few."""
    assert _read(build, *said) == list(said)
