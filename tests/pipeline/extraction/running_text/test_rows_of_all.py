"""Rows of a table that give contacts to all. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

FR = (
    "<p>CU 2009/38 (A)</p><table><tr><td>Chef de délégation</td><td>Mme Anne Rioux</td></tr><tr><td>Fonction</td><td>Directrice"
    "</td></tr><tr><td>Suppléant</td><td>M. Luc Morand</td></tr><tr><td>Fonction</td><td>Juge</td></tr>"
    "<tr><td colspan=2>{}</td></tr></table>"
)
ZH = (
    "<p>CU 2009/38 (A)</p><table><tr><td>正代表（团长）</td><td>欧阳静女士</td></tr><tr><td>职务</td><td>司法部副司长</td></tr>"
    "<tr><td>副代表</td><td>李博文先生</td></tr><tr><td>职务</td><td>司法部处长</td></tr><tr><td colspan=2>{}</td></tr></table>"
)


@pytest.mark.parametrize(
    ("mail", "phones"),
    [
        (FR.format("Téléphone commun aux deux délégués : +33 1 44 55 66 77"), [["+33144556677"], ["+33144556677"]]),
        (ZH.format("两位代表共用办公电话：+86-10-6520 5577；传真：+86-10-6520 5866"), [["+861065205577"], ["+861065205577"]]),
        (FR.format("Pour les billets : Mlle Ida Sorel, tél. +33 1 44 55 66 00"), [[], []]),
        (FR.format("Téléphone : +33 1 44 55 66 00"), [[], []]),
    ],
)
def test_a_row_may_give_a_number_to_all(delegates_of_mail: Any, mail: str, phones: list[list[str]]) -> None:
    """Its words say so; the Chinese row was lost, and nobody asked about it."""
    read = delegates_of_mail(mail, subtype="html")
    assert [person.role.value for person in read] == ["head", "alternate"]
    assert [[phone.value for phone in person.phones] for person in read] == phones
