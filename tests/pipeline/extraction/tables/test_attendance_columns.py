"""Tests of columns that say of everybody whether he comes. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.tables.attendance_columns import without_those_not_attending
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("head", "answers", "kept"),
    [
        ("Attending (Yes/No)", ("Yes", "No"), ["Ada Lund"]),
        ("Attending? Y/N", ("N", "Y"), ["Ivo Roth"]),
        ("Participera (oui/non)", ("Non", "Oui"), ["Ivo Roth"]),
        ("是否参会", ("是", "否"), ["Ada Lund"]),
        ("Visa required (Yes/No)", ("Yes", "No"), ["Ada Lund", "Ivo Roth"]),
        ("Attending the dinner", ("Yes", "No"), ["Ada Lund", "Ivo Roth"]),
        ("Attending", ("No", "No"), ["Ada Lund", "Ivo Roth"]),
        ("Attending", ("Yes", "-"), ["Ada Lund", "Ivo Roth"]),
    ],
)
def test_who_does_not_come_has_no_row(
    build: Any, knowledge: Knowledge, head: str, answers: tuple[str, str], kept: list[str]
) -> None:
    """Only a head that asks nothing else tells it, and only where somebody else does come."""
    (table,) = build.page(f"Name\t{head}\nAda Lund\t{answers[0]}\nIvo Roth\t{answers[1]}").blocks
    assert isinstance(table, Table)
    rows = without_those_not_attending(table, lexicon(knowledge)).rows
    assert [row[0].text for row in rows[1:] if row[0].lines] == kept
