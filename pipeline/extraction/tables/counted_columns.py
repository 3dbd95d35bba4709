"""Rows that go on with the table above, without a head or with one misread: on the next page, or in a file of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.tables.native_names import hold
from pipeline.extraction.words.contact_signs import has_contact, has_number

NUMBERED_SHARE = 0.6  # of the rows: a number alone in the first cell
ROWS_MIN = 2  # that are numbered so
SAME_MIN = 3  # columns told alike by two heads of one table
ROW_NUMBER = re.compile(r"[(\[]?\d{1,3}[.)\]、．:]?")

_FIGURES_MAX = 3  # of the number of a row
_CONTACTS = {  # what the cells of a column hold
    "phone": has_number,
    "mobile": has_number,
    "fax": has_number,
    "email": lambda text: "@" in text,
    "contact": has_contact,
}


def as_above(columns: Columns, above: Columns | None) -> Columns:
    """Return what the columns of a table hold that goes on from the page above, where a word of its repeated head was misread.

    Half of the columns, and three, must be told alike; the head above then tells what this one does not name.
    """
    if above is None or len(above.names) != len(columns.names):
        return columns
    pairs = list(zip(columns.names, above.names, strict=True))
    same, lost = sum(bool(own) and own == other for own, other in pairs), any(not own and other for own, other in pairs)
    return replace(columns, names=above.names) if lost and same >= SAME_MIN and same * 2 >= len(pairs) else columns


def going_on(above: Columns | None, rows: Sequence[Sequence[Cell]]) -> Columns | None:
    """Return what the columns of these rows hold as the head above tells it; None where they do not go on with that table.

    Args:
        above: what the head tells.
        rows: without a head of their own.
    """
    if above is None or len(above.names) == len(rows[0]):
        return above
    if len(above.names) + 1 == len(rows[0]) and not above.at("number") and are_numbered(rows):
        return Columns(("number", *above.names), ((), *above.heads), above.sure)
    return None


def are_numbered(rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether the first column counts the rows, most of them: a number may be lost."""
    numbered = sum(ROW_NUMBER.fullmatch(row[0].text.strip()) is not None for row in rows)
    return numbered >= max(ROWS_MIN, NUMBERED_SHARE * len(rows))


def last_number(columns: Columns, rows: Sequence[Sequence[Cell]]) -> int:
    """Return the number of the last row that has one, 0 where no column counts the rows."""
    return max((number for _, number in _numbers(columns, rows)), default=0)


def counts_on(above: Columns | None, counted: int, rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether rows in a file of their own count on behind the last row of the table above: 7, 8 behind 6.

    Args:
        above: what the head above tells, None where there is none.
        counted: the number of the last row above.
        rows: without a head of their own; the first number may be unread.
    """
    if above is None or not counted or len(above.names) != len(rows[0]):
        return False
    numbers = _numbers(above, rows)
    going = [number - at for at, number in numbers]
    return len(going) > 1 and going.count(counted + 1) * 2 > len(going)


def holds_the_same(above: Columns | None, rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether rows in a file of their own hold contacts just where the table above says so, and as many columns.

    Args:
        above: what the head above tells, None where there is none.
        rows: without a head of their own.
    """
    if above is None or len(rows) < ROWS_MIN or len(above.names) != len(rows[0]):
        return False
    asked = [_CONTACTS.get(name) for name in above.names]
    if not any(asked):
        return False
    return all(
        hold(rows, index, test) if test is not None else not hold(rows, index, has_contact)
        for index, test in enumerate(asked)
        if test is not None or above.names[index]
    )


def _numbers(columns: Columns, rows: Sequence[Sequence[Cell]]) -> list[tuple[int, int]]:
    """Return (which row, its number) for each that has one where a column counts the rows."""
    at = next(iter(columns.at("number")), None)
    told = [] if at is None else [(index, row[at].text.strip(" .)")) for index, row in enumerate(rows) if at < len(row)]
    return [(index, int(text)) for index, text in told if text.isdecimal() and len(text) <= _FIGURES_MAX]
