"""Tests of what the second reading of a place says."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.finding import Finding
from models.page import Box, Line, Page, Paragraph, Source, Word
from pipeline.extraction.trust.second_reading import agreement


def _said(field: str, first: str, second: str, knowledge: Knowledge) -> set[str]:
    box = Box(0.1, 0.1, 0.9, 0.12)

    def line(text: str) -> Line:
        words = text.split()
        return Line(tuple(Word(word, Box(0.1 + at * 0.08, 0.1, 0.17 + at * 0.08, 0.12)) for at, word in enumerate(words)))

    again = (line(second),) if second else ()
    page = Page(1, Source.OCR, (Paragraph((line(first),)),), second=again)
    figures = agreement(Finding(field, first, first, 0.9), page, box, knowledge)
    return {name for name, figure in figures.items() if figure and name != "distance"}


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ("Head of the Legal Department", {"agreed"}),
        ("", {"read once"}),
        ("Head Department", {"read once"}),
        ("Hcad Deparlment", {"read once"}),
        ("Head of the Police", {"differs"}),
        ("Head of tne Legal Deparlment", {"differs"}),
    ],
)
def test_a_reading_in_pieces_says_nothing_against_a_whole_one(second: str, said: set[str], knowledge: Knowledge) -> None:
    """A known word that the first has not, or as many words as it has, differ."""
    assert _said("title", "Head of the Legal Department", second, knowledge) == said


def test_pieces_differ_from_what_is_not_whole(knowledge: Knowledge) -> None:
    """Where a word of the first is unknown, and in names, of which few are known."""
    assert _said("title", "Head of the Lcgal Department", "Head Department", knowledge) == {"differs"}
    assert _said("name", "Carlos Head Legal", "Carlos Legal", knowledge) == {"differs"}
