"""Whether the days that a text names are ours. All meetings but ours are invented."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.invitation import Register
from pipeline.extraction.meeting_days import MeetingDays


@pytest.fixture
def days(knowledge: Knowledge, register: Register) -> MeetingDays:
    """Returns the days of the meeting of 14 and 15 April 2009."""
    return MeetingDays(register[0], knowledge)


@pytest.mark.parametrize("text", ["Vienna, 14-15 April 2009", "14 и 15 апреля", "4月14日至15日"])
def test_days_of_ours_alone(days: MeetingDays, text: str) -> None:
    """No other day is named beside them."""
    assert days.ours_alone(text)
    assert not days.ours_alone(f"{text}, 16-24 April 2009")
    assert not days.on_other_days(text)


@pytest.mark.parametrize(
    ("text", "others"), [("16-24 April", True), ("13-16 April", False), ("16 April 2009", False), ("", False)]
)
def test_spans_that_do_not_meet_ours(days: MeetingDays, text: str, others: bool) -> None:
    """Days around ours, and one day alone, are no other meeting's."""
    assert days.on_other_days(text) is others


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("WG 14-15/4", True),
        ("14/15.04", True),
        ("14.-15.4.", True),
        ("16-17/4", False),
        ("13-16/4", None),
        ("Tel. 14-15/412", None),
        ("30-31/2", None),
        ("Judge", None),
    ],
)
def test_spans_in_figures(days: MeetingDays, text: str, told: bool | None) -> None:
    """Ours alone, none of ours, or nothing told."""
    assert days.in_figures(text) is told
