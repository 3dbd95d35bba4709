"""Places where letters stand that no word covers: whatever is filed from beside them may be incomplete.

An engine passes over what a stamp lies on, or the second line of a cell; the other one is not always asked. What neither has
read cannot be filed, but where it stands can be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from models.page import Box, Word
from pipeline.reading.pictures.inked import INK, at_work_width, paper
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.text.direction import is_right_to_left

BLACKEST, DARK = 10, 0.75  # percentile of a word's dots that are its ink; share of that blackness that stamps seldom have
MARGIN = 0.03  # of the page, along its edges, where shadows and punched holes are
LOWEST, HIGHEST = 0.45, 1.5  # of the usual word's height: what is lower is a dot, what is higher no letter
WIDEST = 3.0  # likewise: letters run into each other
FILLED = 0.15  # of its box: a longer stroke of a pen fills less
ROOM, ABOVE = 0.15, 0.3  # of the usual height beside a word, and above and below it, that belong to it
OUTSIDE = 0.7  # share of its ink by which a letter stands outside all words
TOGETHER = 0.8  # of the usual height between letters of one piece
LEVEL = 0.5  # of the lower one's height that letters of one piece share
NARROWEST, LETTERS_MIN = 1.2, 3  # of the usual height; shapes
FOOT, ON_FOOT = 0.06, 0.6  # of the usual height by which letters on one line stand higher or lower; share of them that do not
SLOPE = 0.03  # of a line: those of a stamp's ring stand on a bow
SAME_FOOT, SAME_EDGE, LINES_APART = 0.25, 0.6, 2.5  # of the usual height by which a piece is level with a word, or begins or ends
# where a word above or below it does, and how far that is
GAP, GOES_ON, REACH = 0.2, 1.2, 4.0  # likewise: white between letters, which a word's own end has behind it; ink without such
# white behind a word's end, or before it, from which it goes on; how far is looked
THINNEST, FULLEST = 0.15, 0.7  # share of it that is ink: a stroke fills less, the middle of a stamp more
BODY = (0.25, 0.8)  # of a word's height, where small letters stand
LETTERS_MAX = 5_000  # shapes outside all words: no page has so many letters, they are dots of a screen or of dirt
PLACES_MAX = 40  # of a page: where more stand outside, the page was not read, and says so itself
Ink = NDArray[np.uint8]
Rect = tuple[int, int, int, int]  # left, top, right, bottom, in dots


def uncovered(words: Sequence[Word], painted: Pixels) -> tuple[Box, ...]:
    """Return the places where several letters stand in a row, or a word goes on, and no word is.

    Args:
        words: all that was read on the page, dirt included.
        painted: the page, black on white, without its ruled lines.
    """
    told, small, usual = told_on(words, painted)
    if not told:
        return ()
    height, width = small.shape
    rows = [dots(word.box, small.shape) for word in told]
    found: list[Rect] = []
    for level in levels(small, rows):
        ink = (small < level).astype(np.uint8)
        outside = pieces(ink, words, usual)
        written = [piece for piece in outside or () if is_writing(piece, usual)]
        if outside is None or len(written) > PLACES_MAX:
            return ()
        places = [place for piece in written if _is_in_place(place := around(piece), _foot(piece), rows, usual)]
        found += [place for place in places if not any(_meet(place, other) for other in found)]
    ink = (small < levels(small, rows)[1]).astype(np.uint8)
    ends = _going_on(told, _free(ink, words, 0), usual)
    found += [place for place in ends if not any(_meet(place, other) for other in found)]
    return tuple(Box(left / width, top / height, right / width, bottom / height) for left, top, right, bottom in found)


def told_on(words: Sequence[Word], painted: Pixels) -> tuple[list[Word], Pixels, float]:
    """Return (words with a letter or a figure, the page in the width in which it is looked at, their usual height in its dots).

    The height is 0 where there are no such words.
    """
    told = [word for word in words if any(map(str.isalnum, word.text))]
    small = at_work_width(painted)
    return told, small, median(word.box.height for word in told) * small.shape[0] if told else 0.0


def pieces(ink: Ink, words: Sequence[Word], usual: float) -> list[list[Rect]] | None:
    """Return the letters that stand outside all words, those beside each other together; None where they are too many."""
    letters = _letters(ink, _free(ink, words, usual), usual)
    return _joined(letters, usual) if len(letters) <= LETTERS_MAX else None


def levels(small: Pixels, rows: Sequence[Rect]) -> tuple[float, float]:
    """Return the greys below which there is ink, and ink as black as that of most words: stamps are paler."""
    white = paper(small)
    blacks = [float(np.percentile(part, BLACKEST)) for row in rows if (part := _cut(small, row)).size]
    if not blacks:  # all boxes are too small or outside the page: nothing tells how black words are
        return white - INK, white - INK
    return white - INK, min(white - INK, white - DARK * (white - median(blacks)))


def _cut(picture: Pixels, place: Rect) -> Pixels:
    left, top, right, bottom = place
    return picture[top:bottom, left:right]


def _free(ink: Ink, words: Sequence[Word], usual: float) -> Ink:
    """Return the ink that stands outside all words."""
    free = ink.copy()
    for word in words:
        left, top, right, bottom = dots(word.box, ink.shape)
        above, beside = round(ABOVE * usual), round(ROOM * usual)
        free[max(0, top - above) : bottom + above + 1, max(0, left - beside) : right + beside + 1] = 0
    return free


def _meet(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _letters(ink: Ink, free: Ink, usual: float) -> list[Rect]:
    """Return the shapes of a letter's size that stand outside all words, from left to right."""
    height, width = ink.shape
    _, _, shapes, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    found: list[Rect] = []
    for left, top, wide, high, dots in shapes[1:].tolist():
        if not LOWEST * usual <= high <= HIGHEST * usual or wide > WIDEST * usual or dots < FILLED * wide * high:
            continue
        if not MARGIN < (left + wide / 2) / width < 1 - MARGIN or not MARGIN < (top + high / 2) / height < 1 - MARGIN:
            continue
        part = slice(top, top + high), slice(left, left + wide)
        if free[part].sum() >= OUTSIDE * ink[part].sum():
            found.append((left, top, left + wide, top + high))
    return sorted(found)


