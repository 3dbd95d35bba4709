"""Long numbers in Arabic figures (٠١٢٣) on a page's picture, found shape by shape: engines read telephone numbers in them badly.

A number is a run of shapes close together on one line of which each is a figure for the network of `figure_shapes`, and none is
doubtful. What the engines made of its place is taken out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from models.page import Box, Word
from pipeline.reading.engine_parts.figure_shapes import FIGURES, OTHER, SIGNS, odds_of, shape_of
from pipeline.reading.pictures.raster import Pixels

SHAPES_MAX = 30_000  # of a page; more are the grain of a photo, and no page of text
HIGHEST = 1 / 30  # of the page's height, of a figure
LOWEST_PX, INK_MIN_PX = 3, 6  # of a shape: less is a speck
FIGURES_MIN = 6  # of a number, its groups together; years and the like are read by the engines
SEED = 0.5  # odds of the figure with which a run is begun
LIKELY = 0.5  # odds of all figures together, of a shape with which a run goes on
LEAST, MEAN = 0.6, 0.85  # odds of the least certain figure of a number, and of all on the average
HALF = 0.8  # odds of both figures of a shape that is cut in two
REACH = 1.5  # heights of a figure from one to the next of the same number; between groups is a blank
DOT = 0.9  # odds that a dot amid figures, halfway up, is a nought; its shape alone tells little
BLANK = 1.35  # times from one figure's middle to the next one's, from which a blank may stand between them
WHITE = 0.3  # heights of white that it has at least
TOUCHES = 0.25  # heights within which something else is written onto a number: a word with figures in it
OVERLAP = 0.25  # heights by which slanted figures may reach over each other
NOUGHT = 0.42  # heights: a nought is a dot, lower than that; all other figures are higher
NEAR = 5  # figures beside a dot by which it is seen how high it stands: lines are never quite level
SPECK = 0.08  # heights: smaller shapes are left out
ASIDE = 0.2  # heights by which a shape's middle may lie above or below a run
OWN = frozenset("٢٣٤٦")  # figures that look like no Western letter or figure: one at least is in a number
TAKEN = 0.5  # share of a word's width within a number from which it is the engines' reading of that


@dataclass(frozen=True, slots=True, eq=False)
class _Shape:
    """A piece of ink, in dots, with the odds of what it may be."""

    left: int
    top: int
    right: int
    bottom: int
    odds: NDArray[np.float32]

    @property
    def high(self) -> int:
        return self.bottom - self.top

    @property
    def figure(self) -> float:
        """Odds that it is any figure or sign of a number."""
        return float(self.odds[:OTHER].sum())


def with_figures(words: Sequence[Word], grey: Pixels) -> list[Word]:
    """Return the words with the numbers in Arabic figures that stand on the page's picture; its ruled lines are painted over."""
    found = numbers_in(grey)
    left = [word for word in words if not any(_is_within(word.box, number.box) for number in found)]
    return [*left, *found] if found else list(words)


def _is_within(box: Box, number: Box) -> bool:
    wide = min(box.right, number.right) - max(box.left, number.left)
    return number.top <= box.middle <= number.bottom and wide >= TAKEN * box.width


def numbers_in(grey: Pixels) -> list[Word]:
    """Return the numbers, each group of figures as a word with the odds of its least certain one."""
    _, ink = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    page = _Page(np.asarray(ink), _shapes(np.asarray(labels, dtype=np.int32), np.asarray(boxes), HIGHEST * grey.shape[0]))
    found: list[Word] = []
    for run in page.runs():
        found += _words(run, grey.shape[0], grey.shape[1])
    return found


def _shapes(labels: NDArray[np.int32], boxes: NDArray[Any], highest: float) -> list[_Shape]:
    """Return the shapes of about a figure's size, from the left."""
    fitting = [
        at
        for at in range(1, len(boxes))
        if LOWEST_PX <= boxes[at, 3] <= highest and boxes[at, 2] <= highest and boxes[at, 4] >= INK_MIN_PX
    ]
    if not fitting or len(fitting) > SHAPES_MAX:
        return []
    places = [tuple(int(side) for side in boxes[at, :4]) for at in fitting]
    cut = [
        shape_of(labels[top : top + high, left : left + wide] == at)
        for at, (left, top, wide, high) in zip(fitting, places, strict=True)
    ]
    odds = odds_of(np.array(cut))
    shapes = [_Shape(left, top, left + wide, top + high, own) for (left, top, wide, high), own in zip(places, odds, strict=True)]
    return sorted(shapes, key=lambda shape: (shape.left, shape.top))


