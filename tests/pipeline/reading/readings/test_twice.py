"""The second reading, by the real engines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from config.knowledge import Knowledge
from config.settings import ReadingSettings
from models.page import Box, Line, Word
from pipeline.reading.engines import EngineError, rapid, tesserocr
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.rulings import Ruled
from pipeline.reading.readings import twice
from pipeline.reading.readings.doubts import SETTLED
from pipeline.reading.readings.fuse import AGREED

pytestmark = pytest.mark.ocr
Draw = Callable[..., Pixels]
READ_PLACES = rapid.read_places
LIMITS = ReadingSettings()
NOTE = [
    ("The Permanent Mission presents its compliments", 0.1, 0.1),
    ("to the Secretariat and has the honour to inform", 0.1, 0.14),
    ("2. Mr. Ben STONE, ben.stone@example.org", 0.1, 0.18),
]


def first_of(page: Pixels, lines: tuple[Line, ...] | None = None, score: float = 0.95) -> twice.First:
    """Return a page as tesseract read it; its mean confidence is what the test says."""
    read = tesserocr.recognise(page, ("eng",), 60, None) if lines is None else lines
    return twice.First(read, score, "eng", page, page)


def texts(words: tuple[Word, ...]) -> list[str]:
    """Return the words from the top left on."""
    return [word.text for word in sorted(words, key=lambda word: (round(word.box.top, 2), word.box.left))]


def test_only_what_may_be_wrong_is_read_again(drawn: Draw, knowledge: Knowledge) -> None:
    """An address always, known words that are clearly read never; what was read twice and agrees is worth more."""
    page = drawn(NOTE)
    read = twice.latin(first_of(page), knowledge.vocabulary, tesserocr.ENGINE, LIMITS, coarse=False)
    again = [word.text for line in read.second for word in line.words]
    assert "ben.stone@example.org" in again
    assert "compliments" not in again
    by_text = {word.text: word for word in read.words}
    assert by_text["ben.stone@example.org"].confidence >= AGREED
    assert by_text["compliments"].confidence == SETTLED
    assert set(texts(read.words)) == {word for text, _, _ in NOTE for word in text.split()}


def test_a_wrong_letter_is_seen_by_the_other_engine(drawn: Draw, knowledge: Knowledge) -> None:
    """Where the readings differ the word is in doubt, whatever the first engine thought of it."""
    page = drawn(NOTE)
    lines = tesserocr.recognise(page, ("eng",), 60, None)
    spoilt = tuple(
        Line(tuple(Word(word.text.replace("stone@", "st0ne@"), word.box, word.confidence) for word in line.words))
        for line in lines
    )
    read = twice.latin(first_of(page, spoilt), knowledge.vocabulary, tesserocr.ENGINE, LIMITS, coarse=False)
    (address,) = [word for word in read.words if "@" in word.text]
    assert address.text == "ben.stone@example.org"
    assert address.confidence < 0.9


@pytest.mark.parametrize(
    ("wrong", "confidence", "looks"), [("stone@", 0.9, [0.6]), ("st0ne@", 0.9, [0.6, 1.0]), ("stone@", 0.7, [1.0])]
)
def test_what_a_narrow_look_confirms_is_not_looked_at_again(
    wrong: str, confidence: float, looks: list[float], drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cheap look is enough where it says the same; what it does not confirm, and what is hardly right, is looked at in full."""
    page = drawn(NOTE)
    prose, _, last = tesserocr.recognise(page, ("eng",), 60, None)
    clear = Line(tuple(replace(word, confidence=0.95) for word in prose.words))
    address = replace(last.words[-1], text=last.words[-1].text.replace("stone@", wrong), confidence=confidence)
    asked: list[float] = []

    def looked(*given: Any, across: float = 1.0) -> tuple[Line, ...]:
        asked.append(across)
        return READ_PLACES(*given, across=across)

    monkeypatch.setattr(rapid, "read_places", looked)
    monkeypatch.setattr(twice, "unread_share", lambda *_: 0.0)
    read = twice.latin(first_of(page, (clear, Line((address,)))), knowledge.vocabulary, tesserocr.ENGINE, LIMITS, coarse=False)
    (found,) = [word for word in read.words if "@" in word.text]
    assert found.text == "ben.stone@example.org"
    assert asked[: len(looks)] == looks
    assert (found.confidence >= AGREED) is (wrong == "stone@")


