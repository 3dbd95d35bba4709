"""Tests of persons whom only a sentence about a list of addresses names. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.on_address_lists import on_address_list
from pipeline.extraction.layout.strips import Strip, parts_of


@pytest.mark.parametrize(
    ("text", "only_there"),
    [
        ("Could you please replace Mr. Jan Holm on your mailing list with Ms. Ada Lund? Others will come.", True),
        ("Please update your mailing list. Our delegate is Ms. Ada Lund, Adviser.", False),
        ("Ms. Ada Lund, Adviser, will attend; please add her to your mailing list.", False),
        ("1. Ms. Ada Lund, Adviser (please add her to your mailing list)", False),
    ],
)
def test_who_is_only_on_a_list_of_addresses(build: Any, knowledge: Knowledge, text: str, only_there: bool) -> None:
    """The sentence that names him counts, and no other; an item of a list names who comes."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    at = strip.view.index("Ms. Ada Lund")
    assert on_address_list(strip, at, at + len("Ms. Ada Lund"), knowledge) is only_there
