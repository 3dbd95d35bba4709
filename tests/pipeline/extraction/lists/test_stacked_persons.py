"""Tests of rows with several persons one below the other."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Cell, Line
from pipeline.extraction.lists.stacked_persons import parts_of, without_initials, without_number


@pytest.mark.parametrize(
    ("text", "bare"), [("2. Ms. Ann Lee", "Ms. Ann Lee"), ("(3) Mr. Lee", "Mr. Lee"), ("2009", "2009"), ("Ann Lee", "Ann Lee")]
)
def test_the_number_of_a_line(text: str, bare: str) -> None:
    """It stands before a name, with its mark."""
    assert without_number(text) == bare


def test_each_part_has_what_stands_at_its_height(build: Any) -> None:
    """A body before the names that stands there once is that of all; one behind them, or any other value, of the first alone."""
    names = Cell(1, 2, (build.line("Ada Brook", 0.3), build.line("Ben Stone", 0.32)))
    row = [Cell(1, 1, (build.line("Police", 0.3),)), names, Cell(1, 3, (build.line("Court", 0.3),))]
    parts = parts_of(row, 1, [0, 1], [0, 2])
    assert [[cell.text for cell in part] for part in parts] == [["Police", "Ada Brook", "Court"], ["Police", "Ben Stone", ""]]


def _lines(build: Any, *texts: str) -> tuple[Line, ...]:
    return tuple(build.line(text, 0.3 + 0.02 * at) for at, text in enumerate(texts))


def test_as_many_contacts_as_persons_go_by_their_order(build: Any) -> None:
    """Two addresses set closer together than the two names; those of one person alone stay at their height."""
    names = Cell(1, 1, _lines(build, "Ada Brook", "Judge", "Ben Stone", "Clerk"))
    both = Cell(1, 2, (build.line("ada@court.example", 0.3), build.line("ben@court.example", 0.32)))
    assert [part[1].text for part in parts_of([names, both], 0, [0, 2], [])] == ["ada@court.example", "ben@court.example"]
    alone = Cell(1, 2, (build.line("ada@court.example", 0.3),))
    assert [part[1].text for part in parts_of([names, alone], 0, [0, 2], [])] == ["ada@court.example", ""]


def test_a_body_in_the_middle_is_that_of_all(build: Any) -> None:
    """A cell before the names that is centred beside them was cut in two, or lost for one of them."""
    names = Cell(1, 2, _lines(build, "Ada Brook", "Judge", "Ben Stone", "Clerk"))
    body = Cell(1, 1, (build.line("Ministry of", 0.32), build.line("Justice", 0.34)))
    assert [part[0].text for part in parts_of([body, names], 1, [0, 2], [0])] == ["Ministry of Justice"] * 2


@pytest.mark.parametrize(
    ("texts", "others", "starts"),
    [
        (["M. Abdoulaye", "M. Aka"], ["Mme Awa Diallo", "M. Jean Paul Sy"], [0]),
        (["M. Abdoulaye", "M. Aka"], ["Mme Diallo", "M. Jean Paul Sy"], [0, 1]),  # surnames alone
        (["M. Abdoulaye Ba", "M. Aka"], ["Mme Awa Diallo"], [0, 1]),
        (["M. Abdoulaye", "Mme Aka"], ["Mme Awa Diallo"], [0, 1]),
        (["M. Abdoulaye", "M. Aka"], [], [0, 1]),
    ],
)
def test_a_name_goes_on_at_its_initial(texts: list[str], others: list[str], starts: list[int]) -> None:
    """Where all others have given names; "M." is a courtesy form in French and an initial in all languages."""
    assert without_initials([0, 1], texts, others) == starts
