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


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (
            (
                "- г-н Лев Рогов, прокурор, Верховный суд\n- Анна Львовна Котова и.о. начальника отдела, Министерство юстиции\n"
                "- Олег Юрьевич Левин главный эксперт, Министерство юстиции\n"
            ),
            ["Лев Рогов", "Анна Львовна Котова", "Олег Юрьевич Левин"],
        ),
        (
            "– Mr. Olav Lund, Judge, High Court;\nEva Moor – Director, Ministry of Labour;\nPer Holm Senior Officer, Police.\n",
            ["Olav Lund", "Eva Moor", "Per Holm"],
        ),
        ("1. Olav Lund Judge\n2. National Director of Prisons\n", ["Olav Lund"]),
        ("- السيد أحمد سالم الخطيب، قاض\n- المتعلقة باجتماع الفريق العامل المعني بالاتجار بالأشخاص\n", ["أحمد سالم الخطيب"]),
    ],
)
def test_an_item_or_a_row_below_a_semicolon_needs_no_courtesy_form(delegates_of_mail: Any, rows: str, names: list[str]) -> None:
    """Marks set the entries apart; a post alone names nobody."""
    found = delegates_of_mail(f"Delegation to the Working Group on Trafficking in Persons (CU 2009/33 (A)):\n\n{rows}")
    assert [each.name.value for each in found] == names


def test_a_part_before_a_colon_leads_to_a_name_with_its_post_at_once(delegates_of_mail: Any) -> None:
    """It is no courtesy form, and not the part of whoever stands above."""
    rows = "Глава делегации: г-н Лев Рогов, судья\nСоветник: Олег Юрьевич Левин начальник управления, Верховный суд\n"
    _, adviser = delegates_of_mail(f"Делегация Армении на совещание (CU 2009/33 (A)):\n\n{rows}")
    assert (adviser.honorific.value, str(adviser.role.value), adviser.title.value) == (None, "adviser", "начальник управления")


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            (
                "Ms Eva Moor is Crown Counsel in the Process Team of the Law Office. She will lead the delegation.\n\n"
                "Dr Olav Lund is Development Manager in the Agency for Development, Ministry of Health.\n\n"
                "Mr Per Holm is a Senior Adviser, Ministry of Justice.\n"
            ),
            ["Eva Moor", "Olav Lund", "Per Holm"],
        ),
        (
            (
                "Mme Anne Roux est conseillère au Bureau du Procureur général.\n\n"
                "M. Jean Petit est responsable du développement à l'Agence de coopération, Ministère de la santé.\n"
            ),
            ["Anne Roux", "Jean Petit"],
        ),
        (
            "Г-жа Анна Котова является старшим советником.\n\nГ-н Лев Рогов является начальником отдела.\n",
            ["Анна Котова", "Лев Рогов"],
        ),
    ],
)
def test_a_paragraph_tells_what_each_is(delegates_of_mail: Any, rows: str, told: list[str]) -> None:
    """Behind "is" a post need not begin with a word of posts: the third of three was lost."""
    said = "The delegation (CU 2009/33 (A)) will be a small one."
    assert [each.name.value for each in delegates_of_mail(f"{said}\n\n{rows}")] == told
