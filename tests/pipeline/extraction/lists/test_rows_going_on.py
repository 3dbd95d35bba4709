"""Tests of rows that only go on with the line above. All persons are invented."""

from __future__ import annotations

from typing import Any


def test_a_body_over_two_rows_begins_nobody(delegates_of_mail: Any) -> None:
    """The words "de Dinero y Crimen" go on with the unit above, though they look like a name."""
    listed = "Sra. Rosa Paz\nAsesora, Unidad contra Lavado\nde Dinero y Crimen"
    text = f"Asistirá a CU 2009/33 (A):\n\n{listed}\n\nMisión Permanente del Perú\n"
    assert [person.name.value for person in delegates_of_mail(text)] == ["Rosa Paz"]
