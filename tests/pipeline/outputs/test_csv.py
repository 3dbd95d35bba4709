"""CSV for spreadsheet programs."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from pipeline.filing.sheet import COLUMNS
from pipeline.outputs import Occasion
from pipeline.outputs.csv import OUTPUT


def test_one_row_a_person_and_no_formula(records: list[Any], occasion: Occasion, tmp_path: Path) -> None:
    """Every person has a row in UTF-8 with its mark; what could be a formula begins with an apostrophe."""
    target = tmp_path / "persons.csv"
    assert OUTPUT.write(records, target, occasion) == 6
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(target.read_text(encoding="utf-8-sig").splitlines()))
    assert list(rows[0]) == list(COLUMNS)
    assert [row["State's name"] for row in rows] == ["Norway", "Norway", "Ghana", "Ghana", "", "France"]
    assert rows[2]["name"].startswith("'=HYPERLINK")
    assert rows[1]["telephone"] == "'+4723950000"
    assert rows[3]["to be checked"] == "name"
    assert rows[5]["name"] == ""
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row.values())
