"""Columns of a picture that are none: pieces of the words before them, which white or a stroke across the table set apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Document, Line, Page, Table
from pipeline.extraction.layout.turned_pages import PICTURES
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.tables.turned_tables import with_tables_on
from pipeline.extraction.words.lexicon import Lexicon

NEAR = 1.5  # letters' widths: a blank is no wider, and what stands between two columns is more
LEVEL = 0.6  # of a line's height, by which two pieces of one line may stand apart
READ_MIN, READ_SHARE = 2, 0.7  # letters and figures of a piece, and their share of all its signs: anything else is dirt


def with_torn_columns(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with what stands a blank behind a cell's line joined to it, where nothing tells a column.

    "00236 70 85" | "58 85" below "Telephone" is one number, "Ministry of Foreign" | "Affairs" one body. What was typed stays.
    """
    return with_tables_on(document, PICTURES, lambda table, page: _table(table, page, lexicon))


def _table(table: Table, page: Page, lexicon: Lexicon) -> Table:
    torn = [at for at in range(1, len(table.rows[0])) if any(_pieces(row, at) for row in table.rows)]
    if not torn or all(table.rows[0][at].lines for at in torn):
        return table
    known = columns_of(table.rows, lexicon, page.language)
    if known is None or not known[0].sure or not known[1]:
        return table
    columns, head = known
    torn = [at for at in torn if at < len(columns.names) and not columns.names[at] and not columns.heads[at]]
    rows = [list(row) for row in table.rows]
    for row in rows[head:]:
        for at in reversed([at for at in torn if columns.names[at - 1]]):
            row[at - 1 : at + 1] = _joined(row, at)
    left = [at for at in range(len(columns.names)) if at not in torn or any(at < len(row) and row[at].lines for row in rows)]
    kept = ([row[at] for at in left if at < len(row)] for row in rows)
    return Table(tuple(tuple(replace(cell, column=column) for column, cell in enumerate(row, 1)) for row in kept))


def _pieces(row: Sequence[Cell], at: int) -> dict[int, int]:
    """Return for each line of a cell that goes on with one of the cell before it (by its index) which one that is."""
    if at >= len(row):
        return {}
    ends = [
        (index, [at for at, line in enumerate(row[at - 1].lines) if _goes_on(line, piece)])
        for index, piece in enumerate(row[at].lines)
    ]
    return {index: found[0] for index, found in ends if found}


def _joined(row: Sequence[Cell], at: int) -> tuple[Cell, Cell]:
    """Return the cell and the one before it, each line of the second that goes on with one of the first moved there."""
    pieces, behind = _pieces(row, at), row[at].lines
    lines = list(row[at - 1].lines)
    for index, onto in pieces.items():
        lines[onto] = Line(lines[onto].words + behind[index].words)
    rest = tuple(line for index, line in enumerate(behind) if index not in pieces)
    return replace(row[at - 1], lines=tuple(lines)), replace(row[at], lines=rest)


def _goes_on(line: Line, piece: Line) -> bool:
    """Tell whether the piece stands a blank behind the line, on either side of it: Arabic lines run to the left."""
    one, other = line.words[-1], piece.words[0]
    letter = min(word.box.width / len(word.text) for word in (one, other))
    apart = max(other.box.left - one.box.right, one.box.left - other.box.right)
    level = abs(line.box.middle - piece.box.middle) <= LEVEL * line.box.height
    read, signs = sum(map(str.isalnum, piece.text)), len(piece.text.replace(" ", ""))
    return level and apart <= NEAR * letter and read >= max(READ_MIN, READ_SHARE * signs)
