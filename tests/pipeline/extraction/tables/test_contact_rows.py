"""Rows that only hold the contacts of the person above."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.tables.cells import is_person
from pipeline.extraction.tables.contact_rows import ContactRows, is_contacts
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.lexicon import lexicon

NUMBERED = Columns(("number", "name", "title"), ((), (), ()))
PLAIN = Columns(("name", "title"), ((), ()))


def _joined(build: Any, knowledge: Knowledge, columns: Columns, text: str) -> list[list[str]]:
    (table,) = build.page(text).blocks
    assert isinstance(table, Table)
    words = lexicon(knowledge)
    rows = ContactRows(columns, words, lambda name: is_person(name, words, "en")).joined(table.rows)
    return [[cell.text for cell in row] for row in rows]


def test_one_number_may_reach_over_the_person_and_his_contacts(build: Any, knowledge: Knowledge) -> None:
    """It was read once more in the second row; the next number begins another person."""
    rows = "1.\tMs. Ada Brook\tJudge\n1.\tTel. +46 8 405 10 00 E-mail: ada@dom.example\t\n2.\tMr. Ben Stone\tClerk"
    assert _joined(build, knowledge, NUMBERED, rows) == [
        ["1.", "Ms. Ada Brook Tel. +46 8 405 10 00 E-mail: ada@dom.example", "Judge"],
        ["2.", "Mr. Ben Stone", "Clerk"],
    ]


def test_the_last_row_may_look_otherwise_where_it_has_the_number(build: Any, knowledge: Knowledge) -> None:
    """Who is at the Mission has a telephone there; each person has one row with his number."""
    rows = "1.\tMs. Ada Brook\tJudge\n1.\tTel. +46 8 405 10 00\t\n2.\tMr. Ben Stone\tClerk\n2.\tMobile +43 699 171 42 20\t"
    assert len(_joined(build, knowledge, NUMBERED, rows)) == 2


def test_rows_without_numbers_are_told_by_the_others(build: Any, knowledge: Knowledge) -> None:
    """Below each person stands one, and the last looks like the first; a heading between them needs none."""
    rows = "Mr. Jon Lake\tJudge\nTel.: +33 1 42 00 00 00\t\nCourt of Appeal\t\nMs. Eva Rock\tClerk\nTel.: +33 1 42 00 00 01\t"
    assert _joined(build, knowledge, PLAIN, rows) == [
        ["Mr. Jon Lake Tel.: +33 1 42 00 00 00", "Judge"],
        ["Court of Appeal", ""],
        ["Ms. Eva Rock Tel.: +33 1 42 00 00 01", "Clerk"],
    ]


def test_who_has_contacts_in_his_own_row_needs_no_other(build: Any, knowledge: Knowledge) -> None:
    """The others have one each below."""
    rows = "Mr. Jon Lake, jon@a.example\tJudge\nMs. Eva Rock\tClerk\neva@a.example\t\nMr. Ben Stone\tClerk\nben@a.example\t"
    assert len(_joined(build, knowledge, PLAIN, rows)) == 3


@pytest.mark.parametrize(
    ("columns", "text"),
    [
        (PLAIN, "Ms. Ada Brook\tJudge\nMr. Ben Stone\tClerk\nTel. +46 8 405 10 00, mission@dom.example\t"),
        (PLAIN, "Ms. Ada Brook\tJudge\n+46 8 405 10 00\t\nMr. Ben Stone\tClerk\n+46 8 405 10 01\t\noffice@dom.example\t"),
        (PLAIN, "Ms. Ada Brook\tJudge\n+46 8 405 10 00\t\nada@dom.example\t\nMr. Ben Stone\tClerk\n+46 8 405 10 01\t"),
        (
            PLAIN,
            "Ada Brook\tJudge\nBen Stone\tClerk\nlaw@dom.example\t\nEva Rock\tJudge\nJon Lake\tClerk\ncourt@dom.example\t",
        ),
        (PLAIN, "Ms. Ada Brook\tJudge\nTel. +46 8 405 10 00\t\nMr. Ben Stone\tClerk\nTel. +43 1 512 10 00\t"),
        (PLAIN, "Ms. Ada Brook\tJudge\nTel. +46 8 405 10 00\t\nMr. Ben Stone\tClerk\nFax +46 8 405 10 01\t"),
        (PLAIN, "Ms. Ada Brook\tJudge\nada@gov.dom\t\nMr. Ben Stone\tClerk\noffice@mission.at\t"),
        (
            PLAIN,
            "Court of Appeal\t\n+46 8 405 10 00\t\nMr. Ben Stone\tClerk\nCounty Court\t\n+46 8 405 10 01\t\nMs. Eva Rock\tJudge",
        ),
        (NUMBERED, "1.\tMs. Ada Brook\tJudge\n2.\tMr. Ben Stone\tClerk\n2.\toffice@dom.example\t"),
        (NUMBERED, "1.\tMs. Ada Brook\tJudge\n1.\tada@dom.example\t\n2.\tMr. Ben Stone\tClerk\n\toffice@dom.example\t"),
        (NUMBERED, "1.\tMs. Ada Brook\tJudge\n2.\tben@dom.example\t\n3.\tMr. Cy Reed\tClerk\n4.\tdan@dom.example\t"),
        (PLAIN, "Ms. Ada Brook, ada@dom.example\tJudge\n+46 8 405 10 00\t\nMr. Ben Stone\tClerk\n+46 8 405 10 01\t"),
        (PLAIN, "Ms. Ada Brook\tJudge\n12 03 1965\t\nMr. Ben Stone\tClerk\n04 05 1970\t"),
    ],
)
def test_what_may_be_of_others_stays_as_it_is(build: Any, knowledge: Knowledge, columns: Columns, text: str) -> None:
    """One for two, two below one, another country's, the Mission's at the foot, a heading's, another number's, dates."""
    assert len(_joined(build, knowledge, columns, text)) == text.count("\n") + 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tel: 01 533 47 63, Fax: 01 533 47 64", True),
        ("电话：010-6528 1234 电子邮件：li@mfa.example", True),
        ("тел.: +7 495 606 10 10; эл. почта: a@b.example", True),
        ("Mr. Ben Stone, ben@dom.example", False),
        ("Judge", False),
        ("14 April 2009", False),
        ("Tel. 01 533 47 63, 01 533 47 64", True),
        ("+43 1 533 47 63; 0043 1 533 47 64", True),
        ("12 03 1965", False),
        ("Tel. +43 1 533 47 63, 12 03 1965", False),
        ("E-mail: a@b.example, 04 05 1970", False),
        ("29/03 - 02/04/2009", False),
        ("7654321 89", False),
        ("Passport 1234567", False),
        ("E-mail:", False),
    ],
)
def test_what_is_but_contacts(knowledge: Knowledge, text: str, told: bool) -> None:
    """Labels, numbers and addresses, and no word of anything else."""
    assert is_contacts(text, lexicon(knowledge)) is told
