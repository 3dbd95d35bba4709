"""Tests of names of which but a body's letters are told. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Eva Klein (AA), Counsellor, Jan Voss (BMJ), Desk Officer, and Uwe Lenz (BKA)", ["Eva Klein", "Jan Voss", "Uwe Lenz"]),
        ("Eva Klein (AA) and Jan Voss (BMJ)", ["Eva Klein", "Jan Voss"]),
        ("Ama Owusu, Director of Human Rights (HRD) and Law Reform (LRC)", ["Ama Owusu"]),
        ("Ms. Ama Owusu, Officer of the Drug Commission (DCC) and Border Guard (BG)", ["Ama Owusu"]),
    ],
)
def test_letters_in_brackets_are_said_of_somebody(delegates_of_mail: Any, said: str, names: list[str]) -> None:
    """A name and "(BKA)" is a person; a unit and its letters is none."""
    persons = delegates_of_mail(f"Germany will be represented in CU 2009/33 (A) by {said}.\n")
    assert [person.name.value for person in persons] == names
