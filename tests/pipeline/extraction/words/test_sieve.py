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
