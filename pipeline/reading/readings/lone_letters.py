"""Single letters and short words that no reading covers: an initial in a name, the last digits of a number, what ends a line.

Too short to be told as writing by themselves (`uncovered`), they are told by where they stand: in a line, a blank behind one of
its words, or alone below its beginning. Of an Arabic word, whose letters run into each other, the shapes are as few.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from models.page import Box, Word
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.stamps import Ring, rings
from pipeline.reading.pictures.tick_boxes import drawn_boxes
from pipeline.reading.readings import uncovered
from pipeline.reading.readings.uncovered import Rect
from pipeline.reading.text.direction import is_right_to_left

LOWEST, HIGHEST, NARROWEST = 0.55, 1.3, 0.25  # of the usual word's height: no dot, no stroke of a pen, no bar
OFF_LINE = 0.2  # likewise, by which a letter stands higher or lower than the word before it
BLANK = (0.15, 1.2)  # likewise, white between it and that word
BROKEN, HALF = 0.3, 0.5  # likewise: white behind it, and its width, that make it the left half of the next word's first letter
TOUCHING = 0.12  # likewise: nearer to a word it is a piece of it, whatever its width
BELOW, AT_EDGE = 1.0, 0.3  # likewise: how far below a word, and how far from its beginning, a last letter stands
SHAPES_MAX = 400  # outside all words: more are dirt, and each is held against every word


def lone_letters(words: Sequence[Word], painted: Pixels) -> tuple[Box, ...]:
    """Return the places of letters, one or two beside each other, that no word covers and that go on with a line.

    Args:
        words: all that was read on the page, dirt included.
        painted: the page, black on white, without its ruled lines.
    """
    told, small, usual = uncovered.told_on(words, painted)
    if not told:
        return ()
    height, width = small.shape
    rows = [(word, uncovered.dots(word.box, small.shape)) for word in told]
    ink = (small < uncovered.levels(small, [row for _, row in rows])[1]).astype(np.uint8)
    pieces = uncovered.pieces(ink, words, usual) or []
    places = [uncovered.around(piece) for piece in pieces if not uncovered.is_writing(piece, usual)]
    shaped = [place for place in places if _is_letter(place, usual)]
    likely = [place for place in shaped if _goes_on(place, rows, usual)] if len(shaped) <= SHAPES_MAX else []
    if not likely or len(likely) > uncovered.PLACES_MAX:
        return ()
    stamps, scale = rings(painted), width / painted.shape[1]
    free = (place for place in likely if not any(_is_within(place, ring, scale) for ring in stamps))
    found = [Box(left / width, top / height, right / width, bottom / height) for left, top, right, bottom in free]
    ticked = [one.box for one in drawn_boxes(painted)] if found else []
    return tuple(one for one in found if not any(one.overlap(box) for box in ticked))


def _is_letter(place: Rect, usual: float) -> bool:
    left, top, right, bottom = place
    return LOWEST * usual <= bottom - top <= HIGHEST * usual and right - left >= NARROWEST * usual


def _goes_on(place: Rect, rows: Sequence[tuple[Word, Rect]], usual: float) -> bool:
    """Tell whether a line goes on in it: a word ends a blank before it, none begins at once behind it."""
    left, top, right, bottom = place
    middle = (top + bottom) / 2
    for _, row in rows:
        if not row[1] - OFF_LINE * usual <= middle <= row[3] + OFF_LINE * usual:
            continue
        before, behind = left - row[2], row[0] - right
        if before < TOUCHING * usual and behind < TOUCHING * usual:
            return False  # within a word, or where two of them meet it
        if 0 <= behind < BROKEN * usual and (right - left < HALF * usual or behind < TOUCHING * usual):
            return False
    return any(_is_next(place, word, row, usual) or _is_below(place, row, usual) for word, row in rows)


def _is_next(place: Rect, word: Word, row: Rect, usual: float) -> bool:
    left, top, right, bottom = place
    blank = row[0] - right if is_right_to_left(word.text) else left - row[2]
    level = row[1] - OFF_LINE * usual <= top and bottom <= row[3] + OFF_LINE * usual
    return level and BLANK[0] * usual <= blank <= BLANK[1] * usual


def _is_below(place: Rect, row: Rect, usual: float) -> bool:
    left, top, right, _ = place
    one = right - left <= HIGHEST * usual
    return one and abs(left - row[0]) <= AT_EDGE * usual and 0 <= top - row[3] <= BELOW * usual


def _is_within(place: Rect, ring: Ring, scale: float) -> bool:
    """Tell whether it stands within a stamp, whose own letters are as large."""
    across, down = (place[0] + place[2]) / 2 - ring.across * scale, (place[1] + place[3]) / 2 - ring.down * scale
    return bool(np.hypot(across, down) < ring.radius * scale)
