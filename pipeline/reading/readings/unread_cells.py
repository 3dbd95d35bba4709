"""Lines in the cells of a ruled table that a reading left out or guessed: tesseract takes a short one beside a rule for no text.

Where cells hold different numbers of lines, each in the middle of its cell, it takes parts of two lines for one.

The table tells where something is written: what stands between its lines is a line of a cell, and no picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import fmean, median

import numpy as np
from numpy.typing import NDArray

from models.page import Box, Line, Word
from pipeline.reading.pictures.inked import at_work_width, inked
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.pictures.rulings import Ruled
from pipeline.reading.text.bare_letters import letters_alone

EDGE_PX = 4  # beside a ruled line, of which something may be left
LOWEST, HIGHEST = 0.6, 2.0  # of the usual word's height: what is lower is a dot or a dash, what is higher no single line
NARROWEST = 0.3  # likewise: "1"
ROOM = 0.3  # of a word's height above and below it that belongs to its line, and around a line that is shown
CLEAR = 0.7  # mean confidence of a line in a cell: pieces of a stamp's ring have up to 0.6
TALL = 1.7  # times as high as the usual word: what tesseract makes of two lines at once, or of a stamp, is no word
GUESSED, GUESSED_LETTERS = 0.5, 8  # confidence below which so short a word was hardly read; longer ones are codes and addresses
COVERED = 0.5  # share of a word's width, and of the lower one's height, that both a line read anew and a word have: read again
PLACES_MAX = 80  # of a page: where more was left out, the page is none that this reading is for


def places_of(painted: Pixels, ruled: Sequence[Ruled], lines: Sequence[Line], *, guessed: bool = False) -> tuple[Box, ...]:
    """Return where lines stand in cells of which the reading has no word.

    Args:
        painted: the page, black on white, without its ruled lines.
        ruled: its tables.
        lines: the reading.
        guessed: whether all lines of a cell in which a word was guessed count as lines without a word.
    """
    usual = usual_height(lines)
    if not ruled or not usual:
        return ()
    small = at_work_width(painted)
    ink = inked(small)
    read = [word.box for line in lines for word in line.words if _is_read(word, usual)]
    guesses = [word.box for line in lines for word in line.words if guessed and _is_guess(word)]
    found: list[Box] = []
    for cell in (cell for table in ruled for cell in _cells(table, ink)):
        if any(_is_inside(box, cell, ink.shape) for box in guesses):
            found += _bands(ink, cell, usual * len(ink))
            continue
        for box in (box for box in read if _is_inside(box, cell, ink.shape)):
            # What is left of the ink of its letters is no line.
            top, bottom = (box.top - ROOM * usual) * len(ink), (box.bottom + ROOM * usual) * len(ink)
            ink[max(0, int(top)) : int(bottom) + 1, cell[1]] = False
        found += _bands(ink, cell, usual * len(ink))
    return tuple(found) if len(found) <= PLACES_MAX else ()


def usual_height(lines: Sequence[Line]) -> float:
    """Return the usual height of a word, 0 where there is none."""
    heights = [word.box.height for line in lines for word in line.words if any(map(str.isalnum, word.text))]
    return median(heights) if heights else 0.0


def _is_read(word: Word, usual: float) -> bool:
    return any(map(str.isalnum, word.text)) and word.box.height <= TALL * usual


def _is_guess(word: Word) -> bool:
    plain = "@" not in word.text and not any(map(str.isdigit, word.text))
    return word.confidence < GUESSED and plain and len(word.text) <= GUESSED_LETTERS


def completed(lines: Sequence[Line], again: Sequence[Line]) -> tuple[Line, ...]:
    """Return the reading with the lines that were read in its cells, without the words that were none at their places.

    Args:
        lines: the reading.
        again: what stands at the places that `places_of` has found.
    """
    usual = usual_height(lines)
    tall = [word for line in lines for word in line.words if not _is_read(word, usual)]
    again = [line for line in again if fmean(word.confidence for word in line.words) >= CLEAR and not _is_known(line, tall)]

    def stays(word: Word) -> bool:
        if _is_read(word, usual) and not _is_guess(word):
            return not any(_is_covered(word.box, line.box) for line in again)
        return not any(_meet(word.box, line.box) for line in again)

    kept = (tuple(word for word in line.words if stays(word)) for line in lines)
    return (*(Line(words) for words in kept if words), *again)


def _is_known(line: Line, tall: Sequence[Word]) -> bool:
    """Tell whether a single word that only seemed too high has the same letters: its accents are better seen on the page."""
    under = [word for word in tall if _meet(word.box, line.box)]
    return len(under) == 1 and letters_alone(under[0].text) == letters_alone(line.text)


def _meet(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > 0 and min(one.bottom, other.bottom) > max(one.top, other.top)


def _is_covered(box: Box, line: Box) -> bool:
    across = min(box.right, line.right) - max(box.left, line.left)
    down = min(box.bottom, line.bottom) - max(box.top, line.top)
    return across > COVERED * box.width and down > COVERED * min(box.height, line.height)


def _is_inside(box: Box, cell: tuple[slice, slice], shape: tuple[int, ...]) -> bool:
    middle = (box.left + box.right) / 2
    return bool(cell[0].start <= box.middle * shape[0] < cell[0].stop and cell[1].start <= middle * shape[1] < cell[1].stop)


def _cells(table: Ruled, ink: NDArray[np.bool_]) -> Iterator[tuple[slice, slice]]:
    """Yield the inside of each cell of the rows in which all vertical lines are drawn; one may reach over several rows."""
    height, width = ink.shape
    merged = {row for row, _ in table.absent}
    for row, top in enumerate(table.across[:-1]):
        if row in merged:
            continue
        for column, (left, right) in enumerate(pairwise(table.down)):
            if (row, column) in table.undrawn:
                continue  # the cell above goes on here
            end = row + 1
            while (end, column) in table.undrawn:
                end += 1
            yield (
                slice(round(top * height) + EDGE_PX, round(table.across[end] * height) - EDGE_PX + 1),
                slice(round(left * width) + EDGE_PX, round(right * width) - EDGE_PX + 1),
            )


def _bands(ink: NDArray[np.bool_], cell: tuple[slice, slice], usual: float) -> Iterator[Box]:
    """Yield the places of the lines that stand in a cell, parted by white, with some room around them."""
    part = ink[cell]
    if not part.any():
        return
    height, width = ink.shape
    filled = np.concatenate([[False], part.any(axis=1), [False]]).astype(np.int8)
    begins, ends = np.flatnonzero(np.diff(filled) > 0), np.flatnonzero(np.diff(filled) < 0)
    for top, bottom in zip(begins, ends, strict=True):
        columns = np.flatnonzero(part[top:bottom].any(axis=0))
        if LOWEST * usual <= bottom - top <= HIGHEST * usual and columns[-1] - columns[0] >= NARROWEST * usual:
            room = ROOM * usual
            above, left = cell[0].start + int(top), cell[1].start + int(columns[0])
            below, right = cell[0].start + int(bottom), cell[1].start + int(columns[-1]) + 1
            yield Box(
                max(0.0, (left - room) / width),
                max(0.0, (above - room) / height),
                min(1.0, (right + room) / width),
                min(1.0, (below + room) / height),
            )
