"""Bodies that the headings of groups in a delegation name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED


@pytest.mark.parametrize(
    ("capital", "mission", "names", "bodies"),
    [
        (
            "From capital:",
            "From the Permanent Mission:",
            ("Ms. Ann Lee, Judge", "Mr. Tom Lall, Clerk"),
            [None, "Permanent Mission"],
        ),
        (
            "De la capitale :",
            "De la Mission permanente :",
            ("Mme Anne Roy, Juge", "M. Luc Sy, Attaché"),
            [None, "Mission permanente"],
        ),
        (
            "De la capital:",
            "De la Misión Permanente:",
            ("Sra. Ana Paz, Juez", "Sr. Luis Vega, Agregado"),
            [None, "Misión Permanente"],
        ),
    ],
)
def test_who_stands_below_the_mission_is_of_it(
    delegates_of_mail: Any, capital: str, mission: str, names: tuple[str, str], bodies: list[str | None]
) -> None:
    """Who stands below the capital is of no body, and a body of his own is left."""
    text = f"CU 2009/33 (A)\n\nDelegation:\n\n{capital}\n{names[0]}\n\n{mission}\n{names[1]}\n"
    persons = delegates_of_mail(text)
    assert [person.organisation.value for person in persons] == bodies
    again = delegates_of_mail(text.replace(names[1], f"{names[1]}, Interpol"))
    assert again[1].organisation.value == "Interpol"
    assert all(person.organisation.confidence >= ASKED for person in again[1:])


@pytest.mark.parametrize(
    ("mission", "town", "names"),
    [
        ("From the Permanent Mission:", "From Canberra:", ("Ms. Ann Lee, Judge", "Mr. Tom Lall, Clerk")),
        ("De la Mission permanente :", "De Berne :", ("Mme Anne Roy, Juge", "M. Luc Sy, Attaché")),
        ("De la Misión Permanente:", "De Lima:", ("Sra. Ana Paz, Juez", "Sr. Luis Vega, Agregado")),
    ],
)
def test_another_group_is_not_of_the_mission(delegates_of_mail: Any, mission: str, town: str, names: tuple[str, str]) -> None:
    """Who stands below a heading that is not understood was given the body of the group above."""
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\nDelegation:\n\n{mission}\n{names[0]}\n\n{town}\n{names[1]}\n")
    assert persons[0].organisation.value == mission.split(" ", 2)[2].rstrip(" :")
    assert persons[-1].organisation.value is None
