"""Lines that were left out are found, and what is read there takes the place of less."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from models.page import Box, Line, Word
from pipeline.reading.engines import EngineError, rapid
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.readings import left_out

Draw = Callable[..., Pixels]
LINES = [("Head of delegation: Ms. Ada BROOK", 0.1, 0.1), ("Adviser: Mr. Ben STONE", 0.1, 0.2), ("0110 250 9268", 0.1, 0.3)]


def line(text: str, left: float, top: float, right: float, confidence: float = 0.9) -> Line:
    """Return a line of one word."""
    return Line((Word(text, Box(left, top, right, top + 0.02), confidence),))


@pytest.mark.ocr
def test_lines_are_found_wherever_writing_stands(drawn: Draw) -> None:
    """Each line is a place; nothing is found on white paper."""
    places = left_out.places_of(drawn(LINES))
    assert [round(place.top, 1) for place in sorted(places, key=lambda place: place.top)] == [0.1, 0.2, 0.3]
    assert left_out.places_of(np.full((1400, 1000), 255, dtype=np.uint8)) == ()


def test_where_the_detector_fails_nothing_is_found(drawn: Draw, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reading goes on with what it has."""

    def fails(_pixels: Pixels) -> tuple[Box, ...]:
        raise EngineError("rapid failed")

    monkeypatch.setattr(rapid, "lines_at", fails)
    assert left_out.places_of(drawn(LINES)) == ()


def test_what_was_read_in_part_is_unread() -> None:
    """Half a number in a place is as good as none."""
    places = (Box(0.1, 0.095, 0.4, 0.125), Box(0.1, 0.195, 0.4, 0.225), Box(0.1, 0.295, 0.4, 0.325))
    lines = [line("Ada", 0.11, 0.1, 0.39), line("011", 0.11, 0.2, 0.2)]
    assert left_out.unread(places, lines, 1.4) == places[1:]


def test_the_reading_that_says_more_is_kept() -> None:
    """A place read again never loses letters; other words of the same line stay."""
    first = [Line((Word("011", Box(0.1, 0.2, 0.2, 0.22), 0.9), Word("Fax", Box(0.6, 0.2, 0.7, 0.22), 0.9)))]
    more, less = line("011 250", 0.1, 0.2, 0.3), line("0", 0.1, 0.2, 0.3)
    assert [one.text for one in left_out.completed(first, [more])] == ["Fax", "011 250"]
    assert left_out.completed(first, [less]) == tuple(first)


def test_a_place_grows_to_its_line_but_not_over_other_words() -> None:
    """Where "+43 1 531" was read as "431+", what the line has more belongs to it, the label before it does not."""
    number, found = Box(0.5, 0.2, 0.6, 0.22), (Box(0.2, 0.195, 0.65, 0.225),)
    label = Word("Tel.", Box(0.22, 0.2, 0.3, 0.22), 0.9)
    grown = left_out.widened(number, found, [label, Word("431+", number, 0.5)])
    assert (grown.left, grown.right) == (0.3, 0.65)


def test_only_sure_lines_are_text() -> None:
    """What an engine makes of a stamp is not."""
    assert [one.text for one in left_out.sure([line("Vienna", 0, 0, 1), line("ö3l", 0, 0, 1, 0.3), line("..", 0, 0, 1)])] == [
        "Vienna"
    ]


def test_a_place_with_a_word_is_told() -> None:
    """One word whose middle lies there is enough."""
    place = Box(0.1, 0.195, 0.4, 0.225)
    assert left_out.inside_any(place, [line("Ada", 0.11, 0.1, 0.3), line("Ben", 0.11, 0.2, 0.3)])
    assert not left_out.inside_any(place, [line("Ada", 0.11, 0.1, 0.3)])
