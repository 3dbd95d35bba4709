"""Tables: words into cells, ruled or not, and the lines of wrapped cells into rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from models.page import Cell, Line, Table
from pipeline.reading.spots import Row, Spot, rows_of
from pipeline.reading.table_rows import row_starts

_NUMBER = re.compile(r"[(\[]?\d{1,3}[.)\]、．:]?$")
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
    """Return the table that stands in these columns; lines of a wrapped cell are joined to one row.

    Args:
        rows: the lines of the page that hold the table.
        columns: (left, right) of each column, in the spots' measure.
        right_to_left: whether a line's words are read from the right.
    """
    split = [[row.between(*column) for column in columns] for row in rows]
    grid: Grid = []
    for cells, start in zip(split, row_starts(rows, split), strict=True):
        if start or not grid:
            grid.append([[] for _ in columns])
        for cell, spots in zip(grid[-1], cells, strict=True):
            if spots:
                cell.append(Row(tuple(spots)))
    return _table(grid, right_to_left=right_to_left)


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
