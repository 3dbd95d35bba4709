"""What stands above a list's heading, and whether it tells of another matter."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.other_matters import other_matter, other_title, tells_otherwise_below
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
    text = page.plain.text
    assert (other_matter(page, knowledge, 0, len(text)) <= text.rindex("members")) is other


@pytest.mark.parametrize(
    ("above", "other"),
    [
        ("Dear colleagues,", False),
        ("Note CU 2009/33 (A)", False),
        ("We will attend the meeting.", False),
        ("Minutes of the seminar in Oslo", True),
        ("Reserva de hotel", True),
    ],
)
def test_a_title_above_a_heading(build: Any, knowledge: Knowledge, above: str, other: bool) -> None:
    """Words that are neither a greeting nor of our meeting may be another list's title."""
    (page,) = page_texts(build.document(f"{above}\n\nMembers"))
    text = page.plain.text
    first = text.rindex("members")
    assert (other_title(page, knowledge, 0, first) < first) is other


@pytest.mark.parametrize(
    ("below", "other"),
    [
        ("Mr. John Adams, Judge\nMs. Mary Cole\nSupreme Court", False),
        ("Mr. John Adams\n\nHotel\nMr. Tom Berg, Manager", True),
        ("Mr. John Adams\n\nThey attended last year's session in Doha.", True),
    ],
)
def test_what_stands_below_a_list(build: Any, knowledge: Knowledge, below: str, other: bool) -> None:
    """Another heading, or a sentence of what is past, makes it doubtful who is listed."""
    (page,) = page_texts(build.document(f"Members\n{below}"))
    assert tells_otherwise_below(page, knowledge, len("members"), len(page.plain.text)) is other
