"""Heads of columns that are of one meeting each. All meetings but ours are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from config.knowledge import Knowledge
from models.invitation import Register
from pipeline.extraction.meeting_columns import MeetingColumns
from pipeline.extraction.meeting_days import MeetingDays


@pytest.fixture
def columns(knowledge: Knowledge, register: Register) -> Callable[..., MeetingColumns]:
    """Returns what tells of which meeting columns are, beside these paragraphs of a letter."""
    return lambda *paragraphs: MeetingColumns(MeetingDays(register[0], knowledge), paragraphs)


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (["Traite 14-15 avril", "20-22 avril"], [True, False]),
        (["CU 2009/33 (A)", "CU 2010/7 (A)"], [True, False]),
        (["Visa", "Arrival 13 April"], [None, None]),
        (["", "16-24.04"], [None, False]),
    ],
)
def test_heads_tell_by_days_and_numbers(
    columns: Callable[..., MeetingColumns], heads: list[str], told: list[bool | None]
) -> None:
    """Only where marks stand below: "16-24.04" above flights is no meeting."""
    assert columns().told(heads, [True, True]) == told
    assert columns().told(["16-24.04"], [False]) == [None]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("“Meeting 1” is the Working Group (14-15 April), “Meeting 2” the Commission (16-24 April).", [True, False]),
        ("Meeting 1: CU 2009/33 (A). Meeting 2 will be answered later.", [True, None]),
        ("Both are attended. Meeting 1 begins soon.", [None, None]),
        ("Meeting 1, 14-15 April. Meeting 1, 16-24 April.", [None, None]),
    ],
)
def test_the_letter_says_what_heads_stand_for(columns: Callable[..., MeetingColumns], said: str, told: list[bool | None]) -> None:
    """What follows a head counts as far as the next head; two things said of one tell nothing."""
    assert columns(said).told(["Meeting 1", "Meeting 2"], [True, True]) == told


def test_a_letter_alone_must_be_explained(columns: Callable[..., MeetingColumns]) -> None:
    """An article, "A delegation", is no head."""
    assert columns("A = Working Group, 14-15 April").told(["A"], [True]) == [True]
    assert columns("A delegation comes on 14-15 April").told(["A"], [True]) == [None]


@pytest.mark.parametrize(
    ("noun", "is_meeting"),
    [
        *(("Meeting", True), ("会议", True), ("Réunion", True), ("Day", False), ("Hotel", False)),
        *(("Meeting day", False), ("Jour de réunion", False), ("Día de la reunión", False), ("День заседания", False)),
    ],
)
def test_nouns_of_meetings(columns: Callable[..., MeetingColumns], noun: str, is_meeting: bool) -> None:
    """Only these make columns that are numbered alike ones of meetings."""
    assert columns().is_meeting(noun) is is_meeting
