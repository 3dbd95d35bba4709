"""Rows of a table with several persons, one below the other in the cell of names: parted by the height of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell
from pipeline.extraction.tables.row_borders import rank

_NUMBERED = re.compile(r"\s*[(\[]?\d{1,2}[.)\]]\s*(?=[^\W\d_])")
Row = Sequence[Cell]


def without_number(text: str) -> str:
    """Return a line of a cell of names without the number before it: "2. Ms. Ann Lee"."""
    return _NUMBERED.sub("", text, count=1)


def parts_of(row: Row, name: int, starts: Sequence[int], bodies: Sequence[int]) -> list[Row]:
    """Return the row parted before each of these lines of its cell of names; the body beside them all is that of each.

    Args:
        row: with several persons.
        name: index of the cell of names.
        starts: indices of the lines with which they begin.
        bodies: columns of bodies; one before the names that stands there once heads them all.
    """
    tops = [row[name].lines[index].box.top for index in starts]
    parts: list[Row] = []
    for number in range(len(starts)):
        cells = []
        for index, cell in enumerate(row):
            ranks = [rank(line, tops) for line in cell.lines]
            whole = index in bodies and index < name and set(ranks) == {0}
            lines = cell.lines if whole else tuple(line for line, at in zip(cell.lines, ranks, strict=True) if at == number)
            cells.append(replace(cell, lines=lines))
        parts.append(cells)
    return parts
