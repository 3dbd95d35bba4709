"""Letters that no word covers are found, those of a stamp are not."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from models.page import Box, Word
from pipeline.reading.engines import tesserocr
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.readings import uncovered as module
from pipeline.reading.readings.uncovered import LETTERS_MAX, PLACES_MAX, Rect, uncovered

Draw = Callable[..., Pixels]
LINES = [("Renato Pacheco", 0.1, 0.2), ("Fiscal General", 0.1, 0.225), ("Ministry of Justice", 0.5, 0.2)]


def words_of(page: Pixels) -> list[Word]:
    """Return the words of a page as the first engine reads them."""
    return [word for line in tesserocr.recognise(page, ("eng",), 60, None) for word in line.words]


def meets(place: Box, box: Box) -> bool:
    """Tell whether two boxes share something."""
    return place.overlap(box) > 0


@pytest.mark.ocr
@pytest.mark.parametrize("lost", [("Pacheco",), ("Fiscal", "General"), ("Justice", "of")])
def test_words_that_were_not_read_are_told_by_their_letters(drawn: Draw, lost: tuple[str, ...]) -> None:
    """At the end of a line, in a line of their own, between others; where all was read there is nothing."""
    page = drawn(LINES)
    words = words_of(page)
    assert uncovered(words, page) == ()
    gone = [word for word in words if word.text in lost]
    places = uncovered([word for word in words if word not in gone], page)
    assert len(gone) == len(lost)
    assert all(any(meets(place, word.box) for word in gone) for place in places)
    assert places
    assert all(any(meets(place, word.box) for place in places) for word in gone if len(word.text) > 2)


@pytest.mark.ocr
def test_a_word_that_goes_on(drawn: Draw) -> None:
    """Of one that a stamp cuts only the beginning is read: letters follow without a blank."""
    page = drawn([("Analista Antinarcoticos", 0.1, 0.2), ("Ada Brook", 0.5, 0.2)])
    words = words_of(page)
    cut = [
        Word("Anti", Box(word.box.left, word.box.top, word.box.left + 0.17 * word.box.width, word.box.bottom))
        if word.text == "Antinarcoticos"
        else word
        for word in words
    ]
    (place,) = uncovered(cut, page)
    assert place.left > next(word.box.left for word in cut if word.text == "Anti")


@pytest.mark.ocr
def test_letters_of_a_stamp_are_none(drawn: Draw) -> None:
    """They stand in a ring, not in a row; where half the page is unread it was not read."""
    page = drawn(LINES)
    words = words_of(page)
    for at, letter in enumerate("PERMANENT"):
        turn = np.pi * (1.15 + 0.08 * at)
        spot = int(700 + 90 * np.cos(turn)), int(700 + 90 * np.sin(turn))
        cv2.putText(page, letter, spot, cv2.FONT_HERSHEY_SIMPLEX, 0.8, 0, 2)
    assert uncovered(words, page) == ()
    many = drawn(
        [*LINES, *(("Ada Brook Carter", 0.1 + 0.3 * (at % 3), 0.25 + 0.025 * (at // 3)) for at in range(2 * PLACES_MAX))]
    )
    assert uncovered(words, many) == ()
    assert uncovered((), page) == ()


def test_letters_are_compared_with_those_near_them_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a page full of dots each was compared with all before it: that took a minute. The pieces are the same."""
    compared: list[Rect] = []
    goes_on = module._goes_on

    def counted(last: Rect, one: Rect, usual: float) -> bool:
        compared.append(one)
        return goes_on(last, one, usual)

    monkeypatch.setattr(module, "_goes_on", counted)
    apart = [(left, 0, left + 5, 10) for left in range(0, 20_000, 20)]
    assert module._joined(apart, 10.0) == [[one] for one in apart]
    assert len(compared) <= len(apart)
    chance = np.random.default_rng(1)
    corners = sorted((int(left), int(top)) for left, top in chance.integers(0, 300, (400, 2)))
    letters = [
        (left, top, left + int(wide), top + 10) for (left, top), wide in zip(corners, chance.integers(4, 30, 400), strict=True)
    ]
    found: list[list[Rect]] = []
    for one in letters:
        piece = next((piece for piece in found if goes_on(piece[-1], one, 10.0)), None)
        found.append([one]) if piece is None else piece.append(one)
    assert module._joined(letters, 10.0) == found


def test_a_page_full_of_dots_is_given_up_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are no letters; nobody puts them together."""

    def joined(*_: object) -> list[list[Rect]]:
        raise AssertionError

    monkeypatch.setattr(module, "_joined", joined)
    page = np.full((1754, 1240), 255, np.uint8)
    for top in range(60, 1690, 12):
        for left in range(45, 1190, 12):
            page[top : top + 5, left : left + 5] = 0
    assert len(range(60, 1690, 12)) * len(range(45, 1190, 12)) > LETTERS_MAX
    assert uncovered([Word("abc", Box(0.1, 0.5, 0.2, 0.504))], page) == ()


@pytest.mark.parametrize("box", [Box(0.1, 0.2, 0.1001, 0.22), Box(1.1, 0.2, 1.2, 0.22)])
def test_words_without_a_dot_of_their_own_are_no_error(drawn: Draw, box: Box) -> None:
    """Nothing tells how black they are where all boxes are too narrow or outside the page; it was an error."""
    uncovered([Word("Pacheco", box)], drawn(LINES))


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Anti", "left right"),
        ("Anti,", "left"),
        ("(Anti", "right"),
        ("القنصل", "left right"),
        ("القنصل،", "right"),
        ("(القنصل", "left"),
    ],
)
def test_a_word_goes_on_at_the_side_where_it_has_a_letter(text: str, sides: str) -> None:
    """Behind a comma no word goes on; Arabic ones end at the left."""
    ink = np.zeros((100, 400), np.uint8)
    ink[30:60, ::6] = ink[30:60, 1::6] = 1
    ink[:, 150:250] = 0
    places = module._going_on([Word(text, Box(150 / 400, 0.3, 250 / 400, 0.6))], ink, 30.0)
    assert sorted("left" if place[2] <= 150 else "right" for place in places) == sides.split()
