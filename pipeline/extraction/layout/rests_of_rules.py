"""Rests of a table's vertical lines that were read as dashes at the end of a cell's lines: "Deputy Director, Women and —"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Line, Table, Word

_DASHES = frozenset("—–_")
EDGE = 0.004  # of the page's width, by which the dash may stand within the column's longest line


def without_rests_of_rules(table: Table) -> Table:
    """Return the table without dashes at a line's end that stand farther out than all words of their column.

    A dash within a line, and one that ends a short line, is the writer's; so is one that stands alone in its cell.
    """
    if not any(_ends_in_dash(line) for row in table.rows for cell in row for line in cell.lines):
        return table
    ends: dict[int, float] = {}
    for row in table.rows:
        for cell in row:
            words = [word for line in cell.lines for word in line.words if not _is_dash(word)]
            ends[cell.column] = max([ends.get(cell.column, 0.0), *(word.box.right for word in words)])
    return Table(tuple(tuple(_bare(cell, ends[cell.column]) for cell in row) for row in table.rows))


def _bare(cell: Cell, end: float) -> Cell:
    return replace(cell, lines=tuple(_without(line, end) for line in cell.lines))


def _without(line: Line, end: float) -> Line:
    return Line(line.words[:-1]) if _ends_in_dash(line) and line.words[-1].box.left > end - EDGE else line


def _ends_in_dash(line: Line) -> bool:
    words: Sequence[Word] = line.words
    return len(words) > 1 and _is_dash(words[-1]) and words[-1].box.left >= words[-2].box.right - EDGE


def _is_dash(word: Word) -> bool:
    return {*word.text} <= _DASHES
