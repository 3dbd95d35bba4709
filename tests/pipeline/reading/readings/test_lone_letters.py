"""An initial, a last digit, a short word that no reading covers is told by where it stands."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from models.page import Box, Word
from pipeline.reading.engines import tesserocr
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.readings import lone_letters as module
from pipeline.reading.readings.lone_letters import lone_letters

Draw = Callable[..., Pixels]
LINES = [("Renato P Pacheco 12", 0.1, 0.2), ("Fiscal General Adjunto", 0.1, 0.225), ("Ministry of Justice", 0.5, 0.2)]


def words_of(page: Pixels) -> list[Word]:
    """Return the words of a page as the first engine reads them."""
    return [word for line in tesserocr.recognise(page, ("eng",), 60, None) for word in line.words]


@pytest.mark.ocr
@pytest.mark.parametrize("lost", ["P", "12", "of"])
def test_what_is_too_short_to_be_writing_by_itself(drawn: Draw, lost: str) -> None:
    """Between two words, or behind the last one; where all was read there is nothing."""
    page = drawn(LINES)
    words = words_of(page)
    assert lone_letters(words, page) == ()
    (gone,) = (word for word in words if word.text == lost)
    (place,) = lone_letters([word for word in words if word is not gone], page)
    assert place.overlap(gone.box) > 0.5


@pytest.mark.ocr
def test_the_last_letter_of_a_cell_stands_alone_below_its_beginning(drawn: Draw) -> None:
    """As far from the edge; further below or further off it belongs to something else."""
    for left, top, many in ((0.1, 0.25, 1), (0.16, 0.25, 0), (0.1, 0.29, 0)):
        page = drawn([*LINES, ("F", left, top)])
        kept = [word for word in words_of(page) if word.text != "F"]
        assert len(lone_letters(kept, page)) == many, (left, top)


@pytest.mark.ocr
def test_half_a_first_letter_outside_its_word_is_none(drawn: Draw) -> None:
    """Engines begin the box of a word in the middle of its C; a blank stands before that, and hardly any behind."""
    page = drawn([("note Conference", 0.1, 0.2), *LINES[1:]])
    words = words_of(page)
    (late,) = (word for word in words if word.text == "Conference")
    box = Box(late.box.left + 0.018, late.box.top, late.box.right, late.box.bottom)
    assert lone_letters([Word(late.text, box) if word is late else word for word in words], page) == ()


@pytest.mark.ocr
def test_letters_within_a_stamp_are_its_own(drawn: Draw) -> None:
    """They may stand level with a line."""
    page = drawn([*LINES[1:], ("Court N", 0.5, 0.3)])
    kept = [word for word in words_of(page) if word.text != "N"]
    (place,) = lone_letters(kept, page)
    cv2.circle(page, (round(1000 * place.left), round(1400 * place.middle) + 20), 100, (0,), 3)
    assert lone_letters(kept, page) == ()


def test_a_page_full_of_specks_is_not_held_against_every_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are dirt; nothing is told of them."""
    page = np.full((1754, 1240), 255, np.uint8)
    for top in range(60, 1690, 60):
        for left in range(45, 1190, 60):
            page[top : top + 15, left : left + 9] = 0
    monkeypatch.setattr(module, "_goes_on", lambda *_: pytest.fail("held against every word"))
    assert lone_letters([Word("abc", Box(0.1, 0.5, 0.2, 0.511))], page) == ()
    assert lone_letters([], page) == ()


@pytest.mark.ocr
def test_a_box_to_be_ticked_is_no_letter(drawn: Draw) -> None:
    """It stands level with the words of a choice; what is left empty beside it tells."""
    page = drawn([("Civility Ms", 0.1, 0.2), ("Mr", 0.4, 0.2), *LINES[1:]])
    words = words_of(page)
    assert lone_letters(words, page) == ()
    courtesies = [word.box for word in words if word.text in ("Ms", "Mr")]
    assert len(courtesies) == 2
    for box, ticked in zip(courtesies, (True, False), strict=True):
        left, top, side = round(1000 * box.right) + 12, round(1400 * box.top), round(1400 * box.height)
        cv2.rectangle(page, (left, top), (left + side, top + side), (0,), 2)
        if ticked:
            cv2.line(page, (left, top), (left + side, top + side), (0,), 2)
            cv2.line(page, (left + side, top), (left, top + side), (0,), 2)
    assert lone_letters(words, page) == ()
