"""Tests of several who share one courtesy form."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Asistirán los Sres. Juan Mora, Luis Paz y Pedro Gil, de la Fiscalía General.",
            [
                ("Juan Mora", None, "Fiscalía General"),
                ("Luis Paz", None, "Fiscalía General"),
                ("Pedro Gil", None, "Fiscalía General"),
            ],
        ),
        (
            "La délégation comprendra MM. Paul Roy et Luc Petit, du Ministère de la Justice.",
            [("Paul Roy", None, "Ministère de la Justice"), ("Luc Petit", None, "Ministère de la Justice")],
        ),
        (
            "La délégation comprendra MM. Paul Roy et Luc Petit, Directeur.",
            [("Paul Roy", None, None), ("Luc Petit", "Directeur", None)],
        ),
        (
            "La délégation comprendra MM. Paul Roy et Luc Petit, Ministère de la Justice, Procureur général.",
            [("Paul Roy", None, None), ("Luc Petit", "Procureur général", "Ministère de la Justice")],
        ),
        (
            "Norland will be represented by Messrs. Ian Roe, Judge, and Sam Tor, Clerk, Supreme Court.",
            [("Ian Roe", "Judge", None), ("Sam Tor", "Clerk", "Supreme Court")],
        ),
    ],
)
def test_a_form_of_several_is_that_of_all(delegates_of_mail: Any, text: str, read: list[tuple[str, str, str]]) -> None:
    """Each is named, and a body behind the last is of all; a post in the singular is his alone."""
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert [(person.name.value, person.title.value, person.organisation.value) for person in persons] == read


def test_places_between_the_names_make_no_row_of_names(delegates_of_mail: Any) -> None:
    """Where something like a name stands behind "and B", places may stand among the names: no row is read."""
    text = "Asistirán los Sres. Juan Mora, Luis Paz, Monte Verde, y Mario Ruiz, Santa Ana."
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert "Monte Verde" not in [person.name.value for person in persons]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "يشارك في الاجتماع السيدان أحمد عبد الرحمن النجار وسامح فتحي البنا من وزارة الداخلية.",
            [("أحمد عبد الرحمن النجار", "وزارة الداخلية"), ("سامح فتحي البنا", "وزارة الداخلية")],
        ),
        (
            "يشارك في الاجتماع القاضيان أحمد وليد النجار ووليد فتحي البنا من محكمة النقض.",
            [("أحمد وليد النجار", "محكمة النقض"), ("وليد فتحي البنا", "محكمة النقض")],
        ),
        (
            "يمثل مصر في الاجتماع السيد أحمد علي النجار وسامح فتحي البنا من وزارة العدل.",
            [("أحمد علي النجار", None), ("سامح فتحي البنا", "وزارة العدل")],
        ),
        (
            "يمثل مصر في الاجتماع السيدة منى أحمد وهبي وكيلة الوزارة والقاضي سامح وليد حسن.",
            [("منى أحمد وهبي", None), ("سامح وليد حسن", None)],
        ),
        ("يمثل مصر في الاجتماع السيد أحمد محمد وهبة، مدير الإدارة القانونية.", [("أحمد محمد وهبة", None)]),
        (
            "يمثل مصر في الاجتماع السيدان أحمد محمد وهبة وسامي علي وصفي من وزارة العدل.",
            [("أحمد محمد وهبة", "وزارة العدل"), ("سامي علي وصفي", "وزارة العدل")],
        ),
    ],
)
def test_two_arabic_names_joined_by_and_are_two(delegates_of_mail: Any, text: str, read: list[tuple[str, str]]) -> None:
    """The word "and" is written onto the second name; a name that begins with that letter is the father's or the family's."""
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert [(person.name.value, person.organisation.value) for person in persons] == read
