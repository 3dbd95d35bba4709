"""Tests of columns that hold how somebody else is reached. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


def _rows(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return "<p>CU 2009/33 (A). Our delegation:</p><table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


@pytest.mark.parametrize(
    "head",
    [
        ("Name", "Post", "Telephone", "Supervisor", "Telephone"),
        ("Name", "Post", "Telephone", "Spouse", "Telephone of spouse"),
        ("Nom", "Fonction", "Téléphone", "Supérieur hiérarchique", "Téléphone du supérieur"),
        ("Nombre", "Cargo", "Teléfono", "Superior", "Teléfono"),
        ("ФИО", "Должность", "Телефон", "Руководитель", "Телефон"),
    ],
)
def test_a_number_right_of_somebody_else_is_not_the_delegates(delegates_of_mail: Any, head: tuple[str, ...]) -> None:
    """Both numbers were his, in silence."""
    row = ("Mr. Bo Marsh", "Judge", "+47 22 24 50 11", "Ms. Ida Moe", "+47 22 24 50 12")
    (person,) = delegates_of_mail(_rows(head, row), "html")
    assert [phone.value for phone in person.phones] == ["+4722245011"]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (
            ("Name", "Post", "Mobile", "Office", "Telephone"),
            ("Mr. Bo Marsh", "Judge", "+47 922 24 501", "Oslo", "+47 22 24 50 12"),
        ),
        (("Name", "Post", "Mobile", "Telephone"), ("Mr. Bo Marsh", "Judge", "+47 922 24 501", "+47 22 24 50 12")),
    ],
)
def test_two_numbers_of_ones_own_stay(delegates_of_mail: Any, head: tuple[str, ...], row: tuple[str, ...]) -> None:
    """A column between them that names nobody changes nothing."""
    (person,) = delegates_of_mail(_rows(head, row), "html")
    assert len(person.phones) == 2


def test_the_only_number_of_a_row_stays(delegates_of_mail: Any) -> None:
    """Nothing tells that it is not the delegate's."""
    head, row = ("Name", "Post", "Supervisor", "Telephone"), ("Mr. Bo Marsh", "Judge", "Ms. Ida Moe", "+47 22 24 50 12")
    (person,) = delegates_of_mail(_rows(head, row), "html")
    assert len(person.phones) == 1
