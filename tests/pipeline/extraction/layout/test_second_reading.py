"""The other reading of the same place."""

from __future__ import annotations

from typing import Any

from models.page import Box, Source
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.layout.second_reading import box_of, place_for, same_place, second_passage


def test_the_same_lines_of_the_other_reading(build: Any) -> None:
    """A passage's second reading is what the other engine read at its place, and nothing from elsewhere on the page."""
    page = build.page("one two\nthree four", source=Source.OCR, second="ONE TWO\nTHREE FOUR")
    document = build.document(page)
    first = passage(document, page, tuple(page.lines())[:1])
    other = second_passage(first)
    assert other is not None
    assert other.text == "ONE TWO"


def test_what_stands_between_a_head_and_its_cell_is_not_theirs(build: Any) -> None:
    """A cell's label stands far above it, or on the page before; the lines between the two belong to other cells."""
    rows = "\n".join(f"ada{number}@court.example" for number in range(6))
    page = build.page(f"E-mail\n{rows}", source=Source.OCR, second=f"E-MAIL\n{rows}".upper())
    lines = tuple(page.lines())
    other = second_passage(passage(build.document(page), page, (lines[0], lines[4])))
    assert other is not None
    assert other.text == "E-MAIL\nADA3@COURT.EXAMPLE"
    above = build.page("Above\nE-mail", source=Source.OCR)
    other = second_passage(passage(build.document(page), page, (tuple(above.lines())[1], lines[4])))
    assert other is not None
    assert other.text == "ADA3@COURT.EXAMPLE"


def test_typed_text_has_none(build: Any) -> None:
    """Typed text was read once."""
    page = build.page("one two", second="ONE TWO")
    assert second_passage(passage(build.document(page), page, tuple(page.lines()))) is None


def test_places(build: Any) -> None:
    """A box of the second reading leads to the words of the first one there; far away it leads nowhere."""
    page = build.page("one two three", source=Source.OCR)
    first = passage(build.document(page), page, tuple(page.lines()))
    box = box_of(first, 4, 7)
    assert place_for(first, box) == (4, 7)
    assert place_for(first, Box(0.9, 0.9, 0.95, 0.92)) is None
    assert same_place(box, box)
    assert not same_place(box, None)
