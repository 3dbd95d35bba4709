"""Tests of columns that ask whether each person attends."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.tables.attendance_columns import says_no
from pipeline.extraction.words.lexicon import lexicon


def _says_no(build: Any, knowledge: Knowledge, head: str, answer: str) -> bool:
    (table,) = build.page(f"Name\t{head}\nLuc Arman\tyes").blocks
    assert isinstance(table, Table)
    return says_no(table.rows[0][1].lines, answer, lexicon(knowledge))


@pytest.mark.parametrize(
    ("head", "answer"),
    [
        ("Attending (Yes/No)", "No"),
        ("Will attend?", "N"),
        ("Attending / Participera", "no"),
        ("Participera (oui/non)", "non"),
        ("Asistirá (Sí/No)", "No"),
        ("Участие (да/нет)", "нет"),
        ("سيحضر", "لا"),
        ("是否参会", "否"),
        ("是否 出席", "否"),
    ],
)
def test_a_column_of_attendance_says_who_stays(build: Any, knowledge: Knowledge, head: str, answer: str) -> None:
    """The head asks who attends, in whatever form it offers the answers; the cell says no."""
    assert _says_no(build, knowledge, head, answer)


@pytest.mark.parametrize(
    ("head", "answer"),
    [
        ("Attending (Yes/No)", "Yes"),
        ("Attending (Yes/No)", "To be confirmed"),
        ("Visa required (Yes/No)", "No"),
        ("Attended the last meeting", "No"),
        ("Attending the reception", "No"),
        ("Attending on 14 April", "No"),
        ("No.", "No"),
        ("是否需要签证", "否"),
    ],
)
def test_other_questions_say_nothing_of_it(build: Any, knowledge: Knowledge, head: str, answer: str) -> None:
    """Who needs no visa, or was not there last time, or misses the reception, comes."""
    assert not _says_no(build, knowledge, head, answer)
