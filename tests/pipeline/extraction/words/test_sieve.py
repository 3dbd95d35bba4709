"""The cheap look before letters are compared: it may let through too much, never too little."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from pipeline.extraction.words.sieve import Sieve

_WORDS = st.text(alphabet="abcd ", min_size=1, max_size=24)


@given(st.lists(_WORDS, min_size=1, max_size=6), st.text(alphabet="abcd ", max_size=40), st.sampled_from([75, 83, 88]))
@pytest.mark.parametrize("size", [2, 3])
def test_lets_all_through_that_are_alike(size: int, phrases: list[str], text: str, likeness: int) -> None:
    """Whatever rapidfuzz finds alike is possible, whichever is the longer."""
    possible = Sieve(phrases, likeness, size).possible(text)
    alike = [at for at, phrase in enumerate(phrases) if fuzz.partial_ratio(phrase, text) >= likeness]
    assert set(alike) <= set(possible)
    assert possible == sorted(possible)


@given(
    st.lists(st.text(alphabet="abcde ", min_size=2, max_size=40), min_size=1, max_size=4),
    st.text(alphabet="abcde ", min_size=40, max_size=160),
    st.data(),
)
@pytest.mark.parametrize(("size", "likeness"), [(2, 83), (3, 88), (3, 75)])
def test_lets_all_through_that_are_alike_on_a_page(
    size: int, likeness: int, phrases: list[str], text: str, data: st.DataObject
) -> None:
    """However far into the text a phrase stands, and where only a part of it stands at one of the ends."""
    phrase = "".join(letter for letter in phrases[0] if data.draw(st.integers(0, 9)))
    at = data.draw(st.integers(0, len(text)))
    for page in (text[:at] + phrase + text[at:], phrase[2:] + text, text + phrase[:-2]):
        possible = Sieve(phrases, likeness, size).possible(page)
        assert {at for at, each in enumerate(phrases) if fuzz.partial_ratio(each, page) >= likeness} <= set(possible)


def test_holds_back_what_has_the_same_letters_far_apart() -> None:
    """Each piece of the phrase stands on the page, and the phrase nowhere."""
    phrase = "regrets that nobody will attend"
    page = "".join(phrase[at : at + 4] + "." * 40 for at in range(len(phrase) - 3)).strip(".")
    assert Sieve([phrase], 88, 3).possible(f"{'.' * 40}{page}{'.' * 40}") == []
    assert Sieve([phrase], 88, 3).possible(f"{page} {phrase} {page}") == [0]


@given(st.text(alphabet="abcdefgh ", min_size=8, max_size=30), st.data())
def test_lets_misread_phrases_through(phrase: str, data: st.DataObject) -> None:
    """A phrase with letters lost, changed and put in, between other words, is found as long as it is as like as wanted."""
    letters = list(phrase)
    for _ in range(data.draw(st.integers(0, 5))):
        at = data.draw(st.integers(0, len(letters) - 1))
        letters[at] = data.draw(st.sampled_from(["", "x", letters[at] + "x"]))
    text = f"yy {''.join(letters)} zz"
    if fuzz.partial_ratio(phrase, text) >= 83 and len(phrase) <= len(text):
        assert Sieve([phrase], 83, 2).possible(text) == [0]


def test_holds_back_what_has_other_letters() -> None:
    """Of the names of three States one is like what was read."""
    assert Sieve(["uganda", "botswana", "kazakhstan"], 83, 2).possible("republic of uqanda") == [0]


def test_is_arranged_at_its_first_text() -> None:
    """A purpose that never asks for misread phrases costs nothing."""
    sieve = Sieve(["uganda"], 83, 2)
    assert "_arranged" not in vars(sieve)
    assert sieve.possible("uqanda") == [0]
    assert "_arranged" in vars(sieve)
