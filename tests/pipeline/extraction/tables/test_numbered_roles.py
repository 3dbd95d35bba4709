"""Tests of columns of numbers in which some rows tell a role. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.tables.numbered_roles import numbered_roles, with_numbered_roles
from pipeline.extraction.words.lexicon import Lexicon

ROWS = "\tName\tFunction\n1 (HoD)\tAda Brook\tJudge\n2\tBen Stone\tProsecutor\n3 (adviser)\tCleo Park\tLawyer"


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        (ROWS, ["", "HoD", "2", "adviser"]),
        ("N°\tNom\n1 (chef de délégation)\tLuc Arman\n2.\tAline Vernet", ["N°", "chef de délégation", "2."]),
        ("No.\tName\n1 (Vienna)\tAda Brook\n2\tBen Stone", ["No.", "1 (Vienna)", "2"]),
        ("No.\tName\n1\tAda Brook\n2\tBen Stone", ["No.", "1", "2"]),
        ("\tName\nExpert 1\tAda Brook\nExpert 2\tBen Stone", ["", "Expert", "Expert"]),
        ("\tNom\nChef de délégation\tLuc Arman\nMembre n° 1\tAline Vernet", ["", "Chef de délégation", "Membre"]),
        ("\t姓名\n团长\t李明\n专家1\t王刚", ["", "团长", "专家"]),
        ("\tName\nDelegate 1\tAda Brook\nDelegate 2\tBen Stone", ["", "Delegate 1", "Delegate 2"]),
        ("\tName\nExpert 1\tAda Brook\nVienna\tBen Stone", ["", "Expert 1", "Vienna"]),
    ],
)
def test_roles_stand_alone_where_a_number_stood_before_them(build: Any, words: Lexicon, table: str, cells: list[str]) -> None:
    """The number goes where a role stands behind it; other words in brackets, and numbers alone, stay."""
    told = with_numbered_roles(build.table(table), words)
    assert [row[0].text for row in told.rows] == cells


def test_such_a_column_holds_roles(build: Any, words: Lexicon) -> None:
    """Whatever its head, or none."""
    found = columns_of(with_numbered_roles(build.table(ROWS), words).rows, words, "en")
    assert found is not None
    assert found[0].names == ("role", "name", "title")


def test_numbers_alone_are_no_roles(build: Any, words: Lexicon) -> None:
    """A list that only counts its rows has no column of roles."""
    rows = build.table("No.\tName\n1\tAda Brook\n2\tBen Stone").rows
    assert numbered_roles(["number", "name"], rows[1:], words) is None


def test_headings_of_roles_leave_a_column_of_numbers_as_it_is(build: Any, words: Lexicon) -> None:
    """Rows that head the parts stand in the first column: taken for its roles, each held for the person above it."""
    text = (
        "S/N\tName\tRank\tGSM No.\nHEAD OF DELEGATION\t\t\t\n1.\tMr. Ole Berg\tJudge\t+47 22 10 20 30\n"
        "MEMBERS\t\t\t\n2.\tMs. Kari Dahl\tClerk\t"
    )
    found = columns_of(build.table(text).rows, words, "en")
    assert found is not None
    assert found[0].names == ("number", "name", "title", "mobile")
