"""Tests of headings with a remark that those below come only perhaps. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

SURE = 0.9


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Titular: Sr. Juan Lima, Director\nSuplente (asistirá sólo si el titular no pudiere): Sra. Ana Paz, Fiscal", "Ana Paz"),
        ("Head of delegation (if confirmed):\nMr. John Smith, Director\nMembers:\nMs. Ann Lee, Counsel", "John Smith"),
        ("Head (Vienna):\nMr. John Smith, Director\nMembers:\nMs. Ann Lee, Counsel", None),
    ],
)
def test_such_a_heading_is_read_and_its_person_asked_about(delegates_of_mail: Any, text: str, held: str | None) -> None:
    """Both are found, and he alone is asked about who comes only perhaps."""
    delegates = delegates_of_mail(f"We nominate for CU 2009/33 (A):\n{text}")
    assert len(delegates) == 2
    doubted = [person.name.value for person in delegates if person.name.confidence < SURE]
    assert doubted == ([held] if held else [])


def test_a_heading_below_a_long_line_is_no_part_of_it(delegates_of_mail: Any) -> None:
    """Head, alternate and member are found; head and alternate were lost where their lines were as long as wrapped ones."""
    head = "Head of delegation: Mr. John Smith, Director of the International Division"
    other = "Alternate (only if the principal cannot travel): Ms. Mary Roe, Prosecutor"
    delegates = delegates_of_mail(f"We nominate for CU 2009/33 (A):\n{head}\n{other}\nMember: Mr. Luis Mena")
    assert [person.name.value for person in delegates] == ["John Smith", "Mary Roe", "Luis Mena"]
    assert [person.role.value for person in delegates] == ["head", "alternate", "member"]


def test_arabic_headings_too(delegates_of_mail: Any) -> None:
    """The alternate is not lost, and asked about."""
    head = "رئيس الوفد: السيد كمال ناصر البدري، مدير إدارة، وزارة الداخلية"
    other = "عضو مناوب (في حال تعذر حضور رئيس الوفد): السيدة هدى سالم الكعبي، مستشارة، وزارة العدل"
    first, second = delegates_of_mail(f"نرشح للاجتماع (CU 2009/33 (A)):\n{head}\n{other}")
    assert first.name.confidence >= SURE > second.name.confidence
    assert (first.role.value, second.role.value) == ("head", "alternate")
