"""Spreadsheets: XLSX, XLS, ODS. Each sheet is a page with one table."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.geometry.typed import Grid, typed_page
from pipeline.reading.office.merged_cells import SPAN_MAX, filled_down
from pipeline.reading.office.pasted import pasted
from pipeline.reading.office.sheet_view import Hidden, beside, hidden_in
from pipeline.reading.text.wording import flat

_FIGURES = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
COMMENT_LETTERS = 300  # of a comment, in what a person is told
PANIC = "PanicException"  # what a mistake in calamine becomes; pyo3 makes it no Exception, and names the class nowhere


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    if _too_large(data, settings):
        yield Problem(
            ProblemCode.ATTACHMENT_TOO_LARGE,
            "",
            "The spreadsheet unpacks to more than reading.unpacked_max_bytes; it was not opened.",
        )
        return
    try:
        with _steady():
            workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError:
        yield Problem(ProblemCode.ATTACHMENT_ENCRYPTED, "", "The spreadsheet needs a password.")
        return
    except (CalamineError, OSError, ValueError) as error:
        yield Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"The spreadsheet cannot be opened ({error}).")
        return
    several = len(_shown_sheets(workbook)) > 1
    hidden = dict(zip((sheet.name for sheet in workbook.sheets_metadata), hidden_in(data), strict=False))
    for number, name in enumerate(_shown_sheets(workbook), 1):
        if number > settings.pages_max:
            yield Problem(
                ProblemCode.PAGES_TOO_MANY,
                "",
                f"The spreadsheet has {len(_shown_sheets(workbook))} sheets; {settings.pages_max} were read (reading.pages_max).",
            )
            return
        try:
            with _steady():
                sheet = workbook.get_sheet_by_name(name)
                rows = sheet.to_python(skip_empty_area=True, nrows=settings.sheet_max_rows + 1)
                merged = _merged(sheet)
                top, left = sheet.start or (0, 0)
        except (CalamineError, OSError, ValueError) as error:
            yield Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"Sheet {number} cannot be read ({error}).")
            continue
        shown = [
            [None if (at, place) in merged else _shown(value) for place, value in enumerate(row[: settings.sheet_max_columns])]
            for at, row in enumerate(rows[: settings.sheet_max_rows])
        ]
        seen = _seen(filled_down(shown), hidden.get(name, Hidden()), top, left)
        told = [name] if several and _tells_days(name) else []
        page = typed_page(number, [*told, *_pieces(seen)] if any(map(any, seen)) else [])
        if page:
            yield page
        if len(rows) > settings.sheet_max_rows or any(any(row[settings.sheet_max_columns :]) for row in rows):
            detail = (
                f"Sheet {number} has more than {settings.sheet_max_rows} rows or {settings.sheet_max_columns} columns "
                "(reading.sheet_max_rows, reading.sheet_max_columns); the others were not read."
            )
            yield Problem(ProblemCode.ATTACHMENT_TOO_LARGE, "", detail)
    yield from _upon(data, len(workbook.sheets_metadata) + 1, settings)


def _seen(rows: Sequence[Sequence[str]], hidden: Hidden, top: int, left: int) -> list[list[str]]:
    """Return the cells that whoever opens the file sees; `top`, `left`: the sheet's first filled row and column."""
    return [
        [text for place, text in enumerate(row, left) if place not in hidden.columns]
        for at, row in enumerate(rows, top)
        if at not in hidden.rows
    ]


def _upon(data: bytes, number: int, settings: ReadingSettings) -> Iterator[Yield]:
    """Yield what lies upon the cells: text boxes as a page, pasted scans, and comments as a problem; from page `number` on."""
    found = beside(data, settings.pages_max)
    page = typed_page(number, found.lines)
    if page:
        yield page
    yield from pasted(found.pictures, number + 1, settings)
    if found.comments:
        detail = f"The spreadsheet has comments, which are not read: “{flat(found.comments[0])[:COMMENT_LETTERS]}”."
        yield Problem(ProblemCode.ATTACHMENT_UNKNOWN, "", detail)


def _shown_sheets(workbook: CalamineWorkbook) -> list[str]:
    """Return the names of the sheets that whoever opens the file sees; a hidden one holds lists to choose from, or old data."""
    return [sheet.name for sheet in workbook.sheets_metadata if sheet.visible is SheetVisibleEnum.Visible]


def _tells_days(name: str) -> bool:
    """Tell whether a sheet's name has words and two figures, as "Geneva 3-5 March" has and "Sheet1" has not."""
    return any(map(str.isalpha, name)) and len(_FIGURES.findall(name)) > 1


def _merged(sheet: CalamineSheet) -> set[tuple[int, int]]:
    """Return (row, column) of the cells, counted from the sheet's first filled one, that go on with the one above them."""
    top, left = sheet.start or (0, 0)
    return {
        (row - top, first[1] - left)
        for first, last in sheet.merged_cell_ranges or ()
        for row in range(first[0] + 1, min(last[0], first[0] + SPAN_MAX) + 1)
    }


@contextlib.contextmanager
def _steady() -> Iterator[None]:
    """Make a panic of calamine, which is no Exception, a ValueError."""
    try:
        yield
    except BaseException as error:
        if type(error).__name__ != PANIC:
            raise
        raise ValueError(str(error)) from None


def _pieces(rows: Sequence[Sequence[str]]) -> list[str | Grid]:
    """Return lines that stand alone above and below the table as paragraphs, the rest as a table without its empty columns."""
    filled = [row for row in rows if any(row)]
    single = [sum(map(bool, row)) == 1 for row in filled]
    first = single.index(False) if False in single else len(filled)
    last = len(filled) - (single[::-1].index(False) if False in single else 0)
    table = filled[first:last]
    columns = [index for index in range(max(map(len, table), default=0)) if any(index < len(row) and row[index] for row in table)]
    grid = Grid(tuple(tuple(row[index] if index < len(row) else "" for index in columns) for row in table))
    above = ["".join(row) for row in filled[:first]]
    below = ["".join(row) for row in filled[last:]]
    return [*above, *([grid] if table else []), *below]


def _shown(value: object) -> str:
    """Return a cell's value as a person sees it: a telephone number that was stored as a number has no fraction."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e16 else str(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value).strip()


def _too_large(data: bytes, settings: ReadingSettings) -> bool:
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return sum(entry.file_size for entry in archive.infolist()) > settings.unpacked_max_bytes
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


FORMAT = Format("spreadsheet", lambda data: sniff(data) in {"xlsx", "xls", "ods"}, _pages)
