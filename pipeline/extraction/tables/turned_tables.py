"""Tables of a document put into another form: each by one function, and a table made of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from models.page import Cell, Document, Page, Source, Table
from pipeline.extraction.layout.turned_pages import EVERY, with_pages


def with_tables(document: Document, turned: Callable[[Table], Table]) -> Document:
    """Return the document with each of its tables as `turned` makes it; the same object where none changes."""
    return with_tables_on(document, EVERY, lambda table, _: turned(table))


def with_tables_on(document: Document, sources: frozenset[Source], turned: Callable[[Table, Page], Table]) -> Document:
    """Return the document with each table as `turned` makes it of the table and its page; only on pages of these sources."""
    return with_pages(document, sources, lambda page: _page(page, turned))


def _page(page: Page, turned: Callable[[Table, Page], Table]) -> Page:
    blocks = tuple(turned(block, page) if isinstance(block, Table) else block for block in page.blocks)
    return page if blocks == page.blocks else replace(page, blocks=blocks)


def numbered(rows: Iterable[Sequence[Cell]]) -> Table:
    """Return the table of these rows, counted anew where one was parted or left out; cells stay in their columns."""
    return Table(tuple(tuple(replace(cell, row=number) for cell in row) for number, row in enumerate(rows, 1)))


def table_of(rows: Iterable[Sequence[Cell]]) -> Table:
    """Return the table of these rows, the short ones filled up with empty cells, every cell counted anew."""
    held = [tuple(row) for row in rows]
    wide = max(map(len, held), default=0)
    full = ((*row, *[Cell(0, 0, ())] * (wide - len(row))) for row in held)
    return Table(
        tuple(tuple(replace(cell, row=at, column=place) for place, cell in enumerate(row, 1)) for at, row in enumerate(full, 1))
    )
