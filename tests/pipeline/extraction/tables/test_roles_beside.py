"""Tests of tables whose rows hold a role and a person. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell, Table
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.tables.roles_beside import roles_beside
from pipeline.extraction.words.lexicon import Lexicon, lexicon


@pytest.fixture
def read(build: Any, knowledge: Knowledge) -> Any:
    """Returns the paragraphs' texts of a table whose cells are parted by tabs, None where it is no such table."""

    def read_(*rows: str, language: str = "en") -> list[str] | None:
        (page,) = page_texts(build.document("\n".join(rows)))
        (table,) = page.page.blocks
        assert isinstance(table, Table)
        told = roles_beside(table, lexicon(knowledge), language)
        return None if told is None else [" ".join(line.text for line in paragraph.lines) for paragraph in told]

    return read_


def test_each_role_stands_above_its_persons(read: Any) -> None:
    """A row without a role names another person of the role above."""
    assert read("Head of delegation:\tMs. Ann Poe", "Advisers\tMr. Ian Roe", "\tMr. Karl Moor") == [
        "Head of delegation:",
        "Ms. Ann Poe",
        "Advisers",
        "Mr. Ian Roe",
        "Mr. Karl Moor",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("Ministry of Justice\tMs. Ann Poe", "Police Board\tMr. Ian Roe"),  # bodies
        ("Head of delegation\tMinistry of Justice", "Member\tPolice Board"),  # nobody named
        ("\tMs. Ann Poe", "Member\tMr. Ian Roe"),  # no role above
        ("Head of delegation\tMs. Ann Poe\tJudge", "Member\tMr. Ian Roe\tClerk"),  # columns of their own
        ("\tMs. Ann Poe", "\tMr. Ian Roe"),  # no roles at all
    ],
)
def test_other_tables_are_none(read: Any, rows: tuple[str, ...]) -> None:
    """Every first cell is a role, and every second one a person."""
    assert read(*rows) is None


def test_bodies_head_the_persons_in_the_cell_beside_them(build: Any, words: Lexicon) -> None:
    """Where a cell names several; the last row may count them. Five delegates were filed without the body beside them once."""
    told = [("Ministry of Justice", "Ms. Ann Poe / Judge / Mr. Ian Roe / Clerk"), ("Police Board", "Ms. Ada Moor / Officer")]

    def row(number: int, *texts: str) -> tuple[Cell, ...]:
        parts = [tuple(line for text in cell.split(" / ") for line in build.page(text).lines()) for cell in texts]
        return tuple(Cell(number, column, lines) for column, lines in enumerate(parts, 1))

    rows = [row(number, *texts) for number, texts in enumerate([*told, ("In all", "three persons")], 1)]
    found = roles_beside(Table(tuple(rows)), words, "en")
    assert found is not None
    assert [paragraph.lines[0].text for paragraph in found] == [
        "Ministry of Justice",
        "Ms. Ann Poe",
        "Police Board",
        "Ms. Ada Moor",
    ]
