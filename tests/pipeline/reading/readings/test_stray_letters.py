"""Letters beside words that no word holds are found, and read by two engines."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from config.settings import ReadingSettings
from models.page import Box, Line, Word
from pipeline.reading.engines import tesserocr
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.readings import twice
from pipeline.reading.readings.stray_letters import PLACES_MAX, SEEN, TORN, VOTED, Stray, completed, strays

Draw = Callable[..., Pixels]
ASPECT = 1.4


def words_of(page: Pixels) -> list[Word]:
    """Return the words of a page as the first engine reads them."""
    return [word for line in tesserocr.recognise(page, ("eng",), 60, None) for word in line.words]


@pytest.mark.ocr
@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Anil L. Maharaj, Adviser", "L."),
        ("Mathiesen Tom B.", "B."),
        ("D. Ada Brook", "D."),
        ("Encargada de Negocios a.i.", "a.i."),
        ("Ada Brook Jr.", "Jr."),
    ],
)
def test_a_short_word_that_was_passed_over_is_read(drawn: Draw, text: str, lost: str) -> None:
    """Between two words, behind the last one and before the first one."""
    page = drawn([(text, 0.1, 0.2), ("It stands above this line.", 0.1, 0.25)])
    seen = words_of(page)
    kept = tuple(word for word in seen if word.text != lost)
    assert len(kept) == len(seen) - 1
    first = twice.First((Line(kept),), 0.95, "eng", page, page)
    read = twice.with_strays(twice.Twice(kept, ()), first, tesserocr.ENGINE, ReadingSettings())
    line = sorted((word for word in read.words if word.box.top < 0.24), key=lambda word: word.box.left)
    assert " ".join(word.text for word in line) == text
    assert next(word for word in line if word.text == lost).confidence == SEEN


@pytest.mark.ocr
def test_where_every_word_was_read_no_letter_strays(drawn: Draw) -> None:
    """Nor is a dash, a dotted line or a word in the next column one."""
    page = drawn([("Anil L. Maharaj, Adviser", 0.1, 0.2), ("Name ............ Ada Brook - Head", 0.1, 0.25), ("Apart", 0.8, 0.2)])
    words = [word for word in words_of(page) if word.text != "Apart" and any(map(str.isalnum, word.text))]
    assert strays(words, words, page) == ()


@pytest.mark.ocr
def test_a_piece_of_a_stamp_and_a_page_that_was_hardly_read_are_left_alone(drawn: Draw) -> None:
    """A letter with other ink close around it is a stamp's; where many stray, the page is dirty."""
    page = drawn([("Anil L. Maharaj", 0.1, 0.2)])
    words = [word for word in words_of(page) if word.text != "L."]
    assert len(strays(words, words, page)) == 1
    stamped = page.copy()
    stamped[278:287, 130:300] = 0
    assert strays(words, words, stamped) == ()
    many = drawn([("Ada B.", 0.1, 0.1 + 0.05 * row) for row in range(PLACES_MAX + 2)])
    words = [word for word in words_of(many) if word.text != "B."]
    assert strays(words, words, many) == ()
    assert strays((), (), np.full((100, 100), 255, np.uint8)) == ()


def word(text: str, left: float, right: float, confidence: float = 0.97) -> Word:
    """Return a word of one line."""
    return Word(text, Box(left, 0.2, right, 0.212), confidence)


def look(text: str) -> list[Word]:
    """Return what an engine reads at a place."""
    return [word(one, 0.2, 0.3) for one in text.split()]


TOM, LETTER = word("Tom", 0.2, 0.24), Box(0.25, 0.2, 0.26, 0.212)


@pytest.mark.parametrize(
    ("one", "other", "heard", "expected"),
    [
        ("Tom B.", "Tom B", "", [("Tom", 0.97), ("B.", SEEN)]),
        ("Tom B", "Tom b", "B.", [("Tom", 0.97), ("B.", SEEN)]),
        ("Tom B.", "TomB.", "", [("Tom", 0.97), ("B.", SEEN)]),
        ("Tomb", "Tomb", "", [("Tomb", SEEN)]),
        ("Tomb 15", "Tomb 15", "", [("Tomb", SEEN), ("15", SEEN)]),
        ("a Tomb", "a Tomb", "", [("Tom", TORN)]),
        ("Tom Va", "Tom va", "Eva", [("Tom", 0.97), ("Eva", TORN)]),
        ("Tom", "Tom §B", "", [("Tom", 0.97)]),
        ("Tom a.b@", "Tom ab@", "a.bEc.org", [("Tom", 0.97), ("a.b@", TORN)]),
        ("Tom B.", "Tom E.", "", [("Tom", TORN)]),
        ("Tom B.", "Tom E.", "E.", [("Tom", 0.97), ("E.", VOTED)]),
        ("xyz", "", "", [("Tom", TORN)]),
    ],
    ids=[
        "agreed",
        "a full stop",
        "parted by one",
        "glued",
        "glued, and a word",
        "more than these",
        "a part",
        "one sees nothing",
        "an address",
        "two letters",
        "a third reading",
        "unreadable",
    ],
)
def test_two_looks_tell_what_stands_beside_a_word(one: str, other: str, heard: str, expected: list[tuple[str, float]]) -> None:
    """Where both have something, and not the same, the word is doubted."""
    stray = Stray(LETTER, TOM, tuple(look(heard)))
    told = completed([TOM], [stray], (lambda _: look(one), lambda _: look(other)), ASPECT)
    assert [(word.text, word.confidence) for word in told] == expected


@pytest.mark.parametrize(
    ("near", "seen"),
    [(word("y", 0.243, 0.25), "Droga y"), (word("VALDERRAMA", 0.1, 0.199), "A Alcides")],
    ids=["a box beside its letter", "the end of the word before"],
)
def test_letters_of_another_word_are_not_added(near: Word, seen: str) -> None:
    """The box of a short word stands beside its letters now and then, and that of a long one ends before its last."""
    follows = near.text == "y"
    beside = word("Droga", 0.2, 0.24) if follows else word("Alcides", 0.22, 0.3)
    place = LETTER if follows else Box(0.2, 0.2, 0.21, 0.212)
    words = [beside, near]
    assert completed(words, [Stray(place, beside)], (lambda _: look(seen), lambda _: look(seen)), ASPECT) == tuple(words)


def test_a_word_with_letters_on_both_sides_is_mended_twice() -> None:
    """What the first place told stays."""
    before, behind = Stray(Box(0.18, 0.2, 0.19, 0.212), TOM), Stray(LETTER, TOM)
    told = completed([TOM], [before, behind], (lambda _: look("A. Tom B."), lambda _: look("A. Tom B.")), ASPECT)
    assert [word.text for word in told] == ["A.", "Tom", "B."]


def test_a_full_stop_that_was_a_piece_of_the_letters_behind_it_goes() -> None:
    """It stays behind what is short, and where both looks have it."""
    for text, one, other, expected in (
        ("Emilia.", "Emilia. T.", "Emilia T.", ["Emilia", "T."]),
        ("Emilia.", "Emilia. T.", "Emilia. T.", ["Emilia.", "T."]),
        ("Tom.", "Tom. T.", "Tom T.", ["Tom.", "T."]),
    ):
        name = word(text, 0.2, 0.24)
        told = completed(
            [name], [Stray(LETTER, name)], (lambda _, one=one: look(one), lambda _, other=other: look(other)), ASPECT
        )
        assert [word.text for word in told] == expected
