"""Addresses that are made of names in Arabic letters."""

from __future__ import annotations

import pytest

from pipeline.extraction.contacts.local_parts_of_arabic_names import is_of_arabic_name


@pytest.mark.parametrize(
    ("local", "name", "of_it"),
    [
        ("f.alajeel", "فهد ناصر العجيل", True),
        ("fahad_ajil", "فهد ناصر العجيل", True),
        ("falajeel", "فهد ناصر العجيل", True),
        ("bouzidi.rasha", "رشا بوزيدي", True),
        ("jaber_almutairi", "جابر حسين المطيري", True),
        ("kh.qahtani12", "خالد القحطاني", True),
        ("faje", "فهد ناصر العجيل", False),
        ("e044.rasha", "رشا بوزيدي", False),
        ("di.rasha", "رشا بوزيدي", False),
        ("a.rasha", "رشا بوزيدي", True),  # vowels are not written: it may be an initial
        ("office17", "فهد ناصر العجيل", False),
        ("f.alajeel", "Fahad Alajeel", False),
        ("info", "", False),
    ],
)
def test_consonants_tell_whose_it_is(local: str, name: str, *, of_it: bool) -> None:
    """Vowels and the article are written in several ways, or not at all."""
    assert is_of_arabic_name(local, name) is of_it
