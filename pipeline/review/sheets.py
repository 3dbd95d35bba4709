"""Sheets for offline work: rows of text as CSV or XLSX, written so that no cell becomes a formula, and read back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from models.errors import IntakeError
from pipeline.filing.csv_file import write_csv
from pipeline.filing.sheet import FORMULA
from pipeline.filing.whole import whole_file

FILE_MAX_BYTES = 100_000_000  # a sheet of 100,000 delegates has about 60 MB
DELIMITERS = ",;\t"  # Excel writes what the country's settings say


class SheetError(IntakeError):
    """A file is no sheet of ours, or cannot be read."""


def write_sheet(path: Path, head: Sequence[str], rows: Iterable[Sequence[str]], editable: Sequence[str]) -> int:
    """Write rows of text and return their number; the file appears when it is whole.

    Args:
        path: ends in .csv or .xlsx.
        head: names of the columns.
        rows: their cells.
        editable: names of the columns that a person fills in; set apart by colour in XLSX.
    """
    return _write_xlsx(path, head, rows, editable) if path.suffix.lower() == ".xlsx" else write_csv(path, head, rows)


def read_sheet(path: Path, head: Sequence[str]) -> list[dict[str, str]]:
    """Return the rows of a sheet by column; columns may have been moved, others added, empty rows left in.

    Raises:
        SheetError: it cannot be read, or a column is missing.
    """
    try:
        if path.stat().st_size > FILE_MAX_BYTES:
            raise SheetError(f"{path} is larger than {FILE_MAX_BYTES:,} bytes; export fewer replies at a time")
        rows = _read_xlsx(path) if path.suffix.lower() == ".xlsx" else _read_csv(path)
    except FileNotFoundError:
        raise SheetError(f"there is no file {path}; look at its name, and at the folder that you are in") from None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SheetError(f"cannot read {path}: {error}; save it as CSV (UTF-8) or XLSX") from None
    names = [cell.strip() for cell in rows[0]] if rows else []
    missing = [name for name in head if name not in names]
    if missing:
        raise SheetError(f"{path} lacks the column {missing[0]!r}; export the sheet anew and keep its first line")
    place = {name: names.index(name) for name in head}
    found = [{name: _bare(row[at]) if at < len(row) else "" for name, at in place.items()} for row in rows[1:]]
    return [row for row in found if any(row.values())]


def _bare(cell: str) -> str:
    """Return a cell without the apostrophe that kept it from being a formula."""
    text = cell.strip()
    return text[1:].strip() if text.startswith("'") and text[1:].lstrip(" ").startswith(FORMULA) else text


def _read_csv(path: Path) -> list[list[str]]:
    text = path.read_text(encoding="utf-8-sig")
    first = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    return list(csv.reader(io.StringIO(text), delimiter=delimiter))


def _write_xlsx(path: Path, head: Sequence[str], rows: Iterable[Sequence[str]], editable: Sequence[str]) -> int:
    import xlsxwriter

    memory = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    number = 0
    with xlsxwriter.Workbook(memory, options) as book:
        title = book.add_format({"bold": True, "bg_color": "#E8EEF4", "bottom": 1, "text_wrap": True, "valign": "top"})
        plain = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        yours = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@", "bg_color": "#FFF7DC"})
        sheet = book.add_worksheet("Corrections")
        formats = [yours if name in editable else plain for name in head]
        for column, (name, style) in enumerate(zip(head, formats, strict=True)):
            # The format of the whole column: what a person types into a new row is text, too, "+43 1 …" included.
            sheet.set_column(column, column, 34 if name in editable or "value" in name else 16, style)
        sheet.write_row(0, 0, head, title)
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell, formats[column])
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(number, 1), len(head) - 1)
    with whole_file(path) as file:
        file.write(memory.getvalue())
    return number


def _read_xlsx(path: Path) -> list[list[str]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(str(path))
        rows = book.get_sheet_by_index(0).to_python()
    except CalamineError as error:
        raise SheetError(f"cannot read {path}: {error}; save it as XLSX or CSV (UTF-8)") from None
    return [[_as_text(cell) for cell in row] for row in rows]


def _as_text(cell: object) -> str:
    """Return a cell as text; a number that a spreadsheet program made of digits as those digits."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
