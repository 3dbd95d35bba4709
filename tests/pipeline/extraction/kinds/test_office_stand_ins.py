"""Whoever comes for the holder of an office."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.deeds import deeds_of
from pipeline.extraction.kinds.office_stand_ins import stands_in
from pipeline.extraction.layout.text import page_texts


def test_who_comes_for_an_office_changes_no_list(build: Any, knowledge: Knowledge) -> None:
    """Behind "instead of" an office without a name tells of nobody announced before; a name does."""
    for whom, expected in (("the Permanent Representative, who is on leave", True), ("Mr. Ivo Roth, who is on leave", False)):
        pages = page_texts(build.document(f"Instead of {whom}, Ms. Ada Lund will attend the meeting as delegate."))
        assert (stands_in(pages, deeds_of(pages, knowledge, asked=False), knowledge) is not None) is expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("Ms. Ada Lund will attend instead of the Ambassador.", True),
        ("Ms. Ada Lund will attend instead of His Excellency the Ambassador.", True),
        ("In replacement of Mr. Ivo Roth, the Ambassador, the delegation will be composed as below.", False),
    ],
)
def test_the_office_stands_right_behind_the_words_of_the_change(
    build: Any, knowledge: Knowledge, change: str, expected: bool
) -> None:
    """Who is named between the two was announced before, also where he alone is named in the sentence."""
    pages = page_texts(build.document(change))
    assert (stands_in(pages, deeds_of(pages, knowledge, asked=False), knowledge) is not None) is expected
