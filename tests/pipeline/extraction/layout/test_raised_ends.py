"""Tests of raised ends of ordinals that were read as lines of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Box, Line, Paragraph, Source, Word
from pipeline.extraction.layout.raised_ends import with_raised_ends

FIGURE = Box(0.52, 0.326, 0.53, 0.334)
RAISED = Box(0.53, 0.323, 0.54, 0.329)


def _read(build: Any, figure: str, end: str, place: Box, *, source: Source = Source.LAYER, first: bool = True) -> list[str]:
    below = Line(
        (Word("Conseiller", Box(0.4, 0.326, 0.5, 0.334)), Word(figure, FIGURE), Word("classe", Box(0.56, 0.326, 0.6, 0.334)))
    )
    raised = Line((Word(end, place),))
    page = replace(build.page("x"), source=source, blocks=(Paragraph((raised, below) if first else (below, raised)),))
    (made,) = with_raised_ends(build.document(page)).pages
    return [line.text for line in made.lines()]


@pytest.mark.parametrize(("figure", "end"), [("1", "re"), ("2", "e"), ("1", "er"), ("3", "rd"), ("2", "ª"), ("II", "e")])
@pytest.mark.parametrize("first", [True, False])
def test_the_end_is_joined_to_its_figure(build: Any, figure: str, end: str, *, first: bool) -> None:
    """Whether it was read before the line of the figure or behind it."""
    assert _read(build, figure, end, RAISED, first=first) == [f"Conseiller {figure}{end} classe"]


@pytest.mark.parametrize(
    ("figure", "end", "place"),
    [
        ("1", "re", Box(0.7, 0.323, 0.71, 0.329)),  # elsewhere
        ("1", "re", Box(0.53, 0.31, 0.54, 0.318)),  # a line of its own above
        ("1", "de", Box(0.53, 0.326, 0.54, 0.334)),  # of one height with the figure
        ("de", "re", RAISED),
        ("1", "Ministère", RAISED),
    ],
)
def test_other_lines_stay(build: Any, figure: str, end: str, place: Box) -> None:
    """What stands elsewhere, behind a word or is no end of an ordinal is a line."""
    assert _read(build, figure, end, place) == [end, f"Conseiller {figure} classe"]


def test_typed_text_has_no_places(build: Any) -> None:
    """There a line is what was typed."""
    assert len(_read(build, "1", "re", RAISED, source=Source.TEXT)) == 2
