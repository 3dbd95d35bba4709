"""Tests of rows of names below a sentence that breaks off. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

NAMES = ["Eva Klein", "Jan Voss"]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("The following will attend the meeting CU 2009/33 (A)\nEva Klein (AA), Counsellor\nJan Voss, Desk Officer\n", NAMES),
        ("Pour nous participeront à CU 2009/33 (A)\nEva Klein, Conseillère\nJan Voss, Magistrat\n", NAMES),
        ("Asistirán a CU 2009/33 (A)\nEva Klein - Consejera\nJan Voss - Fiscal\n", NAMES),
        # a row that ends in a comma or "and" goes on; nobody is announced; a full stop ends what is said
        ("We thank you for CU 2009/33 (A)\nEva Klein, Counsellor\nJan Voss, Desk Officer\n", []),
    ],
)
def test_each_row_is_a_person(delegates_of_mail: Any, said: str, names: list[str]) -> None:
    """Two names or more with their posts, one below the other, are a list though no colon stands above."""
    persons = delegates_of_mail(f"Dear colleagues,\n\n{said}\nPermanent Mission of Germany\n")
    sure = [person.name.value for person in persons if person.name.confidence > 0.9]
    assert sure == names


def test_no_row_runs_into_the_next(delegates_of_mail: Any) -> None:
    """A post at a row's end was once read as the courtesy form of the next row's name."""
    text = "В заседании CU 2009/33 (A) примут участие\nИванов Пётр, советник\nКим Анна, инспектор\n"
    first, second = delegates_of_mail(text)
    assert (first.title.value, second.honorific.value, second.title.value) == ("советник", None, "инспектор")


def test_a_latin_name_may_stand_before_a_chinese_post(delegates_of_mail: Any) -> None:
    """The blank between them parts them as a comma does: the first of two such rows was lost, and the post of the second."""
    told = delegates_of_mail("下列人员将出席会议（CU 2009/33 (A)）：\nEva Klein 内政部处长\nJan Voss 外交部参赞\n")
    assert [(one.name.value, one.title.value, one.organisation.value) for one in told] == [
        ("Eva Klein", "处长", "内政部"),
        ("Jan Voss", "参赞", "外交部"),
    ]
