"""The workbook."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from pipeline.outputs import Occasion
from pipeline.outputs.xlsx import OUTPUT


def test_three_sheets_of_text(records: list[Any], occasion: Occasion, tmp_path: Path) -> None:
    """Persons, open questions and States stand on sheets of their own; no cell is a formula or a link."""
    target = tmp_path / "persons.xlsx"
    assert OUTPUT.write(records, target, occasion) == 6
    book = CalamineWorkbook.from_path(target)
    assert book.sheet_names == ["Persons", "Open questions", "States"]
    persons = book.get_sheet_by_name("Persons").to_python()
    assert persons[3][9] == '=HYPERLINK("http://evil.example")'
    questions = book.get_sheet_by_name("Open questions").to_python()
    assert questions[1] == ["CU 2009/33 (A)", "Ghana", "Kojo ADDAE", "not certain: name"]
    states = book.get_sheet_by_name("States").to_python()
    assert [row[1:6] for row in states[1:]] == [
        ["GHA", "Ghana", "nomination", "1", "1"],
        ["NOR", "Norway", "nomination", "2", "0"],
        ["", "League of Towns", "nomination", "1", "0"],
    ]
    with zipfile.ZipFile(target) as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist() if re.fullmatch(r"xl/worksheets/sheet\d\.xml", name)]
        assert not any(name.startswith("xl/externalLinks") for name in parts.namelist())
    assert len(sheets) == 3
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)


def test_no_records_make_an_empty_book(occasion: Occasion, tmp_path: Path) -> None:
    """Before the first message there are headings only."""
    assert OUTPUT.write([], tmp_path / "persons.xlsx", occasion) == 0
    assert len(CalamineWorkbook.from_path(tmp_path / "persons.xlsx").get_sheet_by_name("Persons").to_python()) == 1
