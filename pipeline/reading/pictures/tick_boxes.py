"""Boxes to be ticked that are drawn on a page's picture: where they stand, which are ticked, and their signs among the words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from models.page import Box, Word
from pipeline.reading.pictures.inked import WORK_WIDTH_PX
from pipeline.reading.pictures.raster import Pixels, shrunk
from pipeline.reading.pictures.rulings import INK_SHARE
from pipeline.reading.text.direction import mostly_right_to_left

EMPTY, TICKED = "☐", "☒"
SIDE_PX = (12, 32)  # of a box: 2 to 5.5 mm
SQUARE = 1.25  # its longer side over the shorter one, at most
DRAWN = 0.85  # of each of its sides
EDGE, CORNER, INSIDE = 0.15, 0.12, 0.22  # of its side: how far from its edge lies what is a side, a corner; what is inside
INK_EMPTY, INK_TICKED = 0.11, 0.12  # share of the inside that is ink, at most and at least; specks of a fax fill a tenth
CROSSED = 0.6  # of both diagonals that a cross fills: a Chinese sign in a frame has none; faxes break it
INK_SIGN = 0.5  # what such a sign has inside: a tick has less, a cross may have more
ALIKE_PX = 2  # boxes of one form are as large as one another
LEVEL = 0.6  # of its height by which boxes of one row may stand higher: a ticked one is set in another letter
WHITE, WHITE_BEFORE = 0.1, 0.5  # of its side that is white on both sides of it, and on one: 口 stands within a word
BLANK, BESIDE_MIN = 0.25, 2  # likewise on one side, a blank's width, of a box in a row with so many others
RULE = 0.3  # of its side that a line beside it goes on above and below it: the edge of a cell, no letter
WHITE_SHARE = 0.1  # of such a place that may be ink: specks
OVERLAP = 0.5  # of a word within a box: then it is what the engine made of the box; of a box within a word: it was read with it
ARTICLE = "ال"
_READ_FOR_BOX = re.compile(r"[\W_OoQGCcDUXxJl1IiBNaA08KkÀОоСсХхЖжВПЦЮ口囗回日田因図区図凶×لاآأإك7٧]")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A box to be ticked on a page's picture."""

    box: Box
    ticked: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    """A square frame, in dots of the small picture; `ink` is the share of its inside that is ink, `apart`: white is beside it."""

    left: int
    top: int
    wide: int
    high: int
    ink: float
    crossed: bool
    apart: bool

    def beside(self, other: _Frame) -> bool:
        """Tell whether both are as large and stand in one row."""
        return _alike(self, other) and abs(self.top - other.top) <= LEVEL * other.high


def drawn_boxes(grey: Pixels) -> tuple[Drawn, ...]:
    """Return the boxes of the page's choices, from the top; none without a ticked one beside empty ones of its size.

    A choice is told by what is left empty in it: a lone square may be a letter, a stamp or a table's cell.

    Args:
        grey: the page, straight and upright.
    """
    scale = min(1.0, WORK_WIDTH_PX / grey.shape[1])
    small = shrunk(grey, scale)
    frames = _frames(_ink(small))
    empty = [frame for frame in frames if frame.ink <= INK_EMPTY]
    crossed = [frame for frame in frames if frame.crossed and frame.ink > INK_EMPTY]
    empty = [frame for frame in empty if sum(_alike(frame, other) for other in empty) > 1 or any(map(frame.beside, crossed))]
    boxes = [
        frame
        for frame in frames
        if frame in empty or (any(frame.beside(other) for other in empty) and (frame.crossed or frame.ink < INK_SIGN))
    ]
    if not any(frame.ink >= INK_TICKED for frame in boxes):
        return ()
    height, width = small.shape
    return tuple(
        Drawn(
            Box(frame.left / width, frame.top / height, (frame.left + frame.wide) / width, (frame.top + frame.high) / height),
            frame.ink >= INK_TICKED,
        )
        for frame in sorted(boxes, key=lambda frame: (frame.top, frame.left))
    )


def _alike(one: _Frame, other: _Frame) -> bool:
    return abs(one.wide - other.wide) <= ALIKE_PX and abs(one.high - other.high) <= ALIKE_PX


def _ink(small: Pixels) -> NDArray[np.uint8]:
    paper, darkest = (float(value) for value in np.percentile(small[::3, ::3], (60, 0.5)))
    return np.asarray(small < paper - max(30.0, INK_SHARE * (paper - darkest)), dtype=np.uint8)


def _frames(ink: NDArray[np.uint8]) -> list[_Frame]:
    """Return what is drawn as a square frame, with white to its left and right."""
    _, drawn, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    labels = np.asarray(drawn, dtype=np.int32)
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    low, most = SIDE_PX
    square = (np.minimum(wide, high) >= low) & (np.maximum(wide, high) <= most)
    square &= np.maximum(wide, high) <= SQUARE * np.minimum(wide, high)
    found = []
    for label in np.flatnonzero(square):
        frame = _frame(ink, labels, int(label), [int(value) for value in stats[label][:4]])
        if frame is not None:
            found.append(frame)
    apart = [frame for frame in found if frame.apart]
    return [frame for frame in found if frame.apart or sum(frame.beside(other) for other in apart) >= BESIDE_MIN]


