"""Rows of a table that head those struck off or put in, and whom they head: "OUT" across it, or beside several rows."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Cell
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import without_colon

Sides = Sequence[Sequence[Side | None]]


def headings_of_changes(rows: Sequence[Sequence[Cell]], sides: Sides, lexicon: Lexicon) -> dict[int, Side | None]:
    """Return the rows that hold but one cell, and that one strikes off or puts in, with which of both; None: they stay.

    The first row is such a heading only where others of them stand below it: alone it heads a column.

    Args:
        rows: of one table.
        sides: what each cell says of those beside or below it.
        lexicon: the words by which a heading tells who stays.
    """
    found: dict[int, Side | None] = {}
    for number, (row, told) in enumerate(zip(rows, sides, strict=True)):
        filled = [(cell, side) for cell, side in zip(row, told, strict=True) if cell.lines]
        if len(filled) != 1 or len(row) == 1:
            continue
        cell, side = filled[0]
        if side is not None or lexicon.changes.stays(without_colon(cell.text)):
            found[number] = side
    below = any(number for number in found)
    return found if below and any(side is not None for side in found.values()) else {}


def struck_below(headings: dict[int, Side | None], count: int) -> frozenset[int]:
    """Return the rows from each heading that strikes off to the next heading of another kind.

    Args:
        headings: the rows that are such headings.
        count: how many rows the table has.
    """
    ends = [*sorted(headings), count]
    spans = [(at, ends[number + 1]) for number, at in enumerate(ends[:-1]) if headings[at] is Side.OUT]
    return frozenset(row for begin, end in spans for row in range(begin, end))


def struck_beside(rows: Sequence[Sequence[Cell]], sides: Sides) -> frozenset[int]:
    """Return the rows in which nothing stands below a word that strikes off: it is written once for several rows.

    A column of such words alone: each of its cells strikes off, puts in or is empty, but the first, which may be a head.
    """
    wide = max((len(row) for row in rows), default=0)
    for column in range(wide):
        cells = [row[column] if column < len(row) else None for row in rows]
        told = [row[column] if column < len(row) else None for row in sides]
        begun = next((at for at, side in enumerate(told) if side is not None), None)
        if begun is None or begun > 1 or not {*told} >= {*Side}:
            continue
        if any(cell is not None and cell.lines and side is None for cell, side in zip(cells[begun:], told[begun:], strict=True)):
            continue
        last: Side | None = None
        off = set[int]()
        for number, side in enumerate(told):
            last = side or last
            off |= {number} if last is Side.OUT else set()
        return frozenset(off)
    return frozenset()
