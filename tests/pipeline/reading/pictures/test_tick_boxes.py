"""Boxes to be ticked, drawn on a page's picture."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from models.page import Box, Word
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.tick_boxes import Drawn, drawn_boxes, with_boxes

SIDE = 18


def page(*boxes: tuple[int, int, str]) -> Pixels:
    """Return a white page at 150 dots an inch with boxes drawn at (left, top), each empty (""), crossed ("x") or ticked ("v")."""
    grey = np.full((1754, 1240), 255, np.uint8)
    for left, top, mark in boxes:
        right, bottom = left + SIDE, top + SIDE
        cv2.rectangle(grey, (left, top), (right, bottom), 0, 2)
        if mark == "x":
            cv2.line(grey, (left, top), (right, bottom), 0, 2)
            cv2.line(grey, (left, bottom), (right, top), 0, 2)
        if mark == "v":
            cv2.line(grey, (left + 4, top + 9), (left + 8, top + 14), 0, 2)
            cv2.line(grey, (left + 8, top + 14), (left + 14, top + 4), 0, 2)
    return grey


@pytest.mark.parametrize("mark", ["x", "v"])
def test_boxes_are_seen_and_which_are_ticked(mark: str) -> None:
    """A choice of three, the second taken."""
    found = drawn_boxes(page((100, 300, ""), (200, 300, mark), (300, 300, "")))
    assert [box.ticked for box in found] == [False, True, False]
    assert abs(found[1].box.left * 1240 - 200) < 3


def test_the_edge_of_a_cell_is_no_letter() -> None:
    """The first box of a row stands a blank from its word, and as near to the line of its cell."""
    grey = page((100, 300, "x"), (250, 300, ""), (400, 300, ""))
    cv2.rectangle(grey, (90, 285), (800, 335), 0, 1)
    for left in (125, 275, 425):
        cv2.rectangle(grey, (left, 304), (left + 30, 316), 0, -1)
    assert [box.ticked for box in drawn_boxes(grey)] == [True, False, False]


def test_a_box_between_words_is_told_by_others_of_its_row() -> None:
    """A blank on both sides is enough beside two boxes that stand clear, not for a square by itself."""
    grey = page((100, 300, "x"), (250, 300, ""), (400, 300, ""), (400, 500, ""))
    for left, top in ((68, 300), (125, 300), (275, 300), (425, 300), (368, 500), (425, 500)):
        cv2.rectangle(grey, (left, top + 4), (left + 25, top + 16), 0, -1)
    assert [(round(box.box.top * 1754 / 100), box.ticked) for box in drawn_boxes(grey)] == [(3, True), (3, False), (3, False)]


def test_a_crossed_box_beside_a_single_empty_one_is_a_choice() -> None:
    """The choice "☐ Mr. ☒ Ms." is often the only choice of a form; a lone square tells nothing."""
    assert [box.ticked for box in drawn_boxes(page((100, 300, ""), (200, 300, "x")))] == [False, True]
    assert drawn_boxes(page((100, 300, ""))) == ()


def test_a_twofold_picture_has_the_same_boxes() -> None:
    """The picture of a page at 300 dots an inch is looked at in half its size."""
    grey = page((100, 300, ""), (200, 300, "x"), (300, 300, ""))
    large = np.asarray(cv2.resize(grey, None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST), np.uint8)
    assert [box.ticked for box in drawn_boxes(large)] == [False, True, False]


def test_squares_that_are_no_choice_are_none() -> None:
    """A lone square, squares of a grid's size, and empty ones of which none is ticked: signs of Chinese are drawn so."""
    assert drawn_boxes(page((100, 300, "x"))) == ()
    assert drawn_boxes(page((100, 300, ""), (200, 300, ""))) == ()
    grey = page((100, 300, ""), (300, 300, ""))
    cv2.rectangle(grey, (500, 300), (600, 400), 0, 2)
    assert drawn_boxes(grey) == ()


def test_a_frame_within_a_word_is_a_letter() -> None:
    """What has ink close on one side, and close on the other, stands in a word."""
    grey = page((100, 300, ""), (200, 300, "x"), (300, 300, ""))
    for left in (100, 200, 300):
        cv2.line(grey, (left - 4, 295), (left - 4, 320), 0, 2)
        cv2.line(grey, (left + SIDE + 4, 295), (left + SIDE + 4, 320), 0, 2)
    assert drawn_boxes(grey) == ()


BOXES = (Drawn(Box(0.100, 0.300, 0.112, 0.309), ticked=False), Drawn(Box(0.200, 0.300, 0.212, 0.309), ticked=True))


def read(*words: tuple[str, float, float]) -> list[Word]:
    """Return words of one row, given (text, left, right)."""
    return [Word(text, Box(left, 0.3, right, 0.31), 0.9) for text, left, right in words]


def shown(words: list[Word]) -> list[str]:
    """Return the texts from left to right."""
    return [word.text for word in sorted(words, key=lambda word: word.box.left)]


def test_signs_take_the_place_of_what_was_read_for_the_boxes() -> None:
    """The engine read "O" for the empty box and nothing for the ticked one."""
    assert shown(with_boxes(read(("O", 0.1, 0.112), ("Mr", 0.12, 0.14), ("Ms", 0.22, 0.24)), BOXES)) == ["☐", "Mr", "☒", "Ms"]


def test_a_box_read_with_its_label_is_parted_from_it() -> None:
    """The letters over the box go, as far as they may stand for one."""
    assert shown(with_boxes(read(("OMr", 0.1, 0.14), ("[Ms", 0.2, 0.24)), BOXES)) == ["☐", "Mr", "☒", "Ms"]
    assert shown(with_boxes(read(("Mr", 0.1, 0.14)), BOXES[:1])) == ["☐", "Mr"]


def test_an_arabic_label_keeps_its_article() -> None:
    """The box stands at the right, and the article's first letter is as narrow as its edge."""
    drawn = (Drawn(Box(0.288, 0.3, 0.3, 0.309), ticked=True),)
    assert shown(with_boxes(read(("لاالسيد", 0.25, 0.3)), drawn)) == ["السيد", "☒"]
    assert shown(with_boxes(read(("7السيد", 0.25, 0.3)), drawn)) == ["السيد", "☒"]
