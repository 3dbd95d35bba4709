"""Rows on which a post follows a name at once."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            (
                "Ministry of the Interior\nMr. Olav Lund Deputy Head of the Trafficking Unit, head of delegation\n"
                "Mr. Per Holm Senior Officer\nOffice of the Attorney General\nMs. Eva Moor Prosecutor\n"
            ),
            [
                ("Olav Lund", "Deputy Head of the Trafficking Unit", "Ministry of the Interior"),
                ("Per Holm", "Senior Officer", "Ministry of the Interior"),
                ("Eva Moor", "Prosecutor", "Office of the Attorney General"),
            ],
        ),
        (
            "Министерство внутренних дел\nг-н Левин Олег Юрьевич старший инспектор\nг-жа Котова Анна Львовна судья\n",
            [
                ("Левин Олег Юрьевич", "старший инспектор", "Министерство внутренних дел"),
                ("Котова Анна Львовна", "судья", "Министерство внутренних дел"),
            ],
        ),
        (
            "M. Luc Sossa conseiller juridique\nMme Ada Diop cheffe du Service de la coopération\n",
            [("Luc Sossa", "conseiller juridique", None), ("Ada Diop", "cheffe du Service de la coopération", None)],
        ),
        (
            "Cro. Luis Vera Paz Subdirector de Extranjería\nCra. Ana Gil Mora fiscal adjunta\n",
            [("Luis Vera Paz", "Subdirector de Extranjería", None), ("Ana Gil Mora", "fiscal adjunta", None)],
        ),
    ],
)
def test_each_row_is_an_entry(delegates_of_mail: Any, rows: str, told: list[Any]) -> None:
    """The dash behind the name is lost on a fax, or was never written; a row near it begins with a courtesy form, too."""
    found = delegates_of_mail(f"Delegation to the Working Group on Trafficking in Persons (CU 2009/33 (A))\n\n{rows}")
    assert [(each.name.value, each.title.value, each.organisation.value) for each in found] == told


def test_a_sentence_is_no_entry(delegates_of_mail: Any) -> None:
    """A verb stands behind the post."""
    said = (
        "Mr. Olav Lund Director of Prisons will speak, and\nMs. Eva Moor Judge of the High Court regrets that she cannot come.\n"
    )
    assert delegates_of_mail(f"Norland acknowledges receipt of CU 2009/33 (A).\n\n{said}") == ()
