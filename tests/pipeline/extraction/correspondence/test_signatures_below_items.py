"""Who signs below a list without words of leave, place or date."""

from __future__ import annotations

from typing import Any

import pytest

ITEMS = "1. Mr. Eve Roy, Judge, Ministry of Justice\n2. Ms. Tom Lall, Clerk, Ministry of Interior\n"


@pytest.mark.parametrize(
    "foot",
    [
        "Director of the Academy\nColonel            U. Safarov",
        "Начальник Академии\nгенерал-майор милиции            Сафарализода У.Х.\n\nИсп.: Каримшоева Н., тел. +992 37 234 11 90",
        "Заместитель министра            И.И. Петров",
        "Le Directeur général\nColonel Yao Mensah",
        "El Director General\nComisario Pedro Luna Vega",
    ],
)
def test_a_post_and_then_a_name_below_marked_items_sign_the_letter(delegates_of_mail: Any, foot: str) -> None:
    """Each item has a mark and begins with its person's name, and the last paragraph has neither."""
    read = delegates_of_mail(f"In reply to CU 2009/33 (A) the following will attend:\n\n{ITEMS}\n{foot}\n")
    assert [delegate.name.value for delegate in read] == ["Eve Roy", "Tom Lall"]


@pytest.mark.parametrize(
    "foot",
    [
        "Head of Delegation\nAmbassador Robert Manumba",
        "Director of the Academy\nMr. Robert Manumba",
        "Observer: Robert Manumba, Director of the Academy",
    ],
)
def test_what_is_said_of_delegates_keeps_whom_the_last_paragraph_names(delegates_of_mail: Any, foot: str) -> None:
    """A role or a courtesy form tells that he comes."""
    read = delegates_of_mail(f"In reply to CU 2009/33 (A) the following will attend:\n\n{ITEMS}\n{foot}\n")
    assert "Robert Manumba" in [delegate.name.value for delegate in read]
