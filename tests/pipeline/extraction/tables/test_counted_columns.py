"""Columns that go on below, with their numbers apart."""

from __future__ import annotations

from typing import Any

from models.page import Cell
from pipeline.extraction.tables.counted_columns import as_above, counts_on, going_on, holds_the_same, last_number
from pipeline.extraction.tables.heads import Columns

ABOVE = Columns(("name", "title", "role"), ((), (), ()))


def _rows(build: Any, *rows: tuple[str, ...]) -> list[list[Cell]]:
    return [
        [Cell(at, column, (build.line(text, 0.1 * at),) if text else ()) for column, text in enumerate(row, 1)]
        for at, row in enumerate(rows, 1)
    ]


def test_numbers_apart_are_a_column_more(build: Any) -> None:
    """The head "No. Name" was read as one cell, and so were number and name of the first row."""
    rows = _rows(build, ("2", "Mr. Oren Baskov", "Judge", "Member"), ("3.", "Ms. Ilse Marenko", "Inspector", "Member"))
    told = going_on(ABOVE, rows)
    assert told is not None
    assert told.names == ("number", "name", "title", "role")


def test_another_column_more_is_told_by_nobody(build: Any) -> None:
    """What is no number before the name may be anything: the table does not go on with the one above."""
    assert going_on(ABOVE, _rows(build, ("A", "Oren Baskov", "Judge", "x"), ("B", "Ilse Marenko", "Clerk", "y"))) is None
    assert going_on(ABOVE, _rows(build, ("1", "Oren Baskov", "Judge", "x"), ("", "Ilse Marenko", "Clerk", "y"))) is None
    assert going_on(None, _rows(build, ("1", "Oren Baskov"))) is None


def test_a_head_with_numbers_takes_no_second_column_of_them(build: Any) -> None:
    """One column more than a head that counts the rows itself is another table."""
    above = Columns(("number", "name", "title"), ((), (), ()))
    assert going_on(above, _rows(build, ("1", "2", "Oren Baskov", "Judge"), ("2", "3", "Ilse Marenko", "Clerk"))) is None


def test_rows_of_another_file_count_on(build: Any) -> None:
    """Each page of a scan may be a file: "8" in the second row goes on behind "6", though "7" was not read."""
    above = Columns(("number", "name", "title"), ((), (), ()))
    rows = _rows(build, ("", "Ilse Marenko", "Clerk"), ("8", "Oren Baskov", "Judge"), ("9.", "Ann Verlin", "Analyst"))
    assert last_number(above, rows) == 9
    assert last_number(ABOVE, rows) == 0
    assert counts_on(above, 6, rows)
    assert not counts_on(above, 5, rows)
    assert not counts_on(above, 0, rows)
    assert not counts_on(ABOVE, 6, rows)
    assert not counts_on(None, 6, rows)
    assert not counts_on(above, 6, _rows(build, ("7", "Ilse Marenko", "Clerk", "x"), ("8", "Oren Baskov", "Judge", "y")))


def test_rows_of_another_file_hold_contacts_where_those_above_do(build: Any) -> None:
    """Without numbers the columns' own kinds tell; a table of other things, or one row, goes on with nothing."""
    above = Columns(("family", "given", "title", "phone", "email"), ((), (), (), (), ()))
    rows = _rows(
        build,
        ("Marenko", "Ilse", "Clerk", "+43 1 5550 123", "i.marenko@court.example"),
        ("Baskov", "Oren", "Judge", "", "o.baskov@court.example"),
    )
    assert holds_the_same(above, rows)
    assert not holds_the_same(None, rows)
    assert not holds_the_same(above, rows[:1])
    assert not holds_the_same(Columns(above.names[:4], ((), (), (), ())), rows)
    assert not holds_the_same(Columns(("family", "given", "title", "email", "phone"), ((), (), (), (), ())), rows)
    assert not holds_the_same(Columns(("family", "email", "title", "phone", "given"), ((), (), (), (), ())), rows)
    assert not holds_the_same(ABOVE, _rows(build, ("Hotel Aster", "Main Street 1", "80"), ("Hotel Birch", "Ring 4", "95")))


def test_a_repeated_head_of_which_a_word_was_misread_is_that_of_the_page_above() -> None:
    """The column of names was read "6", and the Latin spellings beside it became the names; other columns are another table."""
    above = Columns(("honorific", "name", "latin", "title", "organisation", "phone"), ((),) * 6)
    misread = Columns(("honorific", "", "name", "title", "organisation", "reference"), ((),) * 6)
    other = Columns(("number", "", "name", "role", "email", "title"), ((),) * 6)
    assert as_above(misread, above).names == above.names
    assert as_above(other, above) is other
    assert as_above(misread, None) is misread
