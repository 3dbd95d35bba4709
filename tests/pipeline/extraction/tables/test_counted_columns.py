"""Columns that go on below, with their numbers apart."""

from __future__ import annotations

from typing import Any

from models.page import Cell
from pipeline.extraction.tables.counted_columns import going_on
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
