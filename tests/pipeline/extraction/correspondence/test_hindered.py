"""Who is named with what hinders him, or as who hands on letters. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Ms. Ann Lee, Judge, will attend, Mr. Tom Lall, Clerk, not having obtained a visa.", ["Tom Lall"]),
        (
            "Mme Anne Roy, Juge, participera à la réunion, M. Luc Sy, Greffier, n'ayant pas obtenu son ordre de mission.",
            ["Luc Sy"],
        ),
        ("La Sra. Ana Paz, Juez, asistirá a la reunión, no habiendo obtenido su visado el Sr. Luis Vega, Fiscal.", ["Luis Vega"]),
        (
            "Norland will be represented by Mr. Tom Lall, Clerk, Ministry of Justice, c/o Ms. Ann Lee, Embassy of Norland.",
            ["Ann Lee"],
        ),
        ("Norland will be represented by Ms. Ann Lee, Judge, and Mr. Tom Lall, Clerk. Visas have not been obtained.", []),
        ("Ms. Ann Lee, Judge, and Mr. Tom Lall, Clerk, will attend, having obtained their visas.", []),
    ],
)
def test_who_is_hindered_is_asked_about(delegates_of_mail: Any, said: str, asked: list[str]) -> None:
    """They were filed as coming."""
    reasons = {Doubt.HINDERED.reason, Doubt.HANDS_ON.reason}
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")
    assert [person.name.value for person in persons if reasons & {*person.name.reasons}] == asked
    assert len(persons) == 2
