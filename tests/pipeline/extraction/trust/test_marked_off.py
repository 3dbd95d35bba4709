"""Tests of where a value ends on its page."""

from __future__ import annotations

import pytest

from models.finding import Finding, Where
from models.page import Box, Line, Page, Paragraph, Source, Word
from pipeline.extraction.trust.marked_off import of_edges


def _edges(words: str, first: int, last: int, gap: float = 0.005) -> dict[str, float]:
    """Return the figures of the words from `first` to `last` of a line."""
    boxes = [Box(0.05 + at * (0.08 + gap), 0.1, 0.13 + at * (0.08 + gap), 0.12) for at in range(len(words.split()))]
    line = Line(tuple(Word(word, box) for word, box in zip(words.split(), boxes, strict=True)))
    place = Box(boxes[first].left, 0.1, boxes[last].right, 0.12)
    value = Finding("title", "x", "x", 0.9, Where("scan", 1, place, ""))
    return of_edges(value, Page(1, Source.OCR, (Paragraph((line,)),)))


@pytest.mark.parametrize(
    ("words", "first", "last", "gap", "alone"),
    [
        ("Legal Adviser Crime Unit", 0, 1, 0.005, 0.0),
        ("Legal Adviser, Crime Unit", 2, 3, 0.005, 0.0),
        ("Adviser Unit", 0, 0, 0.1, 1.0),
        ("Adviser Unit", 1, 1, 0.1, 1.0),
        ("Legal Adviser", 0, 1, 0.005, 1.0),
    ],
)
def test_gaps_and_ends_of_lines_set_a_value_apart(words: str, first: int, last: int, gap: float, alone: float) -> None:
    """So stand values of columns."""
    assert _edges(words, first, last, gap) == {"alone in line": alone}


def test_nothing_is_said_of_what_has_no_place() -> None:
    """Nor of a place where no words stand."""
    page = Page(1, Source.OCR, ())
    assert of_edges(Finding("title", "x", "x", 0.9), page) == {}
    assert of_edges(Finding("title", "x", "x", 0.9, Where("scan", 1, Box(0.1, 0.1, 0.2, 0.2), "")), page) == {}
