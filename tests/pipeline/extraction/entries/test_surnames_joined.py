"""Tests of surnames joined by "and". All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

HEAD = "CU 2009/33 (A). La Misión Permanente de España comunica que"
ASKED = 0.7


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("asistirá a la reunión el Sr. Juan Romero y Díaz del Río, Fiscal.", True),
        ("asistirá el Sr. Álvaro Romero y Díaz Fuentes.", True),
        ("asistirá la Sra. Ana Romero y López Mora, Fiscal, y el Sr. Luis Vera, Asesor.", True),
        ("asistirán Juan Romero y Díaz del Río.", True),
        ("asistirá el Sr. Mateo Solís y Luna Prado.", True),
        ("asistirán la Sra. Elena Prado y Mateo Solís, Director del Ministerio.", False),
        ("el Sr. Mateo Solís y Pedro Luna, asesores, asistirán.", False),
        ("asistirán el Sr. Mateo Solís y Beatriz Luna.", False),
        ("asistirán el Sr. Juan Ruiz y la Sra. Ana Mora.", False),
        ("asistirán los Sres. Juan Ruiz y Pedro Mora.", False),
        ("asistirán el Sr. Juan Ruiz, Fiscal, y Pedro Mora, Asesor.", False),
        ("asistirá el Sr. Juan Romero y Sánchez, Fiscal.", False),
    ],
)
def test_two_who_may_be_one_are_asked_about(delegates_of_mail: Any, said: str, asked: bool) -> None:
    """But "y" stands between them, and the second has no courtesy form of his own."""
    persons = delegates_of_mail(f"{HEAD} {said}\n")
    doubted = [person.name.value for person in persons if any("surnames" in reason for reason in person.name.reasons)]
    assert len(doubted) == 2 * asked
    assert all(person.name.confidence <= ASKED for person in persons if person.name.value in doubted)
