"""Rows that only hold the contacts of the person above."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.tables.contact_rows import is_contacts, with_contact_rows_joined
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.lexicon import lexicon

NUMBERED = Columns(("number", "name", "title"), ((), (), ()))
PLAIN = Columns(("name", "title"), ((), ()))


def _joined(build: Any, knowledge: Knowledge, columns: Columns, text: str) -> list[list[str]]:
    (table,) = build.page(text).blocks
    assert isinstance(table, Table)
    return [[cell.text for cell in row] for row in with_contact_rows_joined(table.rows, columns, lexicon(knowledge))]


def test_one_number_may_reach_over_the_person_and_his_contacts(build: Any, knowledge: Knowledge) -> None:
    """It was read once more in the second row; the next number begins another person."""
    rows = "1.\tMs. Ada Brook\tJudge\n1.\tTel. +46 8 405 10 00 E-mail: ada@dom.example\t\n2.\tMr. Ben Stone\tClerk"
    assert _joined(build, knowledge, NUMBERED, rows) == [
        ["1.", "Ms. Ada Brook Tel. +46 8 405 10 00 E-mail: ada@dom.example", "Judge"],
        ["2.", "Mr. Ben Stone", "Clerk"],
    ]


def test_rows_without_numbers_are_told_by_the_others(build: Any, knowledge: Knowledge) -> None:
    """Below each person stands one; two below one are both his."""
    rows = "M. Jean Lac\tJuge\nTél. : +33 1 42 00 00 00\t\njean@lac.example\t\nMme Eva Roc\tGreffière\n+33 1 42 00 00 01\t"
    assert _joined(build, knowledge, PLAIN, rows) == [
        ["M. Jean Lac Tél. : +33 1 42 00 00 00 jean@lac.example", "Juge"],
        ["Mme Eva Roc +33 1 42 00 00 01", "Greffière"],
    ]


def test_one_row_below_several_persons_may_be_of_all(build: Any, knowledge: Knowledge) -> None:
    """A Mission's own address stands at the foot of its list: it is given to nobody."""
    rows = "Ms. Ada Brook\tJudge\nMr. Ben Stone\tClerk\nTel. +46 8 405 10 00, mission@dom.example\t"
    assert len(_joined(build, knowledge, PLAIN, rows)) == 3


def test_another_number_begins_another_person(build: Any, knowledge: Knowledge) -> None:
    """His name may have been lost: whose address it is cannot be told, and it is not the one's above."""
    rows = "1.\tMs. Ada Brook\tJudge\n2.\tben@dom.example\t\n3.\tMr. Cy Reed\tClerk\n4.\tdan@dom.example\t"
    assert len(_joined(build, knowledge, NUMBERED, rows)) == 4


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tel: 01 533 47 63, Fax: 01 533 47 64", True),
        ("电话：010-6528 1234 电子邮件：li@mfa.example", True),
        ("тел.: +7 495 606 10 10; эл. почта: a@b.example", True),
        ("Mr. Ben Stone, ben@dom.example", False),
        ("Judge", False),
        ("14 April 2009", False),
        ("E-mail:", False),
    ],
)
def test_what_is_but_contacts(knowledge: Knowledge, text: str, told: bool) -> None:
    """Labels, numbers and addresses, and no word of anything else."""
    assert is_contacts(text, lexicon(knowledge)) is told