def _joined(letters: Sequence[Rect], usual: float) -> list[list[Rect]]:
    """Return the pieces that letters beside each other make, given from left to right."""
    found: list[list[Rect]] = []
    near: list[list[Rect]] = []  # those that may still go on: each letter stands further right than the one before
    for one in letters:
        near = [piece for piece in near if one[0] - piece[-1][2] <= TOGETHER * usual]
        piece = next((piece for piece in near if _goes_on(piece[-1], one, usual)), None)
        if piece is None:
            found.append([one])
            near.append(found[-1])
        else:
            piece.append(one)
    return found


def _goes_on(last: Rect, one: Rect, usual: float) -> bool:
    shared = min(last[3], one[3]) - max(last[1], one[1])
    return shared >= LEVEL * min(last[3] - last[1], one[3] - one[1]) and one[0] - last[2] <= TOGETHER * usual


def around(piece: Sequence[Rect]) -> Rect:
    """Return the box around these letters."""
    lefts, tops, rights, bottoms = zip(*piece, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def is_writing(piece: Sequence[Rect], usual: float) -> bool:
    """Tell whether these letters stand on one line."""
    left, top, right, bottom = around(piece)
    if len(piece) < LETTERS_MIN or right - left < NARROWEST * usual or bottom - top > HIGHEST * usual:
        return False
    across = np.array([(one[0] + one[2]) / 2 for one in piece])
    feet = np.array([float(one[3]) for one in piece])
    rise = min(max(float(np.polyfit(across, feet, 1)[0]), -SLOPE), SLOPE)
    level = feet - rise * across
    return bool((abs(level - np.median(level)) <= max(1.0, FOOT * usual)).mean() >= ON_FOOT)


def _foot(piece: Sequence[Rect]) -> float:
    return median(one[3] for one in piece)


def dots(box: Box, shape: tuple[int, ...]) -> Rect:
    """Return a box of the page in the dots of a picture of this height and width."""
    height, width = shape
    return round(box.left * width), round(box.top * height), round(box.right * width), round(box.bottom * height)


def _is_in_place(place: Rect, foot: float, rows: Sequence[Rect], usual: float) -> bool:
    """Tell whether it stands in a line of words, or above or below one and as far from the edge: a stamp's letters seldom do."""
    left, top, right, bottom = place
    for other in rows:
        if abs(other[3] - foot) <= SAME_FOOT * usual:
            return True
        apart = max(other[1] - bottom, top - other[3])
        aligned = min(abs(other[0] - left), abs(other[2] - right)) <= SAME_EDGE * usual
        if aligned and 0 <= apart <= LINES_APART * usual:
            return True
    return False


def _going_on(told: Sequence[Word], free: Ink, usual: float) -> Iterator[Rect]:
    """Yield what stands behind or before a word without a blank between: of a word that a stamp cuts only a piece is read."""
    for word in told:
        left, top, right, bottom = dots(word.box, free.shape)
        if not LOWEST * usual <= bottom - top <= HIGHEST * usual or sum(map(str.isalpha, word.text)) < 2:
            continue
        band = free[int(top + BODY[0] * (bottom - top)) : int(top + BODY[1] * (bottom - top)) + 1]
        reach = round(REACH * usual)
        at_left, at_right = (word.text[-1], word.text[0]) if is_right_to_left(word.text) else (word.text[0], word.text[-1])
        behind = _run(band[:, right : right + reach], usual) if at_right.isalpha() else 0
        before = _run(band[:, max(0, left - reach) : left][:, ::-1], usual) if at_left.isalpha() else 0
        if behind >= GOES_ON * usual:
            yield right, top, right + behind, bottom
        if before >= GOES_ON * usual:
            yield left - before, top, left, bottom


def _run(band: Ink, usual: float) -> int:
    """Return how many columns from the first one on hold ink, with no more than the white between letters among them."""
    filled = np.flatnonzero(band.any(axis=0))
    gaps = np.flatnonzero(np.diff(np.concatenate([[-1], filled])) > GAP * usual + 1)
    ends = filled if not len(gaps) else filled[: gaps[0]]
    far = int(ends[-1]) + 1 if len(ends) else 0
    return far if far and THINNEST <= float(band[:, :far].mean()) <= FULLEST else 0
