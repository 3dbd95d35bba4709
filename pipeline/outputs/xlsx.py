"""An Excel workbook: a sheet of persons, one of open questions, one of States. Text stays text: no formula, no link."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pipeline.filing.participants import seating
from pipeline.filing.sheet import COLUMNS, rows
from pipeline.filing.whole import whole_file
from pipeline.outputs import Occasion, Output, Record

WIDTHS = (20, 10, 14, 18, 7, 24, 36, 8, 10, 32, 40, 40, 10, 34, 20, 20, 30, 20)  # in letters, by column of the first sheet
QUESTIONS = ("reference", "State", "about", "what is to be decided")
STATES = ("reference", "State", "State's name", "answer", "seated", "waiting", "messages")


def write(records: Iterable[Record], path: Path, occasion: Occasion) -> int:
    """Write the workbook and return the number of rows of its first sheet; the file appears when it is whole."""
    import xlsxwriter

    records = list(records)
    persons = list(rows(records, occasion.state_name))
    questions, states = _summary(records, occasion)
    memory = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with xlsxwriter.Workbook(memory, options) as book:
        head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "bottom": 1, "text_wrap": True, "valign": "top"})
        cell = book.add_format({"text_wrap": True, "valign": "top"})
        doubt = book.add_format({"text_wrap": True, "valign": "top", "bg_color": "#FFF3D6"})
        line = book.add_format({"valign": "top"})
        _sheet(book, "Persons", COLUMNS, persons, WIDTHS, (head, cell, doubt, line))
        _sheet(book, "Open questions", QUESTIONS, questions, (18, 24, 34, 70), (head, cell, doubt, line))
        _sheet(book, "States", STATES, states, (18, 7, 30, 16, 8, 8, 10), (head, cell, doubt, line))
    with whole_file(path) as file:
        file.write(memory.getvalue())
    return len(persons)


def _summary(records: list[Record], occasion: Occasion) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    questions: list[tuple[str, ...]] = []
    states: list[tuple[str, ...]] = []
    for seats in seating(records, occasion.english_name):
        told = seats.delegation
        name = occasion.state_name(told.state) if told.state else told.organisation
        questions += [(told.reference, name, question.about, question.why) for question in seats.questions]
        waiting = len(told.people) - len(seats.seated)
        messages = sum(map(len, told.sources))
        states.append((told.reference, told.state or "", name, told.answer, str(len(seats.seated)), str(waiting), str(messages)))
    return questions, states


def _sheet(
    book: Any,
    name: str,
    columns: Sequence[str],
    cells: Iterable[Sequence[str]],
    widths: Sequence[int],
    formats: tuple[Any, Any, Any, Any],
) -> None:
    head, plain, doubt, line = formats
    sheet = book.add_worksheet(name)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.write_row(0, 0, columns, head)
    marked = columns.index("to be checked") if "to be checked" in columns else None
    count = 0
    for count, row in enumerate(cells, start=1):
        style = doubt if marked is not None and row[marked] else plain
        for column, value in enumerate(row):
            # A hash has no blank to break at: shown on one line, at the height of the others, cut off at the sheet's edge.
            sheet.write_string(count, column, value, line if columns[column] == "message" else style)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(count, 1), len(columns) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


OUTPUT = Output("xlsx", "a workbook: persons, open questions, States", write, "row")
