"""Tables: words into cells, ruled or not, and the lines of wrapped cells into rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from models.page import Cell, Line, Table
from pipeline.reading.geometry.lost_lines import truly_absent
from pipeline.reading.geometry.spanning_cells import filled_down
from pipeline.reading.geometry.spots import Row, Spot
from pipeline.reading.geometry.stems_as_lines import stems
from pipeline.reading.geometry.table_rows import row_starts

_NUMBER = re.compile(r"[(\[]?\d{1,3}[.)\]、．:]?$")
LEVEL = 0.7  # letter heights within which lines of neighbouring cells stand in one row
FULL_SHARE, SPARSE_SHARE = 0.75, 0.4  # of the cells that have a line where an entry begins, and at the end of one
WHITE_RATIO = 1.25  # from the distance of lines within a cell to that of entries

Grid = list[list[list[Row]]]  # rows of cells of lines


def ruled_table(
    spots: Sequence[Spot],
    across: Sequence[float],
    down: Sequence[float],
    *,
    right_to_left: bool,
    absent: Collection[tuple[int, int]] = (),
    undrawn: Collection[tuple[int, int]] = (),
) -> Table | None:
    """Return the table whose words stand between ruled lines; None where no row holds a word.

    Args:
        spots: the words within the table.
        across: heights of its horizontal lines, in the spots' measure, ascending.
        down: places of its vertical lines, likewise.
        right_to_left: whether a line's words are read from the right.
        absent: (row, line) where a vertical line is not drawn: the words of both cells stand in the first, the second is empty.
        undrawn: (line, column) where a horizontal line is not drawn: what the cell over both rows says is said of each.
    """
    rows = range(len(across) - 1)
    absent = truly_absent(spots, across, down, absent) | {(row, line) for line in stems(spots, down) for row in rows}
    # A word on the outermost line is of the table, however the last figure of its place is rounded.
    spans = [_spans(row, _open_at_ends(down), absent) for row in range(len(across) - 1)]
    cells: list[list[tuple[Spot, ...]]] = []
    for own, (top, bottom) in zip(spans, pairwise(_open_at_ends(across)), strict=True):
        inside = Row(tuple(spot for spot in spots if top <= (spot.top + spot.bottom) / 2 < bottom))
        cells.append([inside.between(*span) for span in own])
    lines, over = filled_down(cells, spans, across, undrawn)
    rows = range(len(lines))
    drawn = [line for line in range(len(down) - 1) if not all((row, line) in absent for row in rows)]  # others part nothing
    lines = [[full[line] for line in drawn] for full in lines]
    grid: Grid = []
    for row, full in enumerate(lines):
        if any(full):
            grid.extend([full] if row in over else _parted(full))
    return _table(grid, right_to_left=right_to_left)


def _open_at_ends(lines: Sequence[float]) -> list[float]:
    return [float("-inf"), *lines[1:-1], float("inf")]


def _spans(row: int, down: Sequence[float], absent: Collection[tuple[int, int]]) -> list[tuple[float, float]]:
    """Return from where to where each cell of a row reaches; those that a cell before them takes in are empty."""
    spans: list[tuple[float, float]] = []
    for line, (left, right) in enumerate(pairwise(down)):
        if spans and (row, line) in absent:
            owner = max(index for index, span in enumerate(spans) if span[0] < span[1])
            spans[owner] = (spans[owner][0], right)
            spans.append((right, right))
        else:
            spans.append((left, right))
    return spans


def _parted(cells: list[list[Row]]) -> Grid:
    """Part a ruled row that holds several entries, because the line between them was lost."""
    starts = [row.top for row in cells[0] if _NUMBER.match(row.spots[0].word.text)] if cells else []
    if len(starts) < 2 or len(starts) < len(cells[0]):
        starts = _full_lines(cells)
    if len(starts) < 2:
        return [cells]
    edges = [float("-inf"), *((start - 0.6) for start in starts[1:]), float("inf")]
    return [[[row for row in cell if low <= row.top < high] for cell in cells] for low, high in pairwise(edges)]


def _full_lines(cells: list[list[Row]]) -> list[float]:
    """Return where entries begin: nearly all cells have a line there, the first one too, and few or white stands above."""
    tops = sorted(row.top for cell in cells for row in cell)
    lines = [[tops[0]]] if tops else []
    for top in tops[1:]:
        if top - lines[-1][-1] < LEVEL:
            lines[-1].append(top)
        else:
            lines.append([top])
    if not lines or len(lines[0]) < FULL_SHARE * len(cells):
        return []  # cells set in the middle of their height begin at different heights
    places = [sum(line) / len(line) for line in lines]
    gaps = [below - above for above, below in pairwise(places)]
    closest = min([gap for gap in gaps if gap > 1.0], default=float("inf"))
    starts = places[:1]
    # The number of the second entry may not have been read.
    first = cells[1] if len(cells) > 2 and len(cells[0]) == 1 and _NUMBER.match(cells[0][0].spots[0].word.text) else cells[0]
    for index in range(1, len(lines)):
        full = len(lines[index]) >= FULL_SHARE * len(cells) and any(abs(row.top - places[index]) < LEVEL for row in first)
        sparse_above = len(lines[index - 1]) <= SPARSE_SHARE * len(cells)
        if full and (sparse_above or gaps[index - 1] > WHITE_RATIO * closest):
            starts.append(places[index])
    return starts


def unruled_table(
    rows: Sequence[Row],
    columns: Sequence[tuple[float, float]],
    *,
    right_to_left: bool,
    starts: Sequence[bool] | None = None,
) -> Table | None:
    """Return the table that stands in these columns; lines of a wrapped cell are joined to one row.

    Args:
        rows: the lines of the page that hold the table.
        columns: (left, right) of each column, in the spots' measure.
        right_to_left: whether a line's words are read from the right.
        starts: for each line, whether a row of the table begins there, where that is known.
    """
    split = [[row.between(*column) for column in columns] for row in rows]
    grid: Grid = []
    for cells, start in zip(split, starts or row_starts(rows, split), strict=True):
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
