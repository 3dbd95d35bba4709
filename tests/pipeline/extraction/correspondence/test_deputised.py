"""Tests of whom a sentence names only to say whose deputy comes. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

SURE = 0.9


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Norland informs that Mr. John Smith's alternate, Ms. Ann Lee, Legal Adviser, will attend the meeting.", "John Smith"),
        ("Le Norland informe que la suppléante de M. Paul Durand, Mme Anne Roy, participera à la réunion.", "Paul Durand"),
        (
            "Norlandia informa que la suplente del Sr. Juan Mora Gil, Sra. Ana Ruiz Paz, participará en la reunión.",
            "Juan Mora Gil",
        ),
        ("Norland will be represented by Mr. John Smith, Director, and his alternate, Ms. Ann Lee, Legal Adviser.", None),
        ("Norland will be represented by the Deputy Director, Mr. John Smith, and Ms. Ann Lee, Legal Adviser.", None),
    ],
)
def test_whose_deputy_comes_is_asked_about(delegates_of_mail: Any, text: str, doubted: str | None) -> None:
    """He may not come himself; who comes with a deputy does."""
    delegates = delegates_of_mail(f"CU 2009/33 (A). {text}")
    assert len(delegates) == 2
    asked = [person.name.value for person in delegates if person.name.confidence < SURE]
    assert asked == ([doubted] if doubted else [])
