"""What two looks see where no word was is put in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from config.knowledge import Knowledge
from models.page import Box, Line, Word
from pipeline.reading.engines import rapid, tesserocr
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.readings import filled_in as module
from pipeline.reading.readings.filled_in import Look, filled_in

Draw = Callable[..., Pixels]
LINES = [("Renato Pacheco Salcido", 0.1, 0.2), ("Ministry of Justice", 0.5, 0.2)]


def page_and_words(drawn: Draw) -> tuple[Pixels, list[Word]]:
    """Return a page, and its words as the first engine reads them."""
    page = drawn(LINES)
    return page, [word for line in tesserocr.recognise(page, ("eng",), 60, None) for word in line.words]


def says(text: str, confidence: float = 0.99) -> Look:
    """Return a look that sees these words at every place."""

    def look(places: Sequence[Box]) -> tuple[Line, ...]:
        lines = []
        for place in places:
            step = place.width / max(1, len(text.split()))
            boxes = [
                Box(place.left + at * step, place.top, place.left + (at + 0.9) * step, place.bottom)
                for at in range(len(text.split()))
            ]
            lines += (
                [Line(tuple(Word(word, box, confidence) for word, box in zip(text.split(), boxes, strict=True)))] if text else []
            )
        return tuple(lines)

    return look


def texts(words: Sequence[Word]) -> list[str]:
    """Return the words from left to right."""
    return [word.text for word in sorted(words, key=lambda word: word.box.left)]


@pytest.mark.ocr
def test_words_that_all_readings_have_passed_over_are_read(drawn: Draw, knowledge: Knowledge) -> None:
    """Both engines are shown the place; nothing is left there."""
    page, words = page_and_words(drawn)
    looks: tuple[Look, Look] = (
        lambda places: rapid.read_places(page, places, ("Latn",), 60, None),
        lambda places: tesserocr.read_places(page, places, ("eng",), 60, None),
    )
    kept = [word for word in words if word.text not in {"Pacheco", "Salcido"}]
    told, left = filled_in(kept, page, looks, knowledge.vocabulary)
    assert texts(told) == [word for text, _, _ in LINES for word in text.split()]
    assert left == ()
    assert filled_in(words, page, looks, knowledge.vocabulary) == (tuple(words), ())


@pytest.mark.ocr
@pytest.mark.parametrize(("first", "second"), [("Salcido", ""), ("", "Salcido"), ("SION OF", "ŠzA"), ("", "")])
def test_where_two_looks_see_different_things_the_place_stays_unread(
    drawn: Draw, knowledge: Knowledge, first: str, second: str
) -> None:
    """Those of a stamp are read by each in its way."""
    page, words = page_and_words(drawn)
    kept = [word for word in words if word.text != "Salcido"]
    told, left = filled_in(kept, page, (says(first), says(second)), knowledge.vocabulary)
    assert told == tuple(kept)
    assert len(left) == 1


@pytest.mark.ocr
def test_a_word_that_goes_on_is_read_whole(drawn: Draw, knowledge: Knowledge) -> None:
    """What was read of it before goes; where the looks say no more than that, a stroke runs from it and nothing is unread."""
    page, words = page_and_words(drawn)
    whole = next(word for word in words if word.text == "Salcido")
    box = whole.box
    piece = Word("Sal", Box(box.left, box.top, box.left + 0.35 * box.width, box.bottom), 0.97)
    cut = [piece if word is whole else word for word in words]
    told, left = filled_in(cut, page, (says("Salcido"), says("Salcido")), knowledge.vocabulary)
    assert texts(told) == texts(words)
    assert left == ()
    assert filled_in(cut, page, (says("Sal"), says("Sal")), knowledge.vocabulary) == (tuple(cut), ())
    other, left = filled_in(cut, page, (says("Xyzcido"), says("Xyzcido")), knowledge.vocabulary)
    assert other == tuple(cut)
    assert len(left) == 1


def test_an_empty_word_is_no_error(drawn: Draw, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look may leave nothing of a word; it tells of no text."""
    place = Box(0.2, 0.2, 0.3, 0.22)
    monkeypatch.setattr(module, "uncovered", lambda *_: (place,))
    words = (Word("Renato", Box(0.1, 0.2, 0.19, 0.22)),)

    def look(places: Sequence[Box]) -> tuple[Line, ...]:
        return tuple(Line((Word("", one, 0.9),)) for one in places)

    assert filled_in(words, drawn(LINES), (look, look), knowledge.vocabulary) == (words, (place,))
