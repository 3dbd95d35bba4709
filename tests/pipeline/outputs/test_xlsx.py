"""The workbook."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from python_calamine import CalamineWorkbook

from config.wording import list_wordings
from models.reply import Kind, Role, Status
from pipeline.filing.sheet import COLUMNS, FIELDS, rows
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


@pytest.mark.parametrize("language", sorted(list_wordings()))
def test_the_book_speaks_the_language(records: list[Any], occasion: Occasion, tmp_path: Path, language: str) -> None:
    """Names of sheets, heads, codes and questions are in the language asked for; Arabic sheets begin at the right."""
    words = list_wordings()[language]
    target = tmp_path / "persons.xlsx"
    assert OUTPUT.write(records, target, Occasion(occasion.register, occasion.states, language)) == 6
    book = CalamineWorkbook.from_path(target)
    assert book.sheet_names == [words.sheets.persons, words.sheets.questions, words.sheets.states]
    persons, questions, states = (book.get_sheet_by_index(number).to_python() for number in range(3))
    assert persons[0] == [getattr(words.heads, field) for field in FIELDS]
    heads = words.heads
    assert questions[0] == [heads.reference, heads.state, heads.about, heads.decide]
    assert states[0] == [
        *(heads.reference, heads.state, heads.state_name, heads.answer, heads.seated, heads.waiting, heads.messages)
    ]
    told = [dict(zip(FIELDS, row, strict=True)) for row in persons[1:]]
    assert (told[0]["status"], told[0]["kind"]) == (words.values["filed"], words.values["nomination"])
    assert [row["role"] for row in told[:2]] == [words.values["member"], words.values["head"]]
    assert told[3]["doubted"] == heads.name
    assert told[5]["kind"] == words.values["regret"]
    assert questions[1][1:] == [occasion.state_name("GHA", language), "Kojo ADDAE", words.asked.fields.format(fields=heads.name)]
    assert states[1][3] == words.values["nomination"]
    with zipfile.ZipFile(target) as parts:
        sheets = [parts.read(f"xl/worksheets/sheet{number}.xml").decode() for number in (1, 2, 3)]
    assert ['rightToLeft="1"' in sheet for sheet in sheets] == [language == "ar"] * 3


def reading_orders(book: Path, sheet: int) -> dict[str, str]:
    """Return in which order each cell of a sheet is read: 1 from left to right, 2 from right to left, "" as the program likes."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(book) as parts:
        styles = ET.fromstring(parts.read("xl/styles.xml"))  # noqa: S314 - our own file
        cells = ET.fromstring(parts.read(f"xl/worksheets/sheet{sheet}.xml"))  # noqa: S314
    formats = styles.findall(f"{space}cellXfs/{space}xf")
    orders = [
        "" if alignment is None else alignment.get("readingOrder", "")
        for alignment in (each.find(f"{space}alignment") for each in formats)
    ]
    return {cell.attrib["r"]: orders[int(cell.get("s", "0"))] for cell in cells.iter(f"{space}c")}


def test_arabic_cells_are_read_from_where_they_begin(records: list[Any], occasion: Occasion, tmp_path: Path) -> None:
    """In the Arabic book an Arabic sentence runs from the right, Latin names in it or not; a number keeps its "+" before."""
    records.append({**records[0], "sha256": "9" * 64, "received_at": "2009-03-09T09:00:00Z"})
    records[-1]["delegates"] = [
        {**records[0]["delegates"][0], "name": {**records[0]["delegates"][0]["name"], "value": "Ola DAHL"}}
    ]
    target = tmp_path / "persons.xlsx"
    OUTPUT.write(records, target, Occasion(occasion.register, occasion.states, "ar"))
    questions = CalamineWorkbook.from_path(target).get_sheet_by_index(1).to_python()
    row = next(number for number, cells in enumerate(questions, start=1) if "Ola DAHL" in cells[3])
    orders = reading_orders(target, 2)
    assert (orders["A1"], orders[f"A{row}"], orders[f"D{row}"]) == ("2", "1", "2")
    phone = "ABCDEFGHIJKLMNOPQR"[FIELDS.index("phones")]
    assert reading_orders(target, 1)[f"{phone}3"] == "1"
    OUTPUT.write(records, target, occasion)
    assert set(reading_orders(target, 1).values()) == {""}


@pytest.mark.parametrize("language", sorted(list_wordings()))
def test_no_word_of_a_head_or_code_is_broken(records: list[Any], occasion: Occasion, tmp_path: Path, language: str) -> None:
    """A column is at least as wide as the longest word that the language has for its head, or for a code in it."""
    words = list_wordings()[language]
    target = tmp_path / "persons.xlsx"
    OUTPUT.write(records, target, Occasion(occasion.register, occasion.states, language))
    with zipfile.ZipFile(target) as parts:
        columns = re.findall(r'<col min="(\d+)" max="(\d+)" width="([\d.]+)"', parts.read("xl/worksheets/sheet1.xml").decode())
    widths = {number: float(width) for first, last, width in columns for number in range(int(first), int(last) + 1)}
    wide = 2 if language == "zh" else 1
    for number, field in enumerate(FIELDS, start=1):
        told = {"status": Status, "kind": Kind, "role": Role}.get(field, ())
        texts = (getattr(words.heads, field), *(words.values[code] for code in told))
        assert widths[number] > wide * max(len(word) for text in texts for word in text.split())


def test_english_heads_are_those_of_the_csv(records: list[Any], occasion: Occasion, tmp_path: Path) -> None:
    """Who knows the CSV finds the same columns in the English book, and the same codes below them."""
    OUTPUT.write(records, tmp_path / "persons.xlsx", occasion)
    persons = CalamineWorkbook.from_path(tmp_path / "persons.xlsx").get_sheet_by_name("Persons").to_python()
    assert persons[0] == list(COLUMNS)
    assert [tuple(row) for row in persons[1:]] == list(rows(records, occasion.state_name))


def test_an_unknown_code_stays(records: list[Any], occasion: Occasion, tmp_path: Path) -> None:
    """What has no word is shown as it is: nothing that was filed is left out of the book."""
    records[0]["delegates"][0]["role"]["value"] = "interpreter"
    OUTPUT.write(records, tmp_path / "persons.xlsx", Occasion(occasion.register, occasion.states, "fr"))
    persons = CalamineWorkbook.from_path(tmp_path / "persons.xlsx").get_sheet_by_index(0).to_python()
    assert persons[1][FIELDS.index("role")] == "interpreter"


def test_no_records_make_an_empty_book(occasion: Occasion, tmp_path: Path) -> None:
    """Before the first message there are headings only."""
    assert OUTPUT.write([], tmp_path / "persons.xlsx", occasion) == 0
    assert len(CalamineWorkbook.from_path(tmp_path / "persons.xlsx").get_sheet_by_name("Persons").to_python()) == 1
