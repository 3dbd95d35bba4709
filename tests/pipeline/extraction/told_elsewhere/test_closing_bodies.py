"""A Mission's bare name below the last entry."""

from __future__ import annotations

from typing import Any

import pytest

from config.settings import ThresholdSettings

ASKED = ThresholdSettings().organisation


@pytest.mark.parametrize(
    ("rows", "asked"),
    [
        ("1. Mr. Tom Lall, Director\n2. Ms. Ann Poe, Judge\nPermanent Mission", True),
        ("1. Mr. Tom Lall, Director\n2. Ms. Ann Poe, Judge\nEmbassy in Vienna", True),
        ("1. M. Jean Gay, directeur\n2. Mme Anne Roy, juge\nAmbassade", True),
        (
            "1. Лосев Григорий Иванович, следователь\n2. Пак Вера Николаевна, главный эксперт\nПостоянное представительство",
            True,
        ),
        ("- Рыбаков Тихон Сергеевич, прокурор отдела\n- Фомина Раиса Павловна, старший инспектор\nПосольство", True),
        ("١- السيد ماجد الحوراني، قاض\n٢- السيدة سناء الجمل، مديرة دائرة\nسفارة", True),
        ("السيد طلال الشمري، وكيل نيابة\nالسيدة أسماء الرفاعي، باحثة قانونية\nالبعثة الدائمة", True),
        ("1. Mr. Tom Lall\nDirector\nMinistry of Justice\n2. Ms. Ann Poe\nCounsellor\nPermanent Mission", False),
        ("1. Mr. Tom Lall, Director\n2. Ms. Ann Poe, Counsellor,\nPermanent Mission", False),
        ("1. Mr. Tom Lall, Director\n2. Ms. Ann Poe, Counsellor, Permanent Mission", False),
    ],
)
def test_a_bare_mission_below_the_last_entry_is_asked(delegates_of_mail: Any, rows: str, asked: bool) -> None:
    """Where nobody else has a body it may be whose letter it is; where others have theirs, or a comma leads to it, it is his."""
    last = delegates_of_mail(f"Delegation to CU 2009/33 (A):\n{rows}\n")[-1]
    assert last.organisation.value is not None
    assert (last.organisation.confidence < ASKED) is asked
