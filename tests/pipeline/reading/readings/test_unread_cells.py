"""Lines in cells of a ruled table that a reading left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.page import Box, Line, Word
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.rulings import Ruled
from pipeline.reading.readings.unread_cells import completed, places_of

TABLE = Ruled((0.28, 0.34, 0.42), (0.08, 0.2, 0.6))


def _word(text: str, left: float, top: float, confidence: float = 0.95, height: float = 0.016) -> Word:
    return Word(text, Box(left, top, left + 0.018 * len(text), top + height), confidence)


@pytest.fixture
def page(drawn: Callable[..., Pixels]) -> Pixels:
    """Return a page with a table of two rows, its lines painted over: forms of address, and names, one of two lines."""
    return drawn(
        [("Ms.", 0.1, 0.3), ("Ada Brook", 0.22, 0.3), ("Dr.", 0.1, 0.36), ("Karl Holm-", 0.22, 0.36), ("Westergaard", 0.22, 0.39)]
    )


READ = (
    Line((_word("Ada", 0.22, 0.304), _word("Brook", 0.29, 0.304))),
    Line((_word("Karl", 0.22, 0.364), _word("Holm-", 0.3, 0.364))),
)


def test_lines_without_words_in_cells_are_found(page: Pixels) -> None:
    """The forms of address, and the second line of a name."""
    places = places_of(page, [TABLE], READ)
    assert [(round(place.left, 1), place.top < 0.34) for place in places] == [(0.1, True), (0.1, False), (0.2, False)]


def test_a_page_without_ruled_tables_or_words_has_none(page: Pixels) -> None:
    """Elsewhere nothing tells a line of text from a picture."""
    assert places_of(page, [], READ) == ()
    assert places_of(page, [TABLE], ()) == ()


def test_what_is_left_of_a_line_that_was_read_is_no_line(page: Pixels) -> None:
    """A word whose box is too narrow: its line was read, and would be read twice."""
    lines = (*READ, Line((_word("M", 0.1, 0.304),)), Line((_word("Dr.", 0.1, 0.364), _word("Wester", 0.22, 0.394))))
    assert places_of(page, [TABLE], lines) == ()


def test_dots_and_stamps_are_no_lines(drawn: Callable[..., Pixels]) -> None:
    """Dirt is too low, what a stamp draws too high."""
    page = drawn([("Ada Brook", 0.22, 0.3)])
    page[440:444, 120:124] = 0
    page[480:570, 130:170] = 0
    assert places_of(page, [TABLE], READ[:1]) == ()


def test_a_word_as_high_as_two_lines_hides_none(page: Pixels) -> None:
    """Tesseract took the two lines of a name for one word: both are read, and that word goes."""
    tall = Word("sian", Box(0.22, 0.362, 0.4, 0.405), 0.48)
    lines = (READ[0], Line((tall,)))
    assert sum(0.2 < place.left < 0.25 for place in places_of(page, [TABLE], lines)) == 2
    again = [Line((_word("Karl", 0.22, 0.364), _word("Holm-", 0.3, 0.364)))]
    assert [word.text for line in completed(lines, again) for word in line.words] == ["Ada", "Brook", "Karl", "Holm-"]


def test_a_cell_in_which_a_word_was_guessed_is_read_anew_as_a_whole(page: Pixels) -> None:
    """Tesseract made one line of parts of two; addresses have no certainty either, and are no guesses."""
    guess = _word("Rexo", 0.3, 0.375, 0.1)
    lines = (READ[0], Line((_word("Karl", 0.22, 0.364), guess)), Line((_word("Dr.", 0.1, 0.364), _word("Ms.", 0.1, 0.304))))
    assert places_of(page, [TABLE], (*lines, Line((_word("Westergaard", 0.22, 0.394),)))) == ()
    assert len(places_of(page, [TABLE], lines, guessed=True)) == 2
    again = [Line((_word("Karl", 0.22, 0.366), _word("Holm-", 0.3, 0.366)))]
    assert [word.text for line in completed(lines, again) for word in line.words] == [
        "Ada",
        "Brook",
        "Dr.",
        "Ms.",
        "Karl",
        "Holm-",
    ]
    address = (READ[0], Line((*READ[1].words, _word("a@b.c", 0.4, 0.364, 0.0))), *lines[2:])
    assert len(places_of(page, [TABLE], address, guessed=True)) == 1


def test_what_is_not_clearly_read_is_no_text() -> None:
    """Pieces of a stamp's ring within a cell."""
    assert completed(READ, [Line((_word("SSION", 0.1, 0.364, 0.6),))]) == READ


def test_a_word_with_an_accent_that_only_seemed_too_high_stays() -> None:
    """Shown alone, a line loses its accents more easily."""
    tall = Line((Word("BENAÏSSA", Box(0.22, 0.36, 0.36, 0.39), 0.47),))
    again = [Line((_word("BENAISSA", 0.22, 0.364, 0.88),))]
    assert completed((*READ[:1], tall), again) == (*READ[:1], tall)


def test_a_cell_over_two_rows_is_looked_at_as_one(drawn: Callable[..., Pixels]) -> None:
    """What stands in its middle, on the height of the line that is not drawn, is one line of text."""
    page = drawn([("Ada", 0.22, 0.3), ("Ben", 0.22, 0.36), ("Head", 0.1, 0.33)])
    lines = (Line((_word("Ada", 0.22, 0.304),)), Line((_word("Ben", 0.22, 0.364),)))
    merged = Ruled(TABLE.across, TABLE.down, undrawn=frozenset({(1, 0)}))
    (place,) = places_of(page, [merged], lines)
    assert place.top < 0.34 < place.bottom
