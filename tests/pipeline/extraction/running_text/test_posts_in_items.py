"""Posts in items that a blank alone parts from the courtesy form."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("items", "told"),
    [
        (
            "1- رئيس مصلحة التعاون الدولي السيد كريم بوزيد (رئيسا للوفد)\n2- السيدة نادية حداد، مستشارة\n3- السيد رضا شريف، محام",
            [("كريم بوزيد", "رئيس مصلحة التعاون الدولي"), ("نادية حداد", "مستشارة"), ("رضا شريف", "محام")],
        ),
        (
            "1. Joint Secretary Mr. Bhim Thapa\n2. Ms. Sarita Koirala, Under-Secretary",
            [("Bhim Thapa", "Joint Secretary"), ("Sarita Koirala", "Under-Secretary")],
        ),
        (
            "1. Ms. Ann Roy, Private Secretary to Mr. Tom Lall\n2. Ms. Eve Poe, Counsel",
            [("Ann Roy", "Private Secretary to Mr. Tom Lall"), ("Eve Poe", "Counsel")],
        ),
    ],
)
def test_the_post_stands_right_before_the_courtesy_form(delegates_of_mail: Any, items: str, told: list[tuple[str, str]]) -> None:
    """No comma is needed; who begins with a courtesy form has his post behind it."""
    read = delegates_of_mail(f"CU 2009/33 (A). Delegation:\n{items}\n")
    assert [(delegate.name.value, delegate.title.value) for delegate in read] == told
