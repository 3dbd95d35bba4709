"""Signs that are no text are left out, those of the text stay."""

from __future__ import annotations

import pytest

from models.page import Box, Word
from pipeline.reading.pictures.dirt import without_dirt

ASPECT = 0.707
HEIGHT = 0.011


def word(text: str, left: float, top: float = 0.3, *, high: float = HEIGHT, wide: float = 0.05) -> Word:
    """Return a word of a line of usual height."""
    return Word(text, Box(left, top, left + wide, top + high), 0.9)


LINE = [word("Attaché", 0.1), word("Ministry", 0.17), word("Interior", 0.24)]


def texts(words: list[Word]) -> list[str]:
    """Return what is left of them."""
    return [one.text for one in without_dirt(words, ASPECT)]


@pytest.mark.parametrize("sign", ["‘", ".", ",", "|", "©", "~"])
def test_a_sign_that_stands_alone_is_dirt(sign: str) -> None:
    """Specks between two columns made a table of a letter."""
    assert texts([*LINE, word(sign, 0.6, wide=0.004, high=0.004)]) == ["Attaché", "Ministry", "Interior"]


@pytest.mark.parametrize("bullet", ["-", "–", "•", "*"])
def test_a_bullet_stays(bullet: str) -> None:
    """It stands a little before its text, on either side."""
    assert texts([word(bullet, 0.075, wide=0.006), *LINE])[0] == bullet
    assert texts([*LINE, word(bullet, 0.305, wide=0.006)])[-1] == bullet


def test_a_full_stop_stays_where_it_follows_a_word() -> None:
    """What stands a letter's width away does not belong to it."""
    assert texts([*LINE, word(".", 0.292, wide=0.003)])[-1] == "."
    assert texts([*LINE, word(".", 0.31, wide=0.003)])[-1] == "Interior"


def test_a_colon_stays_between_label_and_value() -> None:
    """However wide the blanks are; alone in its row it is dirt."""
    assert texts([word("Cargo", 0.1), word(":", 0.2, wide=0.003), word("Asesor", 0.3)]) == ["Cargo", ":", "Asesor"]
    assert texts([*LINE, word(":", 0.2, top=0.5, wide=0.003)]) == ["Attaché", "Ministry", "Interior"]


def test_a_comma_below_the_row_is_dirt() -> None:
    """A speck between two rows is near to neither."""
    assert texts([*LINE, word(",", 0.293, top=0.314, high=0.004, wide=0.003)])[-1] == "Interior"


def test_crests_and_specks_read_as_letters_are_dirt() -> None:
    """A number of a list, of usual height, stays however alone it stands; so does the head of a column of numbers."""
    assert texts([*LINE, word("9", 0.5, top=0.05, high=0.04), word("о", 0.8, high=0.003)]) == ["Attaché", "Ministry", "Interior"]
    assert texts([*LINE, word("1", 0.8), word("№", 0.9)])[-2:] == ["1", "№"]


def test_chinese_characters_stay() -> None:
    """One of them is a word, and large ones head a letter."""
    assert texts([*LINE, word("女", 0.6), word("照会", 0.5, top=0.1, high=0.03)])[-2:] == ["女", "照会"]


def test_a_dot_is_no_colon() -> None:
    """What is far lower than two dots over each other does not stand between label and value."""
    words = [word("Cargo", 0.1), word(":", 0.2, top=0.305, wide=0.003, high=0.002), word("Asesor", 0.3)]
    assert texts(words) == ["Cargo", "Asesor"]
