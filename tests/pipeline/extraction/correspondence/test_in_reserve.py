"""Tests of who is only held in reserve. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

SURE = 0.9


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Norland will be represented by Mr. John Smith, Director; Ms. Ann Lee, Legal Adviser, is on standby.", "Ann Lee"),
        ("Norland has nominated Mr. John Smith, Director, and has kept in readiness Ms. Ann Lee, Legal Adviser.", "Ann Lee"),
        ("Delegation:\n1. Mr. John Smith, Director\n2. Ms. Ann Lee, Legal Adviser (reserve)", "Ann Lee"),
        ("Delegation:\n1. Mr. John Smith, Director\nReserve:\n2. Ms. Ann Lee, Legal Adviser", "Ann Lee"),
        ("La délégation est composée de M. Paul Durand, Directeur. Mme Anne Roy, Juriste, est tenue en réserve.", "Anne Roy"),
        ("我方将派张伟处长参加，李娜女士（一秘）为候补人选。", "李娜"),
        ("Delegation:\n1. Ms. Ann Lee (Ministry of Justice) reserve\n2. Mr. John Smith (Customs)", "Ann Lee"),
        (
            (
                "The delegation is composed of Mr. John Smith (Ministry of Justice), "
                "Ms. Ann Lee (Police) as reserve, Mr. Tom Lall (Customs)."
            ),
            "Ann Lee",
        ),
        ("Delegation:\n1. Mr. John Smith, Director, Reserve, Ministry of Defence\n2. Ms. Ann Lee, Analyst", "John Smith"),
        ("Délégation :\n1. M. Paul Durand, officier de réserve, Gendarmerie\n2. Mme Anne Roy, Juriste", None),
        ("Delegation:\n1. Mr. John Smith, Director, Central Reserve Police\n2. Ms. Ann Lee, Analyst, Reserve Bank", None),
    ],
)
def test_who_is_in_reserve_is_asked_about(delegates_of_mail: Any, text: str, held: str | None) -> None:
    """He alone is asked about, and a body of that name holds nobody in reserve."""
    delegates = delegates_of_mail(f"CU 2009/33 (A). {text}")
    assert len(delegates) in (2, 3)
    doubted = [person.name.value for person in delegates if person.name.confidence < SURE]
    assert doubted == ([held] if held else [])