class _Page:
    """The shapes of a page, among which runs of figures are looked for."""

    def __init__(self, ink: NDArray[np.uint8], shapes: Sequence[_Shape]) -> None:
        self._ink = ink
        self._shapes = shapes
        self._lefts = [shape.left for shape in shapes]
        self._used: set[int] = set()

    def runs(self) -> list[list[_Shape]]:
        """Return the runs that are numbers, each from the left."""
        found = []
        for at, shape in enumerate(self._shapes):
            if at in self._used or shape.odds[1 : len(FIGURES)].max() < SEED:
                continue
            run = self._grown(at)
            if run and (told := _told(run)):
                found.append(told)
        return found

    def _grown(self, seed: int) -> list[_Shape]:
        """Return the run around a figure; empty where something else is written onto it."""
        taken, run = [seed], [self._shapes[seed]]
        for step in (1, -1):
            while True:
                end = run[-1] if step > 0 else run[0]
                high = max(shape.high for shape in run)
                at = self._next(end, run, taken, step)
                more = [] if at is None else self._figures(at, run, step)
                if at is None or not more:
                    if at is not None and (_is_written_onto(end, self._shapes[at], high, step) or self._goes_on(at, run, step)):
                        self._used.update(taken)
                        return []
                    break
                taken.append(at)
                run = [*run, *more] if step > 0 else [*more, *run]
        self._used.update(taken)
        return run

    def _next(self, end: _Shape, run: Sequence[_Shape], taken: Sequence[int], step: int) -> int | None:
        """Return the number of the nearest shape beside a run, on the right (step 1) or on the left (-1)."""
        high = max(shape.high for shape in run)
        top, bottom = min(shape.top for shape in run), max(shape.bottom for shape in run)
        near: list[tuple[int, int]] = []
        first = int(np.searchsorted(self._lefts, end.left - 2 * REACH * high - high))
        for at in range(first, len(self._shapes)):
            shape = self._shapes[at]
            if shape.left > end.right + REACH * high:
                break
            gap = _gap(end, shape, step)
            middle = (shape.top + shape.bottom) / 2
            level = top - ASIDE * high <= middle <= bottom + ASIDE * high
            if at not in self._used and at not in taken and -OVERLAP * high <= gap <= REACH * high and level:
                beyond = shape.right > end.right if step > 0 else shape.left < end.left
                if beyond and shape.high >= SPECK * high:
                    near.append((gap, at))
        return min(near)[1] if near else None

    def _figures(self, number: int, run: Sequence[_Shape], step: int) -> list[_Shape]:
        """Return the shape if it is a figure, the two figures that touch in it, or nothing."""
        shape, high = self._shapes[number], max(shape.high for shape in run)
        if shape.high <= NOUGHT * high:
            near = [one for one in (run[-NEAR:] if step > 0 else run[:NEAR]) if one.high > NOUGHT * high] or run
            middle = (min(one.top for one in near) + max(one.bottom for one in near)) / 2
            level = abs((shape.top + shape.bottom) / 2 - middle) <= ASIDE * high
            dot = shape.right - shape.left <= 2 * shape.high
            return [shape] if level and dot and not self._is_stacked(number, high) else []
        if shape.figure >= LIKELY:
            return [shape]
        wide = shape.right - shape.left
        if not (0.75 * high <= shape.high <= 1.25 * high and 0.6 * high <= wide <= 2.5 * high):
            return []
        ink = self._ink[shape.top : shape.bottom, shape.left : shape.right] > 0
        inner = slice(int(0.3 * wide), int(0.7 * wide) + 1)
        middle = inner.start + int(ink.sum(axis=0)[inner].argmin())
        halves = [(shape.left, ink[:, :middle]), (shape.left + middle, ink[:, middle:])]
        return _sure_halves(halves, shape.top)

    def _goes_on(self, unclear: int, run: Sequence[_Shape], step: int) -> bool:
        """Tell whether a figure stands close behind a shape that could not be told: the run would be a part of its number."""
        high = max(shape.high for shape in run)
        behind = self._next(self._shapes[unclear], run, [unclear], step)
        if behind is None or _gap(self._shapes[unclear], self._shapes[behind], step) > high:
            return False
        return self._shapes[behind].high > NOUGHT * high and bool(self._shapes[behind].odds[: len(FIGURES)].max() >= HALF)

    def _is_stacked(self, number: int, high: int) -> bool:
        """Tell whether another dot stands above or below this one, as in a colon."""
        dot = self._shapes[number]
        first = int(np.searchsorted(self._lefts, dot.left - high))
        for at in range(first, len(self._shapes)):
            other = self._shapes[at]
            if other.left >= dot.right:
                return False
            beside = min(dot.right, other.right) - max(dot.left, other.left) > (dot.right - dot.left) / 2
            if at != number and beside and other.high <= NOUGHT * high and abs(other.top - dot.top) <= high:
                return True
        return False


