"""An Excel workbook: a sheet of persons, one of open questions, one of States. Text stays text: no formula, no link.

Sheets, heads and what has a code are written in the language asked; the CSV keeps the codes, for other programs.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from config.wording import ListWording
from pipeline.filing.participants import seating
from pipeline.filing.questions import about, why
from pipeline.filing.sheet import FIELDS, Words, rows
from pipeline.filing.whole import whole_file
from pipeline.outputs import Occasion, Output, Record

WIDTHS = (
    20,
    10,
    14,
    18,
    7,
    24,
    36,
    8,
    10,
    32,
    40,
    40,
    10,
    34,
    20,
    20,
    30,
    20,
)  # in letters, by column of the first sheet, at least
QUESTIONS = ("reference", "state", "about", "decide")
STATES = ("reference", "state", "state_name", "answer", "seated", "waiting", "messages")
CODED = frozenset({"status", "kind", "role", "answer"})  # columns in which a word is told for a code
LOOKS: dict[str, dict[str, Any]] = {
    "head": {"bold": True, "bg_color": "#E8EEF4", "bottom": 1, "text_wrap": True, "valign": "top"},
    "plain": {"text_wrap": True, "valign": "top"},
    "doubt": {"text_wrap": True, "valign": "top", "bg_color": "#FFF3D6"},
    "line": {"valign": "top"},
}


def write(records: Iterable[Record], path: Path, occasion: Occasion) -> int:
    """Write the workbook and return the number of rows of its first sheet; the file appears when it is whole."""
    import xlsxwriter

    records = list(records)
    persons = list(rows(records, occasion.state_name, _words(occasion)))
    questions, states = _summary(records, occasion)
    words = occasion.words
    memory = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with xlsxwriter.Workbook(memory, options) as book:
        looks = _looks(book, words)
        _sheet(book.add_worksheet(words.sheets.persons), FIELDS, persons, WIDTHS, looks, words)
        _sheet(book.add_worksheet(words.sheets.questions), QUESTIONS, questions, (18, 24, 34, 70), looks, words)
        _sheet(book.add_worksheet(words.sheets.states), STATES, states, (18, 7, 30, 16, 8, 8, 10), looks, words)
    with whole_file(path) as file:
        file.write(memory.getvalue())
    return len(persons)


def _words(occasion: Occasion) -> Words:
    words = occasion.words
    return Words(lambda code: words.values.get(code, code), lambda field: str(getattr(words.heads, field)), words.between)


def _summary(records: list[Record], occasion: Occasion) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    questions: list[tuple[str, ...]] = []
    states: list[tuple[str, ...]] = []
    language, words = occasion.language, _words(occasion)
    for seats in seating(records, occasion.english_name):
        told = seats.delegation
        name = occasion.state_name(told.state) if told.state else told.organisation
        questions += [(told.reference, name, about(each, language), why(each, language)) for each in seats.questions]
        counts = (len(seats.seated), len(told.people) - len(seats.seated), sum(map(len, told.sources)))
        states.append((told.reference, told.state or "", name, words.value(told.answer), *map(str, counts)))
    return questions, states


def _looks(book: Any, words: ListWording) -> Callable[[str, str], Any]:
    """Return which format a cell has, by its look and its text.

    In a book from right to left every cell stands at the right, and is read from where its own script begins: left to the
    program, a sentence with a Latin name in it, or a number with "+", would be shown in the wrong order.
    """
    if words.direction == "ltr":
        plain = {look: book.add_format(wanted) for look, wanted in LOOKS.items()}
        return lambda look, _text: plain[look]
    made = {
        (look, leftward): book.add_format({**wanted, "align": "right", "reading_order": 2 if leftward else 1})
        for look, wanted in LOOKS.items()
        for leftward in (True, False)
    }
    return lambda look, text: made[look, _begins_leftward(text)]


def _begins_leftward(text: str) -> bool:
    """Return whether the first letter that has a direction runs from right to left. Source: UAX #9, rules P2 and P3."""
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def _width(field: str, least: int, words: ListWording) -> int:
    """Return a column's width in letters: no word of its head, nor of what is told there for a code, is broken."""
    told = words.values.values() if field in CODED else ()
    longest = max(_letters(word) for text in (getattr(words.heads, field), *told) for word in text.split())
    return max(least, longest + 2)


def _letters(word: str) -> int:
    """Return the width of a word in Latin letters; a Chinese character is as wide as two. Source: UAX #11."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in word)


def _sheet(
    sheet: Any,
    fields: Sequence[str],
    cells: Iterable[Sequence[str]],
    widths: Sequence[int],
    looks: Callable[[str, str], Any],
    words: ListWording,
) -> None:
    if words.direction == "rtl":
        sheet.right_to_left()
    for column, (field, least) in enumerate(zip(fields, widths, strict=True)):
        sheet.set_column(column, column, _width(field, least, words))
        head = getattr(words.heads, field)
        sheet.write_string(0, column, head, looks("head", head))
    marked = fields.index("doubted") if "doubted" in fields else None
    count = 0
    for count, row in enumerate(cells, start=1):
        look = "doubt" if marked is not None and row[marked] else "plain"
        for column, value in enumerate(row):
            # A hash has no blank to break at: shown on one line, at the height of the others, cut off at the sheet's edge.
            shown = "line" if fields[column] == "message" else look
            sheet.write_string(count, column, value, looks(shown, value))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(count, 1), len(fields) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


OUTPUT = Output("xlsx", "a workbook: persons, open questions, States", write, "row")
