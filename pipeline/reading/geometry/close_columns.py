"""Columns of a table that stand close: told by where their words begin, row after row, more than by the white between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pipeline.reading.geometry.columns_of_scripts import changes_of_script
from pipeline.reading.geometry.spots import Row, Spot

# All lengths are in letter heights, as in columns.py.
BLANK = 1.3  # no blank between two words is wider
ALIGNED = 0.3  # what begins within this distance begins at one place
NARROW = 0.35  # what is left white between two columns that stand close: no more than between words
NARROW_BESIDE_NUMBER = 0.15  # likewise beside a column of nothing but numbers
HEAD_LINES = 4  # in which a narrow column must be headed
PAIRED_ROWS = 4  # with words on both sides, of which it is known where a column begins though others run over its beginning
PAIRED_SHARE = 0.2  # of the rows: cells have lines that others beside them have not
CROSSING_SHARE = 0.25  # of them may do so
WIDE_SHARE = 0.5  # of them stand farther from the word before than a blank
ALL_BUT = 0.8  # share of the cells with figures on both sides of white that is no more than a blank within numbers
APART = 2.4  # between the beginnings of two such columns

Gap = tuple[float, float]
_BEGINS_ABROAD = re.compile(r"\(?(?:\+|00\d)")
_OF_NUMBER = re.compile(r"[\d()+./-]+")
_GOES_ON = re.compile(r"(?!00)\d[\d./-]*[.,:;]?")


def refined(rows: Sequence[Row], column: tuple[float, float], *, close: bool) -> list[tuple[float, float]]:
    """Part a table's column where less white is proof enough: white in every row, and what follows begins at one place.

    Args:
        rows: of the table.
        column: its left and right edge.
        close: whether columns other than those of numbers may stand close.
    """
    cells = [spots for row in rows if (spots := row.between(*column))]
    spans = sorted((spot.left, spot.right) for spots in cells for spot in spots)
    gaps: list[Gap] = []
    right = spans[0][1]
    for left, end in spans[1:]:
        if left - right >= NARROW_BESIDE_NUMBER:
            gaps.append((right, left))
        right = max(right, end)
    ends = [*(gap[0] for gap in gaps[1:]), column[1]] if gaps else []
    parting = [gap for gap, end in zip(gaps, ends, strict=True) if _parts(cells, gap, end, close=close)]
    parts = list(pairwise([column[0], *((left + right) / 2 for left, right in parting), column[1]]))
    parts = [narrow for part in parts for narrow in _crossed(rows, part)] if close else parts
    return [narrow for part in parts for narrow in _of_scripts(rows, part)] if close else parts


def _of_scripts(rows: Sequence[Row], column: tuple[float, float]) -> list[tuple[float, float]]:
    """Part a column where names stand in two scripts beside each other."""
    cells = [spots for row in rows if (spots := row.between(*column))]
    return list(pairwise([column[0], *changes_of_script(cells), column[1]]))


def _crossed(rows: Sequence[Row], column: tuple[float, float]) -> list[tuple[float, float]]:
    """Part a column where a word or two reach over the white."""
    cells = [spots for row in rows if (spots := row.between(*column))]
    return list(pairwise([column[0], *((left + right) / 2 for left, right in _crossed_gaps(cells)), column[1]]))


def _parts(cells: Sequence[Sequence[Spot]], gap: Gap, end: float, *, close: bool) -> bool:
    """Return whether narrow white parts the cells of a column, as far as `end`, where other such white may follow."""
    before = [spots for spots in cells if spots[0].left < gap[0]]
    numbers = sum(spots[0].right <= gap[0] + 0.01 and spots[0].word.text.strip("().").isdigit() for spots in before)
    if (gap[1] - gap[0] < NARROW or not close) and numbers < max(2, len(before) - 1):  # one may be the head
        return False
    behind = [next((spot for spot in spots if gap[1] - 0.01 <= spot.left < end), None) for spots in cells]
    firsts = [spot for spot in behind if spot]
    if not firsts:  # a place so wide that its middle lies in another column
        return False
    begin = median(spot.left for spot in firsts)  # the gap may end before it: one box may be drawn too wide
    aligned = sum(abs(spot.left - begin) < ALIGNED for spot in firsts)
    both = sum(spot is not None and spots[0].left < gap[0] for spots, spot in zip(cells, behind, strict=True))
    headed = any(abs(spot.left - begin) < ALIGNED for spots in cells[:HEAD_LINES] for spot in spots)
    # Like words stand under like words in running text too ("Member of the delegation").
    words = {spot.word.text for spot in firsts}
    if _within_numbers(cells, gap, end):
        return False
    return both >= 2 and aligned >= max(3, 0.8 * len(firsts)) and headed and len(words) >= max(3, 0.6 * len(firsts))


def _within_numbers(cells: Sequence[Sequence[Spot]], gap: Gap, end: float) -> bool:
    """Tell whether it is but the blank between figures of telephone numbers that begin with a code: "00236 70 85 | 58 85".

    All figures stand so in a type whose letters are equally wide. A column of other numbers has a head with letters.
    """
    pairs = [
        (
            [spot.word.text for spot in spots if spot.left < gap[0]],
            [spot.word.text for spot in spots if gap[1] - 0.01 <= spot.left < end],
        )
        for spots in cells
    ]
    if any(any(map(str.isalpha, text)) for _, behind in pairs for text in behind):
        return False
    both = [(before, behind) for before, behind in pairs if before and behind]
    parted = [
        before
        for before, behind in both
        if _BEGINS_ABROAD.match(before[0]) and all(map(_OF_NUMBER.fullmatch, before)) and all(map(_GOES_ON.fullmatch, behind))
    ]
    return len(parted) > 1 and len(parted) >= ALL_BUT * len(both)


def _crossed_gaps(cells: Sequence[Sequence[Spot]]) -> list[Gap]:
    """Return the white that parts a column although a word or two (a joined one, dirt, a stamp) reaches over it.

    What follows it begins at one place in nearly all rows, and stands farther from the word before than a blank in most: words
    that stand under each other in running text ("Ministry of …") all follow their blank.
    """
    pairs = sorted(((one, other) for spots in cells for one, other in pairwise(spots)), key=lambda pair: pair[1].left)
    found: list[Gap] = []
    for at in range(len(pairs)):
        here = [pair for pair in pairs[at:] if pair[1].left - pairs[at][1].left <= 2 * ALIGNED]
        begin = median(other.left for _, other in here)
        if found and begin - found[-1][1] < APART:
            continue
        before = sum(spots[0].left < begin - ALIGNED for spots in cells)
        crossing = sum(spot.left < begin - ALIGNED and spot.right > begin for spots in cells for spot in spots)
        wide = sum(other.left - one.right > BLANK for one, other in here)
        words = {word.word.text for pair in here for word in pair}
        if (
            len(here) >= max(PAIRED_ROWS, PAIRED_SHARE * before)
            and crossing <= CROSSING_SHARE * len(here)
            and wide >= WIDE_SHARE * len(here)
            and len(words) > len(here)
        ):
            found.append((begin - 2 * ALIGNED, begin))
    return found
