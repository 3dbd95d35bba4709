"""Tests of an entry whose end is not reached yet."""

from __future__ import annotations

from typing import Any

from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.open_entry import OpenEntry


def test_an_entry_is_one_row_until_another_goes_on_with_it(build: Any) -> None:
    """What stands right below a name is looked at otherwise than what stands further down."""
    page = build.page("1. Ada Brook")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    person = Person(name=(Piece(strip.passage, 3, 12),), via="list", weight=0.9)
    entry = OpenEntry(0, 12, 1, person, after_name=12, first_row_end=12, mark="1.")
    assert entry.is_one_row
    entry.end = 20
    assert not entry.is_one_row
