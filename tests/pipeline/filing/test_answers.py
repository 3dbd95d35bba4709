"""Who has answered."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from config.groups import Group
from models.invitation import Invitation
from pipeline.filing.answers import Standing, days_left, rolls

GROUPS = (Group("North", ("NOR", "SWE")), Group("South", ("GHA", "TGO")))
REGISTER = (Invitation("CU 1", date(2009, 3, 4), date(2009, 4, 14), date(2009, 4, 15), "Vienna"),)


def record(number: int, state: str, kind: str, *names: str, status: str = "filed") -> dict[str, Any]:
    def value(text: str | None) -> dict[str, Any]:
        return {"value": text, "confidence": 0.9, "needs_review": False}

    people = [{"name": value(name), "role": value("member")} for name in names]
    return {
        "sha256": f"{number:064x}",
        "received_at": f"2009-03-{number:02d}T09:00:00Z",
        "status": status,
        "kind": value(kind),
        "reference": value("CU 1"),
        "state": value(state),
        "sender_organisation": value(None),
        "delegates": people,
    }


def test_every_member_state_stands_where_it_belongs() -> None:
    """Named, regretted, acknowledged and silent States are told apart; who is no Member stands beside them."""
    records = [
        record(1, "NOR", "nomination", "Lars BRANDT", "Liv HALVORSEN", status="review"),
        record(2, "GHA", "regret"),
        record(3, "TGO", "acknowledgement"),
        record(4, "VAT", "nomination", "Maya Verlin"),
    ]
    (roll,) = rolls(records, REGISTER, GROUPS)
    assert roll.groups == (
        ("North", (Standing("NOR", "nomination", 2, open=True), Standing("SWE", "silent"))),
        ("South", (Standing("GHA", "regret"), Standing("TGO", "acknowledgement"))),
    )
    assert roll.others == (Standing("VAT", "nomination", 1),)
    assert [roll.counted(answer) for answer in ("nomination", "acknowledgement", "regret", "silent")] == [1, 1, 1, 1]


def test_a_reply_of_which_nothing_could_be_read_is_no_silence() -> None:
    """A damaged or locked attachment names nobody, and its State has answered all the same; other mail is no answer."""
    records = [
        record(1, "NOR", "nomination", status="review"),
        record(2, "SWE", "other"),
        record(3, "GHA", "regret", status="failed"),
    ]
    (roll,) = rolls(records, REGISTER, GROUPS)
    assert roll.groups[0][1] == (Standing("NOR", "nomination", 0, open=True), Standing("SWE", "silent"))
    assert roll.groups[1][1][0] == Standing("GHA", "silent")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2009, 4, 14), "12 days left"),
        (date(2009, 4, 3), "1 day left"),
        (date(2009, 4, 2), "today"),
        (date(2009, 4, 1), "1 day ago"),
    ],
)
def test_days_left(day: date, words: str) -> None:
    """Days are counted from today on, and after the day backwards."""
    assert days_left(day, date(2009, 4, 2)) == words
    assert days_left(None, date(2009, 4, 2)) == ""
