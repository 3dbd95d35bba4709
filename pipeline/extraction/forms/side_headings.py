"""Forms whose persons are told in a column of their own beside the labels: "Delegate 1 | Name | …", over all of his rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from models.page import Cell, Document, Table
from pipeline.extraction.forms.cell_labels import cell_label
from pipeline.extraction.tables.turned_tables import table_of, with_tables
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MIN = 3  # over which such a heading goes
LABELLED = 0.6  # of the rows, in which a label stands behind it

Row = Sequence[Cell]


def with_headings_above(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with every such heading in a row of its own above the labels and values."""
    return with_tables(document, lambda table: _turned(table, lexicon))


def _turned(table: Table, lexicon: Lexicon) -> Table:
    if any(len(row) < 3 for row in table.rows):
        return table
    groups = list(_groups(table.rows))
    headed = [group for group in groups if group[0][0].lines and len(group) >= ROWS_MIN]
    rows = [row for group in headed for row in group]
    labelled = [row for row in rows if cell_label(row[1], lexicon) and any(cell.lines for cell in row[2:])]
    if not headed or len(rows) * 3 < len(table.rows) * 2 or len(labelled) < LABELLED * len(rows):
        return table
    turned = [row for group in groups for row in _rows(group, above=group in headed)]
    return table_of(turned)


def _groups(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the rows in runs whose first cells say the same."""
    for _, group in groupby(rows, key=lambda row: row[0].text):
        yield list(group)


def _rows(group: Sequence[Row], *, above: bool) -> Iterator[Row]:
    """Yield the rows of a group as they are, or its heading and then the rows without it."""
    if not above:
        yield from group
        return
    first = group[0]
    empty = [replace(cell, lines=()) for cell in first[1:]]
    yield (first[0], *empty)
    for row in group:
        yield (*row[1:], replace(row[0], lines=()))
