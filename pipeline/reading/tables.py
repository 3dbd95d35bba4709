"""Tables: words into cells, ruled or not, and the lines of wrapped cells into rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from models.page import Cell, Line, Table
from pipeline.reading.spots import Row, Spot, rows_of

_NUMBER = re.compile(r"[(\[]?\d{1,3}[.)\]、．:]?$")
GAP_RATIO = 1.22  # from the distance of lines within a cell to that of rows
NUMBERED_SHARE = 0.3  # of the rows: a first column with so many numbers counts the table's rows

Grid = list[list[list[Row]]]  # rows of cells of lines


def ruled_table(spots: Sequence[Spot], across: Sequence[float], down: Sequence[float], *, right_to_left: bool) -> Table | None:
    """Return the table whose words stand between ruled lines; None where no row holds a word.

    Args:
        spots: the words within the table.
        across: heights of its horizontal lines, in the spots' measure, ascending.
        down: places of its vertical lines, likewise.
        right_to_left: whether a line's words are read from the right.
    """
    grid: Grid = []
    for top, bottom in pairwise(across):
        inside = [spot for spot in spots if top <= (spot.top + spot.bottom) / 2 < bottom]
        cells = [
            rows_of([spot for spot in inside if left <= (spot.left + spot.right) / 2 < right]) for left, right in pairwise(down)
        ]
        if any(cells):
            grid.extend(_parted(cells))
    return _table(grid, right_to_left=right_to_left)


def _parted(cells: list[list[Row]]) -> Grid:
    """Part a ruled row that holds several numbered entries, because the line between them was lost."""
    starts = [row.top for row in cells[0] if _NUMBER.match(row.spots[0].word.text)] if cells else []
    if len(starts) < 2 or len(starts) < len(cells[0]):
        return [cells]
    edges = [float("-inf"), *((start - 0.6) for start in starts[1:]), float("inf")]
    return [[[row for row in cell if low <= row.top < high] for cell in cells] for low, high in pairwise(edges)]


def unruled_table(rows: Sequence[Row], columns: Sequence[tuple[float, float]], *, right_to_left: bool) -> Table | None:
    """Return the table that stands in these columns; lines of a wrapped cell are joined to one row."""
    split = [[row.between(*column) for column in columns] for row in rows]
    starts = _starts(rows, split)
    grid: Grid = []
    for cells, start in zip(split, starts, strict=True):
        if start or not grid:
            grid.append([[] for _ in columns])
        for cell, spots in zip(grid[-1], cells, strict=True):
            if spots:
                cell.append(Row(tuple(spots)))
    return _table(grid, right_to_left=right_to_left)


def _starts(rows: Sequence[Row], split: Sequence[Sequence[tuple[Spot, ...]]]) -> list[bool]:
    """Tell for each line of the table whether a new row of it begins there."""
    numbered = [bool(cells[0]) and bool(_NUMBER.match(cells[0][0].word.text)) for cells in split]
    if sum(numbered) >= max(2, NUMBERED_SHARE * len(rows)) or (sum(numbered) == 1 and len(rows) <= 8):
        return _numbered_starts(rows, numbered)
    gaps = [below.top - above.top for above, below in pairwise(rows)]
    limit = _limit(gaps)
    if limit is not None:
        return [True, *(gap > limit for gap in gaps)]
    filled = [sum(map(bool, cells)) for cells in split]
    if not gaps or _is_wrapped(split):
        # All lines are equally far apart: one that leaves the first column empty continues the row above.
        return [True, *(bool(cells[0]) and count > 1 for cells, count in zip(split[1:], filled[1:], strict=True))]
    return [True] * len(rows)


def _numbered_starts(rows: Sequence[Row], numbered: list[bool]) -> list[bool]:
    """A number begins a row. Lines above the first number are the head; numbers may stand beside the middle of their row."""
    starts = list(numbered)
    first = numbered.index(True)
    if first:
        starts[0] = True
    gaps = [below.top - above.top for above, below in pairwise(rows)]
    limit = _limit(gaps)
    if limit is None:
        return starts
    # Where the white between rows is plain to see, it decides: a number in the middle of its row does not tear it.
    seen = [True, *(gap > limit for gap in gaps)]
    blocks = [index for index, start in enumerate(seen) if start]
    ends = [*blocks[1:], len(rows)]
    counts = [sum(numbered[start:end]) for start, end in zip(blocks, ends, strict=True)]
    if all(count <= 1 for count in counts) and counts.count(1) >= sum(numbered) - 1:
        return seen
    return starts


def _limit(gaps: Sequence[float]) -> float | None:
    """Return the distance that parts the lines within a cell from the rows; None where all lines are equally far apart."""
    ordered = sorted(gaps)
    best, limit = GAP_RATIO, None
    for small, large in pairwise(ordered):
        if small > 0.5 and large / small > best:
            best, limit = large / small, (small + large) / 2
    return limit


def _is_wrapped(split: Sequence[Sequence[tuple[Spot, ...]]]) -> bool:
    """Return whether some lines hold but a part of a row: few cells filled, the first one empty."""
    width = max(sum(map(bool, cells)) for cells in split)
    return any(not cells[0] and sum(map(bool, cells)) <= max(1, width - 2) for cells in split[1:])


def _table(grid: Grid, *, right_to_left: bool) -> Table | None:
    if not grid:
        return None
    return Table(
        tuple(
            tuple(Cell(number, column, _lines(cell, right_to_left=right_to_left)) for column, cell in enumerate(cells, 1))
            for number, cells in enumerate(grid, 1)
        )
    )


def _lines(rows: Sequence[Row], *, right_to_left: bool) -> tuple[Line, ...]:
    return tuple(row.line(right_to_left=right_to_left) for row in rows)


def pitch(rows: Sequence[Row]) -> float:
    """Return the usual distance from one line to the next, in letter heights."""
    gaps = [below.top - above.top for above, below in pairwise(rows)]
    close = sorted(gap for gap in gaps if 0.8 < gap < 3.5)
    # The lower third: where every line is a paragraph of its own, most distances are those between paragraphs.
    return close[len(close) // 3] if close else 1.8