def _frame(ink: NDArray[np.uint8], labels: NDArray[np.int32], label: int, place: Sequence[int]) -> _Frame | None:
    """Return the frame that this piece of ink draws, None where it draws none."""
    left, top, wide, high = place
    own = labels[top : top + high, left : left + wide] == label
    side = min(wide, high)
    edge, corner, inner = (max(2, round(share * side)) for share in (EDGE, CORNER, INSIDE))
    sides = own[:edge].any(0), own[-edge:].any(0), own[:, :edge].any(1), own[:, -edge:].any(1)
    corners = own[:corner, :corner], own[:corner, -corner:], own[-corner:, :corner], own[-corner:, -corner:]
    if min(line.mean() for line in sides) < DRAWN or not all(part.any() for part in corners):
        return None
    white = _white_beside(ink, place)
    if white < BLANK:
        return None
    whole = ink[top : top + high, left : left + wide] > 0
    inside = whole[inner:-inner, inner:-inner]
    steps = np.linspace(0.25, 0.75, side)
    down, across = (steps * high).astype(int), (steps * wide).astype(int)
    crossed = min(whole[down, across].mean(), whole[down, wide - 1 - across].mean()) >= CROSSED
    return _Frame(left, top, wide, high, float(inside.mean()), bool(crossed), white >= WHITE_BEFORE)


def _white_beside(ink: NDArray[np.uint8], place: Sequence[int]) -> float:
    """Return how much white stands on one side of the frame, of its side; 0 where hardly any stands on the other."""
    left, top, wide, high = place
    beyond = slice(max(0, top - round(RULE * high)), top + high + round(RULE * high))

    def white(share: float, *, before: bool) -> bool:
        reach = max(2, round(share * wide))
        columns = slice(max(0, left - reach), left) if before else slice(left + wide, left + wide + reach)
        band = ink[top : top + high, columns][:, ~(ink[beyond, columns] > 0).all(axis=0)]
        return not band.size or float(band.mean()) <= WHITE_SHARE

    if not (white(WHITE, before=True) and white(WHITE, before=False)):
        return 0.0
    shares = (share for share in (WHITE_BEFORE, BLANK) if white(share, before=True) or white(share, before=False))
    return next(shares, WHITE)


def with_boxes(words: Sequence[Word], drawn: Sequence[Drawn]) -> list[Word]:
    """Return the words with a sign for every box, "☒" where it is ticked, in place of what the engine made of the box.

    Args:
        words: of the page.
        drawn: its boxes.
    """
    kept = list(words)
    for one in drawn:
        kept = [part for word in kept for part in _without(word, one.box)]
        level = [word.box for word in kept if word.box.top <= one.box.middle <= word.box.bottom]
        near = min(level, key=lambda box: max(box.left - one.box.right, one.box.left - box.right), default=one.box)
        # As high as its label: signs stand in the label's row however they are set.
        kept.append(Word(TICKED if one.ticked else EMPTY, replace(one.box, top=near.top, bottom=near.bottom)))
    return kept


def _without(word: Word, box: Box) -> tuple[Word, ...]:
    """Return what is left of the word without the letters that the engine read for the box."""
    if not word.box.top < box.middle < word.box.bottom and not box.top < word.box.middle < box.bottom:
        return (word,)
    shared = min(word.box.right, box.right) - max(word.box.left, box.left)
    if shared <= 0 or not word.text:
        return (word,)
    if shared >= OVERLAP * word.box.width:
        return () if len(word.text) < 3 or shared >= 0.9 * word.box.width else (word,)
    if shared < OVERLAP * box.width:
        return (word,)
    letter = word.box.width / len(word.text)
    first, last = (box.left - word.box.left) / letter, (box.right - word.box.left) / letter
    if mostly_right_to_left([word]):
        first, last = len(word.text) - last, len(word.text) - first
    begin, end = max(0, round(first)), min(len(word.text), max(round(first) + 1, round(last)))
    while begin < end and not _READ_FOR_BOX.match(word.text[end - 1]):
        end -= 1
    while begin < end and not _READ_FOR_BOX.match(word.text[begin]):
        begin += 1
    if word.text[end - 1 : end + 1] == ARTICLE and end - 1 > begin:
        end -= 1  # the article's narrow first letter, not the box's edge
    parts = word.text[:begin], word.text[end:]
    before, behind = (parts[1], parts[0]) if mostly_right_to_left([word]) else parts
    left = replace(word, text=before, box=replace(word.box, right=max(word.box.left, min(box.left, word.box.right))))
    right = replace(word, text=behind, box=replace(word.box, left=min(word.box.right, max(box.right, word.box.left))))
    return tuple(part for part in (left, right) if part.text.strip("[](){}|"))
