"""Chinese characters as wide as they stand apart."""

from __future__ import annotations

from models.page import Box, Line, Word
from pipeline.reading.engine_parts.pitch import with_pitch


def _line(text: str, centres: list[float]) -> tuple[Word, ...]:
    return tuple(Word(letter, Box(at - 0.005, 0.1, at + 0.005, 0.11)) for letter, at in zip(text, centres, strict=True))


def test_characters_of_one_word_do_not_stand_apart() -> None:
    """The places of characters are told roughly: a blank is wider than half a character."""
    uneven = [0.10, 0.12, 0.136, 0.155, 0.171, 0.19]
    assert " " in Line(_line("林书远来自京", uneven)).text
    assert Line(with_pitch(_line("林书远来自京", uneven))).text == "林书远来自京"


def test_a_full_width_blank_still_parts_words() -> None:
    """Two characters with a blank between them stand twice as far apart as others."""
    words = _line("林书远处长甲", [0.10, 0.118, 0.136, 0.172, 0.19, 0.208])
    assert Line(with_pitch(words)).text == "林书远 处长甲"


def test_other_words_and_short_lines_stay_as_they_are() -> None:
    """Of two characters no usual distance is told; words of several letters have their own boxes."""
    short = _line("林书", [0.1, 0.2])
    assert with_pitch(short) == short
    latin = (Word("CU", Box(0.1, 0.1, 0.2, 0.11)), *_line("林书远处长", [0.3, 0.32, 0.34, 0.36, 0.38]))
    assert with_pitch(latin)[0] is latin[0]