def test_a_poor_page_is_read_whole_by_both(drawn: Draw, knowledge: Knowledge) -> None:
    """Lines that the first engine lost are found by the other one."""
    page = drawn(NOTE)
    lines = tesserocr.recognise(page, ("eng",), 60, None)[:1]
    read = twice.latin(first_of(page, lines, twice.POOR - 0.1), knowledge.vocabulary, tesserocr.ENGINE, LIMITS, coarse=True)
    assert "ben.stone@example.org" in texts(read.words)
    assert read.second == lines


def test_half_a_line_that_was_left_out_is_found(drawn: Draw, knowledge: Knowledge) -> None:
    """However sure the first engine is of the rest: letters outside its words tell."""
    page = drawn(NOTE)
    lines = tesserocr.recognise(page, ("eng",), 60, None)
    read = twice.latin(
        first_of(page, (*lines[:2], Line(lines[2].words[:3]))), knowledge.vocabulary, tesserocr.ENGINE, LIMITS, coarse=False
    )
    assert "ben.stone@example.org" in texts(read.words)


def test_words_of_neighbouring_cells_stay_apart(drawn: Draw, knowledge: Knowledge) -> None:
    """A ruled line between two names, which tesseract was not shown, does not join them to one word."""
    page = drawn([("Cnel.", 0.1, 0.1), ("Rufino", 0.185, 0.1), ("Parra", 0.29, 0.1)])
    first = first_of(page)
    page[100:220, [177, 280]] = 60
    ruled = (Ruled((0.07, 0.16), (0.05, 0.177, 0.28, 0.4)),)
    read = twice.latin(replace(first, grey=page, ruled=ruled), knowledge.vocabulary, tesserocr.ENGINE, LIMITS, coarse=True)
    assert texts(read.words) == ["Cnel.", "Rufino", "Parra"]


def test_where_the_other_engine_fails_one_reading_is_enough_and_that_is_told(
    drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One reading is better than none; no second one is claimed, and what went wrong is told, also of letters beside words."""

    def broken(*_: object, **_named: object) -> None:
        raise EngineError("rapid failed")

    page = drawn(NOTE)
    lines = tesserocr.recognise(page, ("eng",), 60, None)
    words = tuple(word for line in lines for word in line.words)
    monkeypatch.setattr(rapid, "read_places", broken)
    monkeypatch.setattr(rapid, "recognise", broken)
    for score in (0.95, 0.5):
        first = first_of(page, lines, score)
        read = twice.latin(first, knowledge.vocabulary, tesserocr.ENGINE, LIMITS, coarse=False)
        assert read == twice.Twice(words, (), failed="rapid failed")
        assert twice.with_strays(twice.Twice(words[:-1], ()), first, tesserocr.ENGINE, LIMITS).failed == "rapid failed"


def test_an_address_on_a_russian_page_is_read_by_models_that_have_its_letters(drawn: Draw, knowledge: Knowledge) -> None:
    """The page's own model has no "@": the place is read again, and everything else stays as it is."""
    page = drawn([("ben.stone@example.org", 0.1, 0.1)])
    box = Box(0.1, 0.1, 0.42, 0.125)
    prose = Word("делегация", Box(0.1, 0.2, 0.3, 0.225), 0.95)
    lines = (Line((Word("ђеп.5{опе@ехатр!е.огд", box, 0.4),)), Line((prose,)))
    read = twice.other(first_of(page, lines), "Cyrl", knowledge.vocabulary, tesserocr.ENGINE, LIMITS)
    assert texts(read.words) == ["ben.stone@example.org", "делегация"]


def test_a_chinese_page_has_a_witness_for_what_matters(drawn: Draw, knowledge: Knowledge) -> None:
    """Numbers and addresses are read by both engines; the page itself by the one that reads it better."""
    page = drawn([("+43 1 555 01 23", 0.1, 0.1), ("ben.stone@example.org", 0.1, 0.2)], size=40)
    read = twice.chinese(first_of(page, ()), knowledge.vocabulary, tesserocr.ENGINE, LIMITS)
    assert "".join(texts(read.words)) == "+4315550123ben.stone@example.org"
    assert "ben.stone@example.org" in " ".join(line.text for line in read.second)


def test_an_empty_page_stays_empty(drawn: Draw, knowledge: Knowledge) -> None:
    """No words, no second reading."""
    page = drawn([])
    assert twice.latin(first_of(page, (), 0.0), knowledge.vocabulary, tesserocr.ENGINE, LIMITS, coarse=False) == twice.Twice(
        (), ()
    )
    assert twice.other(first_of(page, ()), "Arab", knowledge.vocabulary, tesserocr.ENGINE, LIMITS) == twice.Twice((), ())
    assert np.all(page == 255)
