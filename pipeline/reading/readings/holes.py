"""Gaps between the words of a line in which something is written: a stamp over them hides them from tesseract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean, median

import numpy as np
from numpy.typing import NDArray

from models.page import Box, Word
from pipeline.reading.pictures.inked import at_work_width, inked
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.text.bare_letters import letters_alone

WIDE = 2.5  # times the usual height of a word: a gap in which a short name has room
WRITTEN = 0.3  # share of a gap's columns that hold ink at the height of small letters; dots that lead to a value hold none
BODY = (0.25, 0.75)  # of a line's height, where small letters stand
LEVEL = 0.5  # of the lower word's height by which two words stand in one row
LINE_WORDS = 4  # of a line of prose; in shorter rows a stamp fills the gap between cells
STOPS = (".", ":", ";")  # at the end of a row, behind which nothing is missing
EDGE = 0.95  # quantile of where words end: the right edge of the text
SURE = 0.8  # confidence of a word that is whole: what a stamp has torn is read with less
READ = 0.5  # odds of the least certain letter of a word that was read in a hole: of a stamp's own letters less
Ink = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Hole:
    """A gap in a row of words in which something is written.

    Attributes:
        place: the gap, and the unsure words beside it, of which a part may lie in the gap.
        unsure: these words.
        before, behind: the text of the sure words to its sides, of whose letters a part may be seen again; "" at the edge.
    """

    place: Box
    unsure: tuple[Word, ...]
    before: str
    behind: str


def holes(words: Sequence[Word], painted: Pixels) -> tuple[Hole, ...]:
    """Return the places in rows of words where ink stands under no word; none on a page without words.

    Args:
        words: of the first reading, as fractions of the page.
        painted: the page, black on white, without its ruled lines.
    """
    told = [word for word in words if any(map(str.isalnum, word.text))]
    if not told:
        return ()
    small = at_work_width(painted)
    ink = inked(small)
    least = WIDE * median(word.box.height for word in told) * painted.shape[0] / painted.shape[1]
    edge = float(np.quantile([word.box.right for word in told], EDGE))
    return tuple(hole for row in _rows(told) for hole in _in_row(row, edge, least, ink))


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box.left):
        level = [row for row in rows if _overlap(row[-1].box, word.box) >= LEVEL * min(row[-1].box.height, word.box.height)]
        if level:
            max(level, key=lambda row: _overlap(row[-1].box, word.box)).append(word)
        else:
            rows.append([word])
    return rows


def _overlap(one: Box, other: Box) -> float:
    return min(one.bottom, other.bottom) - max(one.top, other.top)


def _in_row(row: Sequence[Word], edge: float, least: float, ink: Ink) -> Iterator[Hole]:
    """Yield the holes of a row, those with nothing but unsure words between them as one."""
    if len(row) < LINE_WORDS:
        return
    found: list[tuple[int, int]] = []  # words before which, and behind which, stand those that the hole reaches to
    for after in range(1, len(row) + 1):
        left, right = row[after - 1].box, row[after].box.left if after < len(row) else edge
        ended = after == len(row) and row[-1].text.endswith(STOPS)
        if ended or right - left.right < least or not _is_written(Box(left.right, left.top, right, left.bottom), ink):
            continue
        first, last = after, after
        while first > 1 and row[first - 1].confidence < SURE:
            first -= 1
        while last < len(row) and row[last].confidence < SURE:
            last += 1
        if found and first <= found[-1][1]:
            first = found.pop()[0]
        found.append((first, last))
    for first, last in found:
        beside = [row[first - 1], *row[last : last + 1]]
        place = Box(
            row[first - 1].box.right,
            min(word.box.top for word in beside),
            row[last].box.left if last < len(row) else max(edge, row[-1].box.right),
            max(word.box.bottom for word in beside),
        )
        yield Hole(place, tuple(row[first:last]), row[first - 1].text, row[last].text if last < len(row) else "")


def filled(read: Sequence[tuple[Hole, Sequence[Word]]]) -> list[Word]:
    """Return the words that fill the holes; of two at one place, as of rows that a stamp has pushed together, the surer one.

    Args:
        read: what was read at each hole, some room around it included.
    """
    found = [words for hole, all_words in read if (words := _inside(hole, all_words))]
    kept: list[Word] = []
    for words in sorted(found, key=lambda words: -fmean(word.confidence for word in words)):
        before = tuple(kept)
        kept += [word for word in words if not any(_meet(word.box, one.box) for one in before)]
    return kept


def _inside(hole: Hole, words: Sequence[Word]) -> list[Word]:
    """Return the words without what is the end of the word before the hole, or the beginning of the one behind it."""
    place = hole.place
    own = [word for word in words if place.left < (word.box.left + word.box.right) / 2 < place.right and word.confidence >= READ]
    if own and letters_alone(hole.before).endswith(letters_alone(own[0].text)):
        own = own[1:]
    if own and letters_alone(hole.behind).startswith(letters_alone(own[-1].text)):
        own = own[:-1]
    return own


def _meet(one: Box, other: Box) -> bool:
    return _overlap(one, other) > 0 and min(one.right, other.right) > max(one.left, other.left)


def _is_written(gap: Box, ink: Ink) -> bool:
    height, width = ink.shape
    top, high = gap.top * height, gap.height * height
    part = ink[int(top + BODY[0] * high) : int(top + BODY[1] * high) + 1, int(gap.left * width) : int(gap.right * width)]
    return bool(part.size) and float(part.any(axis=0).mean()) >= WRITTEN
