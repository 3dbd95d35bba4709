"""Columns of a table that goes on, where the numbers stand in a column of their own above or below, and not in the other part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.page import Cell
from pipeline.extraction.tables.heads import Columns

NUMBERED_SHARE = 0.6  # of the rows: a number alone in the first cell
ROWS_MIN = 2  # that are numbered so
ROW_NUMBER = re.compile(r"[(\[]?\d{1,3}[.)\]、．:]?")


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
