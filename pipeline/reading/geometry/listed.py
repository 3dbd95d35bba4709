"""Two columns without rules that list: a name in the first, and beside it, in lines of its own number, what is said of it.

Between the entries stand headings: apart, or in the middle of both columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pipeline.reading.geometry.spots import Row, Spot

Cells = Sequence[tuple[Spot, ...]]  # one line, column by column
SET_OFF = 1.0  # letter heights from where a column's lines begin: a line that begins there is in the middle of both
APART = 1.25  # times the lower quarter of the distances of lines: what is parted by more is apart
LEVEL_SHARE = 0.7  # of the entries whose first lines stand level in both columns
ENTRIES = 2  # fewer are no list


def entry_starts(rows: Sequence[Row], split: Sequence[Cells]) -> list[bool] | None:
    """Tell for each line whether an entry or a heading begins there; None where the columns are not such a list.

    Args:
        rows: the lines.
        split: the two cells of each.
    """
    if len(rows) < 3 or any(len(cells) != 2 for cells in split):
        return None
    gaps = [below.top - above.top for above, below in pairwise(rows)]
    wide = APART * sorted(gaps)[len(gaps) // 4]
    headings = [_is_heading(index, split, gaps, wide) for index in range(len(rows))]
    starts, level, entries = [True], 0, 0
    for index in range(len(rows)):
        above = index - 1
        begins = index == 0 or headings[index] or headings[above]
        if not begins and split[index][0]:
            begins = not split[above][0] or gaps[above] > wide
        if index:
            starts.append(begins)
        if begins and not headings[index]:
            entries += 1
            level += bool(split[index][0]) and bool(split[index][1])
    ran_over = any(not cells[0] and cells[1] and not heading for cells, heading in zip(split, headings, strict=True))
    if entries < ENTRIES or level < LEVEL_SHARE * entries or not (ran_over or any(headings)):
        return None
    return starts


def _is_heading(index: int, split: Sequence[Cells], gaps: Sequence[float], wide: float) -> bool:
    """Return whether a line stands in the middle of both columns, or in one alone and apart from what is above and below."""
    first, second = split[index]
    if bool(first) == bool(second):  # also of a line that has its words in neither, beside a place that was read too wide
        return False
    column = 0 if first else 1
    usual = median(cells[column][0].left for cells in split if cells[column])
    if abs((first or second)[0].left - usual) > SET_OFF and (second or index + 1 == len(split) or split[index + 1][0]):
        return True
    return (index == 0 or gaps[index - 1] > wide) and (index + 1 == len(split) or gaps[index] > wide)
