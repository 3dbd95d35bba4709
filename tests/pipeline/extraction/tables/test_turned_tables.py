"""Tests of tables put into another form."""

from __future__ import annotations

from typing import Any

from models.page import Source, Table
from pipeline.extraction.layout.turned_pages import PICTURES
from pipeline.extraction.tables.turned_tables import numbered, table_of, with_tables, with_tables_on


def test_each_table_of_a_document_is_turned(build: Any) -> None:
    """The rows of its table stand upside down; a document in which nothing changes is the same object."""
    document = build.document(build.page("Name\tPost\nMr. A B\tJudge"))
    found = with_tables(document, lambda held: table_of(reversed(held.rows)))
    (turned,) = (block for block in found.pages[0].blocks if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in turned.rows] == [["Mr. A B", "Judge"], ["Name", "Post"]]
    assert with_tables(document, lambda held: held) is document


def test_only_tables_on_pages_of_some_sources_are_turned(build: Any) -> None:
    """What was typed stays; the page is told too."""
    for source in (Source.OCR, Source.TEXT):
        document = build.document(build.page("Name\tPost\nMr. A B\tJudge", source=source))
        found = with_tables_on(document, PICTURES, lambda held, page: table_of(held.rows[: page.number]))
        (table,) = (block for block in found.pages[0].blocks if isinstance(block, Table))
        assert len(table.rows) == (1 if source is Source.OCR else 2)


def test_rows_are_counted_anew_and_columns_stay(build: Any) -> None:
    """A row that is left out leaves no gap in the rows' numbers; a cell keeps its column."""
    page = build.page("Name\tPost\nMr. A B\tJudge")
    (table,) = (block for block in page.blocks if isinstance(block, Table))
    (row,) = numbered([table.rows[1][1:]]).rows
    assert [(cell.row, cell.column, cell.text) for cell in row] == [(1, 2, "Judge")]


def test_short_rows_are_filled_up_and_cells_counted(build: Any) -> None:
    """Every row of a table has as many cells; row and column count from 1."""
    page = build.page("Name\tPost\nMr. A B\tJudge")
    (table,) = (block for block in page.blocks if isinstance(block, Table))
    made = table_of([table.rows[1], table.rows[0][:1]])
    assert [[(cell.row, cell.column, cell.text) for cell in row] for row in made.rows] == [
        [(1, 1, "Mr. A B"), (1, 2, "Judge")],
        [(2, 1, "Name"), (2, 2, "")],
    ]
    assert table_of([]).rows == ()
