"""One person before a colon, and one behind it. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind

NOTE = "CU 2009/33 (A)\n\n{}\n\n{}"


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("El cupo del Sr. Ramón Ibarra Quintana pasa a:", "Sra. Marta Benítez Rojas, Directora, Ministerio de Justicia"),
        (
            "El Sr. Ramón Ibarra Quintana ha rehusado su nombramiento. Se inscribe por ello a:",
            "Sra. Marta Benítez Rojas, Directora, Ministerio de Justicia",
        ),
        (
            "Г-н Игорь Петрович Ковалев отменяет поездку. На освободившееся место выдвигается кандидатура:",
            "г-жа Марина Олеговна Савицкая, начальник отдела, Министерство юстиции",
        ),
    ],
)
def test_a_place_is_handed_on(kind_of_note: Any, text: str, person: str) -> None:
    """No phrase of replacing need stand there; a person sees it."""
    found = kind_of_note(NOTE.format(text, person))
    assert found.value == Kind.AMENDMENT
    assert found.confidence < 0.8


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "El Ministro, Sr. Ramón Ibarra Quintana, ha designado a:",
            "Sra. Marta Benítez Rojas, Directora, Ministerio de Justicia",
        ),
        (
            "La delegación, encabezada por el Sr. Ramón Ibarra Quintana, Ministro, estará integrada por:",
            "Sra. Marta Benítez Rojas, Directora, Ministerio de Justicia",
        ),
        ("La delegación estará integrada por:", "Sra. Marta Benítez Rojas, Directora\nSr. Raúl Peña Gil, Juez"),
    ],
)
def test_who_decides_or_leads_is_not_replaced(kind_of_note: Any, text: str, person: str) -> None:
    """Nor is anybody, where nobody is named before the colon."""
    assert kind_of_note(NOTE.format(text, person)).value == Kind.NOMINATION
