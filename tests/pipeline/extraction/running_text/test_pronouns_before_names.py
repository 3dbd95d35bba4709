"""Pronouns before the writer's own name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Я, Лев Ильич Зорин, судья, назначен представлять Казахстан на совещании.", "Лев Ильич Зорин"),
        ("أنا نورة مخيمر الطائي، مديرة المركز، وقد تم ترشيحي للمشاركة في الاجتماع.", "نورة مخيمر الطائي"),
        ("Moi, Jean Mba, juge, participerai à la réunion.", "Jean Mba"),
        ("I, John Mwangi, judge, have been appointed to represent Kenya at the meeting.", "John Mwangi"),
        ("Yo, Juan Paz Rojas, juez, asistiré a la reunión.", "Juan Paz Rojas"),
        ("В совещании примет участие Яна Ильинична Котова, судья.", "Яна Ильинична Котова"),
        ("ستشارك في الاجتماع السيدة آنا ماريا لوبيز، قاضية.", "آنا ماريا لوبيز"),
    ],
)
def test_a_pronoun_is_no_word_of_the_name(delegates_of_mail: Any, text: str, name: str) -> None:
    """The name begins behind it; names that only begin like it are whole."""
    signed = f"\n\n{name}\n" if text[:2] in ("I,", "Yo", "Mo") else ""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}{signed}\n")
    assert person.name.value == name
