"""Rows of who filled a table in. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.tables.bystander_rows import without_bystander_rows
from pipeline.extraction.words.lexicon import lexicon

PERSONS = "Ada Brook\tJudge\tMinistry of Justice\nBen Stone\tClerk\tSupreme Court"


def _kept(build: Any, knowledge: Knowledge, text: str) -> list[str]:
    (table,) = build.page(text).blocks
    assert isinstance(table, Table)
    return [row[0].text for row in without_bystander_rows(table.rows, lexicon(knowledge))]


@pytest.mark.parametrize(
    "row",
    [
        "Prepared by:\tEva Lund\tClerk",
        "Fiche établie par :\tEva Lund\tClerk",
        "Prepared by: Eva Lund\t\t",
        "Prepared by:\t\t\nEva Lund\tClerk\t",
    ],
)
def test_who_filled_the_table_in_is_left_out(build: Any, knowledge: Knowledge, row: str) -> None:
    """Beside the label, behind its colon, or in the row below it."""
    assert _kept(build, knowledge, f"{PERSONS}\n{row}") == ["Ada Brook", "Ben Stone"]


def test_other_words_before_a_name_stay(build: Any, knowledge: Knowledge) -> None:
    """A category with a body is no label for a bystander."""
    text = "Nominated by the Police\tAda Brook\tJudge\nMember\tBen Stone\tClerk"
    assert len(_kept(build, knowledge, text)) == 2
