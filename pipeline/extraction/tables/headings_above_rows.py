"""Bodies that head the persons below them in a table without rules, and were read into the cell of the first one's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Document, Line, Table
from pipeline.extraction.layout.turned_pages import PLACED
from pipeline.extraction.tables.cells import is_person
from pipeline.extraction.tables.headings import body_span
from pipeline.extraction.tables.turned_tables import numbered, with_tables_on
from pipeline.extraction.words.lexicon import Lexicon

SAME_LINE = 0.5  # of a line's height, by which the first lines of two cells of a row stand apart at most


def with_headings_above_rows(document: Document, lexicon: Lexicon) -> Document:
    """Return the document, its tables with a row of its own for each body that stands above all else in a row.

    "Embassy of Norland, Vienna" / "Ms. Ada Brook | Second Secretary | a.brook@…": the post and the address begin beside the name.
    """
    return with_tables_on(document, PLACED, lambda table, page: _table(table, lexicon, page.language))


def _table(table: Table, lexicon: Lexicon, language: str | None) -> Table:
    rows: list[Sequence[Cell]] = []
    for row in table.rows:
        at, count = _heading(row, lexicon, language)
        if count:
            rows.append([replace(cell, lines=cell.lines[:count] if index == at else ()) for index, cell in enumerate(row)])
        rows.append([replace(cell, lines=cell.lines[count if index == at else 0 :]) for index, cell in enumerate(row)])
    return table if len(rows) == len(table.rows) else numbered(rows)


def _heading(row: Sequence[Cell], lexicon: Lexicon, language: str | None) -> tuple[int, int]:
    """Return (the number of the cell, how many of its first lines) that name a body above somebody's name; (0, 0) for none.

    All other cells begin beside the line of the name.
    """
    for at, cell in enumerate(row):
        others = [other.lines[0] for other in row if other is not cell and other.lines]
        counts = [
            count for count in range(1, len(cell.lines)) if others and all(_beside(cell.lines[count], one) for one in others)
        ]
        above = " ".join(line.text for line in cell.lines[: counts[0]]) if counts else ""
        rest = " ".join(line.text for line in cell.lines[counts[0] :]) if counts else ""
        if above and is_person(rest, lexicon, language) and body_span(above, lexicon, rows=counts[0] > 1) is not None:
            return at, counts[0]
    return 0, 0


def _beside(line: Line, other: Line) -> bool:
    return abs(line.box.middle - other.box.middle) <= SAME_LINE * line.box.height
