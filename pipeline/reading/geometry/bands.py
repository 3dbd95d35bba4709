"""Lines of a table that reach over the white between its columns: bands across it, and cells with nothing beside them.

A band is set in the middle and says something of all rows below it ("MINISTRY OF JUSTICE"); a line of a cell begins where its
column begins, and may be longer than the lines above and below it, which have words beside them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from pipeline.reading.geometry.spots import Row

# Lengths are in letter heights, as in columns.py.
CENTRED = 4.0  # between the middle of a band and that of what stands above and below it: a cell's last words may be short
SET_IN = 2.0  # at both ends: a line as long as the table is a sentence
SAME_MIDDLE = 0.4  # two bands are set about one middle
ALIGNED = 0.5  # what begins within this distance begins at one place
WIDE_BLANK = 1.6  # no two words of such a line stand farther apart
MOST_WORDS = 12  # a longer line is a sentence

ACROSS = float("-inf")  # the home of a band: the table's first column


def home_of(row: Row, above: Sequence[Row], below: Row, gutters: Sequence[tuple[float, float]]) -> float | None:
    """Return a place in the column to which a line belongs that reaches over a gutter; None where it is of no table.

    Args:
        row: that reaches over what is left white above and below it.
        above: the rows of the table so far.
        below: the row that follows, in the columns again.
        gutters: what they leave white.
    """
    left, right = min(one.left for one in (*above, below)), max(one.right for one in (*above, below))
    if len(row.spots) > MOST_WORDS or any(other.left - one.right > WIDE_BLANK for one, other in pairwise(row.spots)):
        return None
    if right - row.right < SET_IN:
        return None
    begins = [spot.left for _, end in gutters for one in (*above, below) for spot in one.spots if abs(spot.left - end) < ALIGNED]
    if any(abs(row.left - begin) < ALIGNED for begin in begins):
        return row.left
    centred = abs(_middle(row) - (left + right) / 2) <= CENTRED
    return ACROSS if centred and row.left - left >= SET_IN else None


def with_bands(homes: Mapping[int, float], rows: Sequence[Row]) -> dict[int, float]:
    """Return the homes of lines, where one that begins with a column by chance is set in the middle as the bands are.

    Args:
        homes: by the indices of rows.
        rows: all.
    """
    bands = [_middle(rows[index]) for index, home in homes.items() if home == ACROSS]
    return {
        index: ACROSS if any(abs(_middle(rows[index]) - band) <= SAME_MIDDLE for band in bands) else home
        for index, home in homes.items()
    }


def _middle(row: Row) -> float:
    return (row.left + row.right) / 2
