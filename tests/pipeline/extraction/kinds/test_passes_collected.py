"""Badges are collected and withdrawn; nobody need come for that. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind

LIST = "1. Mr. Pim Arens, Director\n2. Ms. Ada Brook, Judge\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "Les badges seront retirés par M. Odo Kessel, chauffeur à l'Ambassade.",
        "Los pases serán retirados por el Sr. Odo Kessel, chofer de la Embajada.",
        "The badges will be withdrawn by Mr. Odo Kessel, driver at the Embassy.",
    ],
)
def test_who_collects_the_badges_changes_nothing(kind_of_note: Any, said: str) -> None:
    """The list above him was taken for a change."""
    above = "CU 2009/33 (A)\n\nThe Ministry has the honour to communicate the composition of the delegation:\n\n"
    found = kind_of_note(f"{above}{LIST}{said}")
    assert found.value == Kind.NOMINATION


@pytest.mark.parametrize(
    "said",
    [
        "M. Odo Kessel, pour qui des badges étaient demandés, est retiré de la délégation.",
        "M. Odo Kessel est retiré de la délégation ; son badge sera rendu.",
    ],
)
def test_whoever_is_named_before_is_withdrawn_himself(kind_of_note: Any, said: str) -> None:
    """Though badges are spoken of as well."""
    assert kind_of_note(f"CU 2009/33 (A)\n\n{said}").value == Kind.AMENDMENT
