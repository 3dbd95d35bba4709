"""Cells that only point to the one above them."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.tables.dittos import with_dittos_filled
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.lexicon import lexicon

COLUMNS = Columns(("name", "title", "organisation"), ((), (), ()))


def _filled(build: Any, knowledge: Knowledge, text: str) -> list[list[str]]:
    (table,) = build.page(text).blocks
    assert isinstance(table, Table)
    return [[cell.text for cell in row] for row in with_dittos_filled(table.rows, COLUMNS, lexicon(knowledge))]


@pytest.mark.parametrize("mark", ['"', "″", "-//-", "-do-", '- " -', "''", "idem", "Ídem", "ditto", "同上", "там же"])
def test_a_mark_says_what_stands_above(build: Any, knowledge: Knowledge, mark: str) -> None:
    """Also over several rows."""
    rows = f"Ada Brook\tJudge\tMinistry of Justice\nBen Stone\tClerk\t{mark}\nEva Lund\t{mark}\t{mark}"
    assert _filled(build, knowledge, rows)[1:] == [
        ["Ben Stone", "Clerk", "Ministry of Justice"],
        ["Eva Lund", "Clerk", "Ministry of Justice"],
    ]


def test_names_and_first_rows_stay(build: Any, knowledge: Knowledge) -> None:
    """Nobody has the name of the person above, and below nothing there is nothing to repeat."""
    rows = 'Ada Brook\t-\t"\n"\tClerk\tSame Day Ltd'
    assert _filled(build, knowledge, rows) == [["Ada Brook", "-", '"'], ['"', "Clerk", "Same Day Ltd"]]
