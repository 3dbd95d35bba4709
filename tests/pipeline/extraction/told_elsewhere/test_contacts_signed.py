"""Tests of contacts below the name with which a delegate signs. All persons are invented."""

from __future__ import annotations

from typing import Any

_LIST = "CU 2009/33 (A)\n\nNorland will send:\n\n- Mr. Lars Bakke, Director, Justice Department\n- {}, Counsellor, Mission\n"
_CLOSE = "\nBest regards\n\nJane Moss-Reid\nMission of Norland\nDirect line +41 22 730 1234\njane.moss@norland.example\n"


def test_who_is_on_the_list_and_signs_has_them(delegates_of_mail: Any) -> None:
    """They were nobody's; the number may be the Mission's, and is asked."""
    _, person = delegates_of_mail(_LIST.format("Jane Moss-Reid") + _CLOSE)
    assert [mail.value for mail in person.emails] == ["jane.moss@norland.example"]
    (phone,) = person.phones
    assert phone.value == "+41227301234"
    assert any("office" in reason for reason in phone.reasons)


def test_who_only_signs_gives_nobody_hers(delegates_of_mail: Any) -> None:
    """The signature names none of those on the list."""
    read = delegates_of_mail(_LIST.format("Ms. Ann Berg") + _CLOSE)
    assert [list(person.emails) + list(person.phones) for person in read] == [[], []]
