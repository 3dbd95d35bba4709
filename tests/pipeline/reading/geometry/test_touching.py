"""Pieces of a mail address that touch."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.page import Box, Word
from pipeline.reading.geometry.touching import with_whole_addresses

LETTER = 0.01


def _row(*pieces: tuple[str, float]) -> list[Word]:
    """Return words whose letters are a hundredth of the page wide, each beginning so many letters behind the one before."""
    words, right = [], 0.1
    for text, apart in pieces:
        left = right + apart * LETTER
        right = left + LETTER * len(text)
        words.append(Word(text, Box(left, 0.1, right, 0.12), 0.9))
    return words


def test_pieces_that_touch_are_one_address() -> None:
    """A letter at the border may have been read in both."""
    row = _row(("E-mail:", 0.0), ("ada@", 0.5), ("just", 0.1), ("ice.example;", -0.4), ("Tel.", 0.6))
    assert [word.text for word in with_whole_addresses(row)] == ["E-mail:", "ada@justice.example;", "Tel."]
    (whole,) = with_whole_addresses(_row(("ada.br", 0.0), ("rook@court.example", -0.9)))
    assert (whole.text, whole.confidence) == ("ada.brook@court.example", 0.75)


def test_words_with_a_blank_between_them_are_none() -> None:
    """Nor are what no address can hold, two addresses, and lines below one another."""
    row = _row(("Brook", 0.0), ("ada@court.example", 0.5), ("ben@court.example", 0.1), ("Richter:", 0.0))
    assert with_whole_addresses(row) == row
    close = _row(("courriel", 0.0), ("ada@court.example", 0.15), ("84.", 3.0), ("ben@court.example", 0.15))
    assert with_whole_addresses(close) == close
    above = Word("ada@", Box(0.1, 0.1, 0.14, 0.12), 0.9)
    below = Word("court.example", Box(0.14, 0.13, 0.27, 0.15), 0.9)
    assert with_whole_addresses([above, below]) == [above, below]


@given(st.lists(st.tuples(st.sampled_from(["ada@", "b", "@", "x.y", "(c)", "1"]), st.floats(-3, 3)), max_size=8))
def test_no_letter_is_lost_but_one_read_twice(pieces: list[tuple[str, float]]) -> None:
    """Whatever the places, at most one letter goes at each border."""
    row = _row(*pieces)
    made = with_whole_addresses(row)
    lost = sum(len(word.text) for word in row) - sum(len(word.text) for word in made)
    assert 0 <= lost <= len(row) - len(made)
