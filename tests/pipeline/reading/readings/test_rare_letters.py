"""Names in letters that the page's own model lacks are read by the model of all Latin languages."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from config.settings import ReadingSettings
from config.vocabulary import Vocabulary
from models.page import Box, Line, Word
from pipeline.reading.engines import Engine, EngineError, tesseract, tesserocr
from pipeline.reading.readings.fuse import ACCENT_ONLY
from pipeline.reading.readings.rare_letters import LOOKS_MAX, SURE, with_marks, with_rare_letters
from pipeline.reading.readings.twice import First, Twice

WORDS = Vocabulary(names=frozenset(), words=frozenset({"ministry", "legal"}))
HERE = Box(0.1, 0.1, 0.2, 0.12)
LATVIAN = Word("Vītoliņš", HERE, 0.9)


def told(word: str, third: str, odds: float = 0.9, *, confidence: float = 0.99, beside: Word = LATVIAN) -> Word:
    """Return a word of a page on which another name stands, after the third reading."""
    looks = {id(beside): ()}

    def look(places: Sequence[Box]) -> tuple[Line, ...]:
        return looks.get(id(beside), ()) if places[0].top < 0.4 else (Line((Word(third, places[0], odds),)),)

    return with_rare_letters([beside, Word(word, Box(0.1, 0.5, 0.2, 0.52), confidence)], look, WORDS, 1.4)[1]


@pytest.mark.parametrize(
    ("word", "third", "name"),
    [
        ("KLAVINŠ", "KĻAVIŅŠ", "KĻAVIŅŠ"),
        ("TURINA,", "TURIŅA.", "TURIŅA,"),  # the marks around it are those of the first reading
        ("KALÊJA", "KALĒJA", "KALĒJA"),
        ("Rugilé", "Rugilė", "Rugilė"),
        ("DABROWSKI", "DĄBROWSKI", "DĄBROWSKI"),
        ("STRAZDINŠ-ROZITIS", "STRAZDIŅŠ-ROZĪTIS", "STRAZDIŅŠ-ROZĪTIS"),
    ],
)
def test_a_name_gets_its_marks_and_is_asked_about(word: str, third: str, name: str) -> None:
    """Two readings saw none, or others, and one sees them."""
    found = told(word, third)
    assert (found.text, found.confidence) == (name, ACCENT_ONLY)


@pytest.mark.parametrize(
    ("word", "third"),
    [
        ("Briede", "Briede"),
        ("Paulīna", "Paulina"),  # the third reading loses marks as well
        ("Dāvis", "Dävis"),
        ("Nuša", "Nuśa"),
        ("Kärntner", "Kårntner"),
        ("Kaulins", "Kaullņš"),  # other letters
        ("Ministry", "Mīnistry"),
        ("Legal", "Lēgal"),
        ("Mr", "Mŗ"),
        ("B1964X", "B1964Ž"),
        ("members", "mēmbers"),
        ("A.turins@mfa.example", "A.turiņš@mfa.example"),
    ],
)
def test_what_has_no_more_marks_or_is_no_name_stays(word: str, third: str) -> None:
    """Nor is anybody asked about it for that."""
    assert told(word, third) == Word(word, Box(0.1, 0.5, 0.2, 0.52), 0.99)


def test_marks_that_are_not_sure_are_asked_about() -> None:
    """The word stays as it was read; a word that was doubted more is not doubted less."""
    found = told("KRUMINA", "KRÜMIŅA", SURE - 0.1)
    assert (found.text, found.confidence) == ("KRUMINA", ACCENT_ONLY)
    assert told("TURINA", "TURIŅA", confidence=0.5).confidence == 0.5


@pytest.mark.parametrize(
    "beside", [Word("José", HERE, 0.99), Word("Vītoliņš", HERE, 0.5), Word("vītoliņš", HERE), Word("Brook", HERE)]
)
def test_a_page_without_such_names_is_not_read_again(beside: Word) -> None:
    """The letters of Western Europe, a doubtful reading and an ordinary word tell nothing."""
    assert told("TURINA", "TURIŅA", beside=beside).text == "TURINA"


def test_a_page_full_of_names_is_read_in_part() -> None:
    """It would take as long as to read the page."""
    asked: list[Box] = []

    def look(places: Sequence[Box]) -> tuple[Line, ...]:
        asked.extend(places)
        return ()

    words = [Word("Vītoliņš", HERE)] * (LOOKS_MAX + 10)
    assert with_rare_letters(words, look, WORDS, 1.4) == tuple(words)
    assert len(asked) == LOOKS_MAX


class Failing:
    """An engine that fails."""

    quick = True

    def read_places(self, *_: object) -> tuple[Line, ...]:
        """Fail.

        Raises:
            EngineError: always.
        """
        raise EngineError("out of order")


def first(model: str) -> First:
    """Return a page read by a model."""
    page = np.full((400, 300), 255, dtype=np.uint8)
    return First((), 0.95, model, page, page)


def test_an_engine_that_fails_costs_no_word() -> None:
    """What went wrong is told."""
    read = with_marks(Twice((LATVIAN,), ()), first("eng"), WORDS, Failing(), ReadingSettings())  # type: ignore[arg-type]
    assert (read.words, read.failed) == ((LATVIAN,), "out of order")


@pytest.mark.parametrize(("model", "engine"), [("Latin", Failing()), ("eng", tesseract.ENGINE)])
def test_who_is_slow_or_has_read_the_page_already_is_not_asked(model: str, engine: Engine) -> None:
    """To start a program for each word would take longer than to read the page."""
    read = Twice((LATVIAN,), ())
    assert with_marks(read, first(model), WORDS, engine, ReadingSettings()) is read


@pytest.mark.ocr
def test_white_paper_changes_nothing() -> None:
    """There is nothing to be read at the word's place."""
    read = with_marks(Twice((LATVIAN,), ()), first("eng"), WORDS, tesserocr.ENGINE, ReadingSettings())
    assert read.words == (LATVIAN,)
