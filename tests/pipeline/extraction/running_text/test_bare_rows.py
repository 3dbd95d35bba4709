"""Tests of names alone in a row. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("The delegation of Peru will comprise Ana Paz, Luis Vera and Juan Ruiz.", ["Ana Paz", "Luis Vera", "Juan Ruiz"]),
        ("The delegation of Peru will comprise: Ana Paz, Luis Vera, and Juan Ruiz.", ["Ana Paz", "Luis Vera", "Juan Ruiz"]),
        ("El Perú comunica que asistirán Ana Paz, Luis Vera y, como asesor, Juan Ruiz.", ["Ana Paz", "Luis Vera", "Juan Ruiz"]),
        ("The delegation will comprise Ana Paz, Luis Vera and Mr. Juan Ruiz.", ["Ana Paz", "Luis Vera", "Juan Ruiz"]),
        ("L'Ambassade informe que participeront Ana Paz, Luis Vera et Juan Ruiz.", ["Ana Paz", "Luis Vera", "Juan Ruiz"]),
        (
            "La delegación estará compuesta por Ana María Paz Soldán, Luis Vera Tudela y Juan Ruiz Gómez, todos de la Fiscalía.",
            ["Ana María Paz Soldán", "Luis Vera Tudela", "Juan Ruiz Gómez"],
        ),
        (
            "The delegation of Peru will comprise Ana Paz, Ministry of Justice, Luis Vera, Judge, and Juan Ruiz, Adviser.",
            ["Ana Paz", "Luis Vera", "Juan Ruiz"],
        ),
        ("The delegation will comprise Legal Affairs, Human Rights and Public Order officers.", []),
        ("The delegation will represent Costa Rica, El Salvador and Puerto Rico.", []),
    ],
)
def test_nobody_in_a_row_of_names_is_lost(delegates_of_mail: Any, said: str, names: list[str]) -> None:
    """The last one, behind "and", is not the only one; a row of matters or States names nobody."""
    found = [one.name.value for one in delegates_of_mail(f"Re CU 2009/33 (A). {said}")]
    assert found == names
