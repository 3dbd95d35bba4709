"""Vertical lines of a ruled table that seem not to be drawn in a row, and were but lost: the words beside them stand apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pipeline.reading.geometry.close_columns import BLANK
from pipeline.reading.geometry.spots import Spot, rows_of

ALIGNED = 0.8  # letter heights, within which the words behind the place begin where those of other rows do
ROWS_MIN = 2  # that begin there


def truly_absent(
    spots: Sequence[Spot], across: Sequence[float], down: Sequence[float], absent: Collection[tuple[int, int]]
) -> frozenset[tuple[int, int]]:
    """Return where vertical lines are not drawn, without those at which the words of the row stand in columns all the same.

    A fax breaks the line beside the last row; what one cell over two columns says runs over the place, or ends before it.

    Args:
        spots: the words within the table.
        across: heights of its horizontal lines.
        down: places of its vertical lines.
        absent: (row, line), for lines drawn in other rows; those drawn in none are the edges of a stamp.
    """
    if not absent:
        return frozenset()
    rows = range(len(across) - 1)
    words = [[spot for spot in spots if across[row] <= (spot.top + spot.bottom) / 2 < across[row + 1]] for row in rows]
    lost = set()
    for row, line in absent:
        drawn = [other for other in rows if (other, line) not in absent]
        begins = [begin for other in drawn if (begin := _begin(words[other], down[line], down[line + 1])) is not None]
        begin = _begin(words[row], down[line], down[line + 1])
        aligned = 0 if begin is None else sum(abs(begin - other) < ALIGNED for other in begins)
        if aligned >= ROWS_MIN and _stand_apart(words[row], line, down):
            lost.add((row, line))
    return frozenset(absent) - lost


def _begin(spots: Sequence[Spot], left: float, right: float) -> float | None:
    """Return where the words of a cell begin."""
    return min((spot.left for spot in spots if left <= (spot.left + spot.right) / 2 < right), default=None)


def _stand_apart(spots: Sequence[Spot], line: int, down: Sequence[float]) -> bool:
    """Tell whether words stand in both cells beside a vertical line, and white wider than a blank lies about it in every line."""
    place = down[line]
    here = [spot for spot in spots if down[line - 1] <= (spot.left + spot.right) / 2 < down[line + 1]]
    both = 0
    for row in rows_of(here):
        before = max((spot.right for spot in row.spots if (spot.left + spot.right) / 2 < place), default=float("-inf"))
        behind = min((spot.left for spot in row.spots if (spot.left + spot.right) / 2 >= place), default=float("inf"))
        if before > place or behind < place or behind - before <= BLANK:
            return False
        both += behind - before < float("inf")
    return both > 0
