"""The CSV that Indico imports."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from pipeline.outputs import Occasion
from pipeline.outputs.indico import COLUMNS, OUTPUT, names, written


def test_one_row_a_seated_person(records: list[Any], occasion: Occasion, tmp_path: Path) -> None:
    """The columns are Indico's; no cell begins like a formula."""
    target = tmp_path / "registrations.csv"
    assert OUTPUT.write(records, target, occasion) == 4
    rows = list(csv.DictReader(target.read_text(encoding="utf-8").splitlines()))
    assert tuple(rows[0]) == COLUMNS
    liv = next(row for row in rows if row["first_name"] == "Liv")
    assert (liv["last_name"], liv["affiliation"], liv["email"]) == ("HALVORSEN", "Norway", "liv@mfa.example")
    assert liv["phone"] == "(+47) 23 95 00 00"
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


@pytest.mark.parametrize(
    ("name", "parts"),
    [("DIALLO Amadou", ("DIALLO", "Amadou")), ("Maya Verlin", ("Verlin", "Maya")), ("李伟", ("李伟", ""))],
)
def test_two_names(name: str, parts: tuple[str, str]) -> None:
    """Capitals tell the family name; else the last word is taken, so that first and last together read as written."""
    assert names(name) == parts


def test_a_number_that_is_none_stays_as_it_is() -> None:
    """What is no telephone number is not made one."""
    assert written("ext. 5") == "ext. 5"
