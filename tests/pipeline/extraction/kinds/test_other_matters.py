"""What stands above a list's heading, and whether it tells of another matter."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.other_matters import of_another_matter
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("above", "other"),
    [
        ("Dear colleagues,", False),
        ("Thank you for the invitation to the meeting.", False),
        ("In reply to note CU 2009/33 (A).", False),
        ("Embassy of Norland Vienna", False),
        ("You asked who sits on our national committee.", True),
        ("Please reserve rooms at the hotel.", True),
        ("Nobody of these will come to the meeting.", True),
        ("请帮忙预订维也纳的酒店房间，谢谢。", True),
    ],
)
def test_what_stands_above_a_heading(build: Any, knowledge: Knowledge, above: str, other: bool) -> None:
    """A whole sentence that speaks of no meeting, or one that denies, makes others of those below; greetings do not."""
    (page,) = page_texts(build.document(f"{above}\n\nMembers"))
    assert of_another_matter(page, knowledge, 0, page.plain.text.rindex("members")) is other