def _is_written_onto(end: _Shape, shape: _Shape, high: int, step: int) -> bool:
    """Tell whether something high follows a high figure without a gap: what looked like figures are letters of a word."""
    return _gap(end, shape, step) < TOUCHES * high and min(shape.high, end.high) > high / 2


def _sure_halves(halves: Sequence[tuple[int, NDArray[np.bool_]]], top: int) -> list[_Shape]:
    found = []
    for left, ink in halves:
        rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
        if not rows.size:
            return []
        inner = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        odds = odds_of(shape_of(inner)[np.newaxis])[0]
        if odds[: len(FIGURES)].max() < HALF:
            return []
        box = (left + int(columns[0]), top + int(rows[0]), left + int(columns[-1]) + 1, top + int(rows[-1]) + 1)
        found.append(_Shape(*box, odds))
    return found


def _apart(one: _Shape, other: _Shape) -> float:
    return (other.left + other.right - one.left - one.right) / 2


def _gap(end: _Shape, shape: _Shape, step: int) -> int:
    return shape.left - end.right if step > 0 else end.left - shape.right


def _told(run: Sequence[_Shape]) -> list[_Shape]:
    """Return the run with the odds that its figures have beside each other; empty where it is no number or not certain."""
    highs = [shape.high for shape in run]
    high = float(np.median([one for one in highs if one > max(highs) / 2]))
    told: list[_Shape] = []
    for shape in run:
        odds = shape.odds.copy()
        if shape.high <= NOUGHT * high:
            odds[:] = 0
            odds[0] = DOT
            total = 1.0
        else:
            odds[0] = 0
            total = float(odds.sum())
        told.append(_Shape(shape.left, shape.top, shape.right, shape.bottom, odds / total))
    sure = [float(shape.odds.max()) for shape in told]
    text = "".join(_letter(shape) for shape in told)
    figures = sum(letter in FIGURES for letter in text)
    if "?" in text or figures < FIGURES_MIN or not OWN & set(text) or min(sure) < LEAST or np.mean(sure) < MEAN:
        return []
    return told


def _letter(shape: _Shape) -> str:
    return (FIGURES + SIGNS + "?")[int(shape.odds.argmax())]


def _words(run: Sequence[_Shape], height: int, width: int) -> list[Word]:
    """Return the run's groups, parted at its blanks."""
    top, bottom = min(shape.top for shape in run), max(shape.bottom for shape in run)
    pitch = float(np.median([_apart(before, shape) for before, shape in pairwise(run)]))
    groups: list[list[_Shape]] = [[run[0]]]
    for before, shape in pairwise(run):
        if _apart(before, shape) > BLANK * pitch and shape.left - before.right > WHITE * (bottom - top):
            groups.append([])
        groups[-1].append(shape)
    return [
        Word(
            "".join(_letter(shape) for shape in group),
            Box(group[0].left / width, top / height, group[-1].right / width, bottom / height),
            round(min(float(shape.odds.max()) for shape in group), 3),
        )
        for group in groups
    ]
