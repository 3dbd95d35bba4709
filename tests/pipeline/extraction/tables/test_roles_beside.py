"""Tests of tables whose rows hold a role and a person. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.tables.roles_beside import roles_beside
from pipeline.extraction.words.lexicon import lexicon


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
