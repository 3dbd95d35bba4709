"""Tests of several labels on one typed line. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

SAID = "The Government of Norland nominates, with reference to CU 2009/33 (A):\n\n"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Surname: Smith   First name: John\nPosition: Director   Ministry: Ministry of Justice",
            ("Smith John", "Director", "Ministry of Justice"),
        ),
        ("Primer apellido: Mora   Segundo apellido: Gil\nNombres: Juan\nCargo: Director", ("Mora Gil Juan", "Director", None)),
        ("Apellido paterno: Mora Apellido materno: Gil\nNombres: Juan\nCargo: Director", ("Mora Gil Juan", "Director", None)),
        (
            "Фамилия: Котов   Имя: Глеб\nДолжность: директор   Организация: Министерство юстиции",
            ("Котов Глеб", "директор", "Министерство юстиции"),
        ),
        ("Name: Mr. John Smith\nPosition: Director of Office: Treaties", ("John Smith", "Director of Office: Treaties", None)),
    ],
)
def test_labels_on_one_line_are_each_a_field(delegates_of_mail: Any, text: str, values: tuple[str | None, ...]) -> None:
    """A wide gap parts two labels; a single blank only the parts of one name."""
    delegates = delegates_of_mail(SAID + text)
    assert [(one.name.value, one.title.value, one.organisation.value) for one in delegates] == [values]
