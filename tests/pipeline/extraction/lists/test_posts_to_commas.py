"""Tests of rows with a post before the name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            "начальник отдела МВД, Громыко Антон\nстарший прокурор, Ракова Нина",
            [("Громыко Антон", "начальник отдела", "МВД"), ("Ракова Нина", "старший прокурор", None)],
        ),
        (
            "1. начальник отдела, Минюст, Громыко Антон\n2. старший прокурор, Ракова Нина",
            [("Громыко Антон", "начальник отдела", "Минюст"), ("Ракова Нина", "старший прокурор", None)],
        ),
        (
            "Старший прокурор Ракова Нина Львовна\nТретий секретарь Шульга Денис Петрович",
            [("Ракова Нина Львовна", "Старший прокурор", None), ("Шульга Денис Петрович", "Третий секретарь", None)],
        ),
        (
            "Head of Section, John Carter\nSenior Prosecutor, Ann Poe",
            [("John Carter", "Head of Section", None), ("Ann Poe", "Senior Prosecutor", None)],
        ),
    ],
)
def test_the_post_is_his_who_stands_behind_it(delegates_of_mail: Any, rows: str, told: list[tuple[str, str, str | None]]) -> None:
    """Each row names one person, and no post of the next row becomes his."""
    read = delegates_of_mail(f"Participants (CU 2009/33 (A)):\n{rows}\n")
    assert [(one.name.value, one.title.value, one.organisation.value) for one in read] == told


def test_a_town_behind_a_post_is_nobody(delegates_of_mail: Any) -> None:
    """Rows that alternate with names tell where these sit."""
    read = delegates_of_mail("Participants (CU 2009/33 (A)):\nAnn Poe\nJudge, New York\nTom Lall\nClerk, Port Louis\n")
    assert [one.name.value for one in read] == ["Ann Poe", "Tom Lall"]
