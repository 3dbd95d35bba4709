"""Latin words and numbers on Arabic pages, by three readings."""

from __future__ import annotations

from models.page import Box, Line, Word
from pipeline.reading.readings.foreign_words import voted


def word(text: str, confidence: float, row: int = 0, left: float = 0.1, right: float = 0.2) -> Word:
    """Return a word of one of a few rows."""
    return Word(text, Box(left, 0.1 + 0.05 * row, right, 0.12 + 0.05 * row), confidence)


NUMBERS = [word(f"2{row}", 0.8, row) for row in range(1, 5)]
SURE = [Line((word(f"532{row}", 0.99, row),)) for row in range(1, 5)]


def read(main: list[Word], second: list[Word], third: list[Word]) -> list[tuple[str, float]]:
    """Return texts and confidences of the first row, on a page with four more numbers."""
    found = voted([*main, *NUMBERS], [*main, *NUMBERS], [Line((one,)) for one in second], [Line(tuple(third)), *SURE])
    return [(one.text, one.confidence) for one in found if one.box.top < 0.11]


def test_european_numbers_are_those_of_the_engine_that_reads_them_best() -> None:
    """Groups of digits that the Arabic model lost come back; with a witness they are surer."""
    groups = [word("011", 1.0, right=0.14), word("250", 1.0, left=0.15)]
    assert read([word("0110", 0.8)], [], groups) == [("011", 0.9), ("250", 0.9)]
    assert read([word("5333", 0.8)], [], [word("5333", 0.99)]) == [("5333", 0.97)]


def test_where_it_is_not_sure_the_reading_stays() -> None:
    """An Arabic word is no number either, whatever the engine sees in it."""
    assert read([word("0110", 0.8)], [], [word("011", 0.7)]) == [("0110", 0.8)]
    assert read([word("فاكس", 0.9)], [], [word("11", 0.99)]) == [("فاكس", 0.9)]


def test_on_a_page_with_arabic_digits_its_numbers_are_inventions() -> None:
    """Of all numbers of the page it is sure of one: that one is not believed alone, only with a long one of another reading."""
    main = [word("18053", 0.4)] + [word("٢٥", 0.9, row) for row in range(1, 6)]
    third = [Line((word("1997", 1.0),)), *(Line((word("0", 0.6, row),)) for row in range(1, 6))]
    assert voted(main, main, [], third)[0].text == "18053"
    assert voted(main, main, [Line((word("1997", 0.8),))], third)[0].text == "1997"


def test_latin_words_are_what_two_readings_agree_on() -> None:
    """A name such as "(AL-TOUNSI" is a jumble to the Arabic model."""
    assert read([word("051الا501-", 0.06)], [word("(AL-TOUNSI", 0.7)], [word("(AL-TOUNSI", 0.99)]) == [("(AL-TOUNSI", 0.97)]
    assert read([word("01/551", 0.2)], [word("(NASR1", 0.5)], [word("(NASRI", 0.95)]) == [("(NASRI", 0.6)]
    assert read([word("السيد", 0.9)], [word("wal", 0.4)], [word("SAMMAN", 0.9)]) == [("السيد", 0.9)]


def test_addresses_are_left_to_their_own_readings() -> None:
    """They are read line by line elsewhere."""
    assert read([word("ada©", 0.3)], [word("ada@x.org", 0.9)], [word("ada@x.org", 0.9)]) == [("ada©", 0.3)]
