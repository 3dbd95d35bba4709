"""Plain text: what it forgives, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extraction.words.plain import Plain, latin, plain, with_latin_digits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ÉCOLE  des\nMines", "ecole des mines"),
        ("٢٠٠٩／３３（Ａ）", "2009/33(a)"),
        ("14–15 апреля", "14-15 апреля"),
        ("الأُمَم", "الامم"),
    ],
)
def test_scripts_and_signs(text: str, expected: str) -> None:
    """Case, accents, figures of every script, dashes and brackets are made alike."""
    assert plain(text) == expected


@given(st.text(max_size=60))
def test_every_place_leads_back(text: str) -> None:
    """Any stretch of plain text has a place within the original, and the ends are in order."""
    flat = Plain(text)
    for start in range(len(flat.text)):
        first, last = flat.span(start, start + 1)
        assert 0 <= first < last <= len(text)
        assert flat.at(first) <= start


@given(st.text(max_size=60))
def test_plain_stays_plain(text: str) -> None:
    """Making plain text plain changes nothing more."""
    assert plain(plain(text)) == plain(text)


def test_look_alikes() -> None:
    """Cyrillic letters that look like Latin ones become Latin, letter by letter."""
    assert latin(plain("СU 2009/33 (А)")).startswith("cu 2009/33 (a)")


def test_digits_of_any_script_are_latin_ones() -> None:
    """Letters keep their places, and are left as they are."""
    assert with_latin_digits("٣ مارس ۲۰۰۹, May ４") == "3 مارس 2009, May 4"
