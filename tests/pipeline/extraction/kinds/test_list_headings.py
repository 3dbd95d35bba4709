"""Headings of lists within running text."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.list_headings import list_headings
from pipeline.extraction.kinds.persons_announced import persons_announced
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "headings", "persons"),
    [
        ("Please call Mr. Ben Stone for badges. Participants: Mr. Karl Moor, Judge, Ms. Ada Lind, Police.", 1, 2),
        ("Please contact Ms. Ada Lind. The participants will be named later.", 0, 0),
    ],
)
def test_who_stands_behind_a_heading_is_no_contact(
    build: Any, knowledge: Knowledge, text: str, headings: int, persons: int
) -> None:
    """However near the words stand that tell whom to ask."""
    page = page_texts(build.document(text))[0]
    assert len(list_headings(page, knowledge)) == headings
    assert persons_announced(page, knowledge) == persons
