"""Words over a white gap."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.page import Box, Line, Word
from pipeline.reading.engine_parts.wide_blanks import parted
from pipeline.reading.pictures.raster import Pixels


def test_a_word_over_a_wide_gap_is_read_on_either_side_of_it(drawn: Callable[..., Pixels]) -> None:
    """Two forms stand side by side, with a rule between them: the engine made one word of the last and the first of two lines."""
    page = drawn([("delegation", 0.1, 0.1), ("Status", 0.6, 0.1)])
    page[:, 450:453] = 0
    seen: list[Box] = []

    def read(places: Sequence[Box]) -> list[Line]:
        seen.extend(places)
        return [Line((Word(text, place),)) for text, place in zip(("delegation", "Status"), places, strict=True)]

    line = Line((Word("delegationStatus", Box(0.1, 0.1, 0.75, 0.125)),))
    assert parted(line, page, read).text == "delegation Status"
    assert [(round(place.left, 1), place.right < 0.45) for place in seen] == [(0.1, True), (0.6, False)]


def test_other_words_stay(drawn: Callable[..., Pixels]) -> None:
    """One set wide, and a short one with dirt far behind it."""
    page = drawn([("A N N E X E S", 0.1, 0.1), ("No", 0.1, 0.2), ("x", 0.5, 0.2)])
    line = Line((Word("ANNEXES", Box(0.1, 0.1, 0.32, 0.125)), Word("No", Box(0.1, 0.2, 0.55, 0.225))))
    assert parted(line, page, lambda _: []) == line
