"""Spreadsheets."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import xlsxwriter

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page, Paragraph, Table
from pipeline.reading.formats.spreadsheet import FORMAT

LIMITS = ReadingSettings()
CARRIERS = Path(__file__).parents[1] / "carriers"


def workbook(rows: list[list[str | int]]) -> bytes:
    """Return a small XLSX file, written by hand."""
    cells = ""
    for number, row in enumerate(rows, 1):
        cells += f'<row r="{number}">'
        for column, value in enumerate(row):
            place = f"{chr(65 + column)}{number}"
            if isinstance(value, int):
                cells += f'<c r="{place}"><v>{value}</v></c>'
            elif value:
                cells += f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
        cells += "</row>"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": (
            f'<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


def test_a_sheet_is_a_page_with_a_table() -> None:
    """Lines alone above and below the list are text; empty columns go; numbers are written as a person sees them."""
    data = workbook([["Working Group"], [], ["Name", "", "Tel."], ["Ada Brook", "", 4315000000], ["Contact: Ben Stone"]])
    assert FORMAT.accepts(data)
    (page,) = FORMAT.pages(data, LIMITS)
    assert isinstance(page, Page)
    assert [type(block) for block in page.blocks] == [Paragraph, Table, Paragraph]
    table = page.blocks[1]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["Name", "Tel."], ["Ada Brook", "4315000000"]]


def test_a_broken_file_is_a_problem() -> None:
    """Nothing is raised."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<no")
    (problem,) = FORMAT.pages(stream.getvalue(), LIMITS)
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.ATTACHMENT_DAMAGED


def test_rows_and_columns_beyond_the_limit_are_named() -> None:
    """What is left out of a sheet is told, and what fits is read."""
    data = workbook([["Name", "Title", "Room"], ["Ada", "Counsellor", "1"], ["Ben", "Adviser", "2"]])
    for limits in (replace(LIMITS, sheet_max_rows=2), replace(LIMITS, sheet_max_columns=2)):
        page, problem = FORMAT.pages(data, limits)
        assert isinstance(page, Page)
        assert "Ada" in page.text
        assert isinstance(problem, Problem)
        assert problem.code is ProblemCode.ATTACHMENT_TOO_LARGE
    assert [type(item) for item in FORMAT.pages(data, replace(LIMITS, sheet_max_rows=3, sheet_max_columns=3))] == [Page]


def test_a_workbook_that_makes_the_library_panic_is_damaged() -> None:
    """Calamine's panic is no Exception; it ends one attachment, not the cell."""
    data = bytearray((CARRIERS / "list.xls").read_bytes())
    data[2_000:2_400] = b"\xff" * 400
    found = [FORMAT.pages(bytes(data[:end]), LIMITS) for end in range(600, len(data), 400)]
    assert all(isinstance(item, Page | Problem) for items in found for item in items)


def test_merged_cells_and_hidden_sheets() -> None:
    """A ministry merged downwards is that of every row; a sheet that nobody sees is not read."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("Delegation")
        sheet.write_row(1, 1, ["Ada Brook", "Judge"])
        sheet.write_row(2, 1, ["Ben Stone", "Registrar"])
        sheet.merge_range(1, 3, 2, 3, "Ministry of Justice")
        choices = book.add_worksheet("choices")
        choices.write_row(0, 0, ["Observer", "Expert"])
        choices.hide()
    (page,) = FORMAT.pages(stream.getvalue(), LIMITS)
    assert isinstance(page, Page)
    (table,) = [block for block in page.blocks if isinstance(block, Table)]
    assert [row[-1].text for row in table.rows] == ["Ministry of Justice", "Ministry of Justice"]


def test_a_sheets_name_is_read_where_it_tells_days() -> None:
    """In a workbook of several sheets; "Sheet1" tells nothing, and a single sheet needs no name."""

    def texts(*names: str) -> list[str]:
        stream = io.BytesIO()
        book = xlsxwriter.Workbook(stream)
        for name in names:
            book.add_worksheet(name).write_row(0, 0, ["Ada Brook", "Judge"])
        book.close()
        return [item.text.split("\n")[0] for item in FORMAT.pages(stream.getvalue(), LIMITS) if isinstance(item, Page)]

    assert texts("Geneva 3-5 March", "Sheet2") == ["Geneva 3-5 March", "Ada Brook"]
    assert texts("Geneva 3-5 March") == ["Ada Brook"]
