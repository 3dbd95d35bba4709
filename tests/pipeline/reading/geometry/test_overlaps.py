"""Words whose places overlap."""

from __future__ import annotations

from models.page import Box, Word
from pipeline.reading.geometry.overlaps import untangled


def word(text: str, left: float, right: float, top: float = 0.3, bottom: float = 0.31) -> Word:
    """Return a word at a place."""
    return Word(text, Box(left, top, right, bottom), 0.9)


LINE = [word("Attaché", 0.60, 0.67), word("Interior", 0.68, 0.75), word("Justice", 0.76, 0.83)]


def texts(*words: Word) -> list[str]:
    """Return what is left of the words, those of a usual line beside them left out."""
    return [one.text for one in untangled([*words, *LINE])][: -len(LINE)]


def test_a_second_reading_within_a_word_goes() -> None:
    """Two engines read the place; one of them a piece of the word."""
    assert texts(word("Ferdinand", 0.1, 0.19), word("dinan", 0.12, 0.17, 0.304, 0.314)) == ["Ferdinand"]


def test_another_word_stays_and_a_wide_place_is_narrowed() -> None:
    """The last word of an Arabic line was given the whole line's place: it stands where none of the others does."""
    made = untangled([word("سالم", 0.22, 0.26), word("حمد", 0.27, 0.30), word("الهادي", 0.10, 0.30), *LINE])[:3]
    assert [one.text for one in made] == ["سالم", "حمد", "الهادي"]
    assert (made[2].box.left, made[2].box.right) == (0.10, 0.22)


def test_a_speck_over_a_word_goes() -> None:
    """A dot over given names made a line of its own, and tore the cell."""
    assert texts(word("Hannelore", 0.1, 0.19), word("‘", 0.15, 0.153, 0.297, 0.299)) == ["Hannelore"]
    assert texts(word("Hannelore", 0.1, 0.19), word("-", 0.2, 0.206, 0.304, 0.306)) == ["Hannelore", "-"]


def test_words_one_above_the_other_stay() -> None:
    """A short word below a long one is another line, also where both have the same letters."""
    assert texts(word("Montenegro", 0.1, 0.2), word("negro", 0.12, 0.17, 0.316, 0.326)) == ["Montenegro", "negro"]


def test_a_word_of_no_letters_raises_nothing() -> None:
    """Tidying may have left nothing of one."""
    assert untangled([word("", 0.1, 0.2), word("Attaché", 0.1, 0.2)])
