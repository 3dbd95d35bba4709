"""Tests of comparing texts without case, accents and blanks that mean nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extraction.words.folding import Folded, fold, is_arabic, is_cjk, is_latin, key


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """What was folded stays as it is."""
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_every_place_of_a_key_is_a_place_of_the_text(text: str) -> None:
    """The way back never leaves the text."""
    folded = Folded(text)
    for start in range(len(folded.key)):
        begin, end = folded.span(start, start + 1)
        assert 0 <= begin < end <= len(text)


def test_a_misread_phrase_is_found_nearly() -> None:
    """One wrong letter in a long phrase does not hide it."""
    text = "The Mission availis itself of this opportunlty"
    place = Folded(text).near("avails itself of this opportunity")
    assert place is not None
    assert "itself of this" in text[slice(*place)]


def test_scripts_are_told_by_the_first_letter() -> None:
    """Chinese and Arabic words follow other rules; Latin ones are neither."""
    assert [is_cjk(text) for text in ("司法部", "Justice", "")] == [True, False, False]
    assert [is_arabic(text) for text in ("وزارة", "Justice", "")] == [True, False, False]


def test_the_key_of_a_label_has_no_punctuation() -> None:
    """The words "No./Nr. :" and "no nr" are one label."""
    assert key("No./Nr. :") == "no nr"


def test_a_phrase_is_not_found_in_words_that_only_begin_alike() -> None:
    """A post is no sentence about a contact person; a blank that was not read parts nothing."""
    post = Folded("Puesto: Responsable del Departamento de Cooperación")
    assert post.near("responsable del tema") is None
    assert Folded("el responsable del terna es").near("responsable del tema") is not None
    assert Folded("las seguridades desu mas alta consideracion").near("las seguridades de su mas alta consideracion") is not None


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("HỒ Trung Kiên", True),
        ("Rəşad Məmmədov", True),
        ("Oʻktam Gʻaniyev", True),
        ("Ελένη", False),
        ("Иванов", False),
        ("12", False),
        ("Lan 王", False),
    ],
)
def test_latin_letters_of_all_states_are_latin(text: str, latin: bool) -> None:
    """Those of Viet Nam have two marks each, and stand far behind the others; "ə" and the marks of Uzbek do so too."""
    assert is_latin(text) is latin
