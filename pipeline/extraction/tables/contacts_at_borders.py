"""Contacts on pictures that a border between two columns has torn, or that were read onto the column before theirs.

A border stands where most lines end: the longest number crosses it, and its last figures are read as the next column's. Where
two columns almost touch, one line goes through both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from models.page import Cell, Document, Line, Page, Table, Word
from pipeline.extraction.contacts.dialled import dialled
from pipeline.extraction.layout.turned_pages import PICTURES
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.tables.turned_tables import with_tables_on
from pipeline.extraction.words.lexicon import Lexicon

NEAR = 1.8  # letters' widths: a blank before the last figures is no wider
LEVEL = 0.6  # of a line's height, by which two pieces of one line may stand apart
ROWS_MIN = 2  # that tell where a column begins
ROOM = 0.01  # of the page's width by which lines of one column begin apart
FIGURES_MIN = 6  # of a telephone number
_CALLED = frozenset({"phone", "mobile", "fax", "contact"})
_CONTACTS = _CALLED | {"email"}
_FIGURES = re.compile(r"\d{1,4}")
_ABROAD = re.compile(r"(?:\+|00)[\d\s().–-]*\d$")
_GOES_ON = re.compile(r"[\d\s().–-]*")


def with_contacts_at_borders(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with each number and address of its tables in the column of such; what was typed stays."""
    return with_tables_on(document, PICTURES, lambda table, page: _table(table, page, lexicon))


def _table(table: Table, page: Page, lexicon: Lexicon) -> Table:
    known = columns_of(table.rows, lexicon, page.language)
    if known is None or not known[0].sure or not _CONTACTS & {*known[0].names}:
        return table
    columns, head = known
    rows = [list(row) for row in table.rows]
    for row in rows[head:]:
        for at in range(1, min(len(row), len(columns.names))):
            if columns.names[at - 1] in _CALLED and columns.names[at] not in _CALLED:
                row[at - 1 : at + 1] = _joined(row[at - 1], row[at])
            empty = columns.names[at] in _CONTACTS and columns.names[at - 1] not in _CONTACTS and not row[at].lines
            if empty and page.language != "ar":
                row[at - 1 : at + 1] = _parted(row[at - 1], row[at], _beginning(rows[head:], at))
    return table if rows == [list(row) for row in table.rows] else Table(tuple(map(tuple, rows)))


def _joined(cell: Cell, behind: Cell) -> tuple[Cell, Cell]:
    """Return both cells, the last figures of a number moved back to it where it is one of its country's with them only."""
    lines, others = list(cell.lines), list(behind.lines)
    for at, line in enumerate(lines):
        for index, other in enumerate(others):
            if not other.words or not _stands_behind(line, other) or not _FIGURES.fullmatch(other.words[0].text):
                continue
            whole = Line((*line.words, other.words[0]))
            if not _is_number(lines, at, line) and _is_number(lines, at, whole):
                lines[at], others[index] = whole, Line(other.words[1:])
                break
    return replace(cell, lines=tuple(lines)), replace(behind, lines=tuple(line for line in others if line.words))


def _is_number(lines: Sequence[Line], at: int, line: Line) -> bool:
    """Tell whether a number from abroad that ends with this line, or goes on below it, is one of its country's."""
    found = _ABROAD.search(line.text)
    if found is None:
        return False
    if dialled(found.group(), None).valid:
        return True
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return _GOES_ON.fullmatch(below) is not None and dialled(f"{found.group()} {below}", None).valid


def _stands_behind(line: Line, other: Line) -> bool:
    one, two = line.words[-1], other.words[0]
    letter = min(word.box.width / len(word.text) for word in (one, two))
    level = abs(one.box.middle - two.box.middle) <= LEVEL * one.box.height
    return level and 0 <= two.box.left - one.box.right <= NEAR * letter


def _beginning(rows: Sequence[Sequence[Cell]], at: int) -> float | None:
    """Return where the column begins, None where its rows do not tell."""
    lefts = [min(line.box.left for line in row[at].lines) for row in rows if at < len(row) and row[at].lines]
    usual = median(lefts) if len(lefts) >= ROWS_MIN else None
    return usual if usual is not None and all(abs(left - usual) <= ROOM for left in lefts) else None


def _parted(cell: Cell, empty: Cell, begins: float | None) -> tuple[Cell, Cell]:
    """Return both cells, the words of the first that stand where the empty one begins moved there if they are contacts."""
    if begins is None:
        return cell, empty
    kept = [Line(words) for line in cell.lines if (words := tuple(word for word in line.words if not _is_in(word, begins)))]
    moved = [Line(words) for line in cell.lines if (words := tuple(word for word in line.words if _is_in(word, begins)))]
    text = " ".join(line.text for line in moved)
    told = "@" in text or sum(map(str.isdigit, text)) >= FIGURES_MIN
    return (replace(cell, lines=tuple(kept)), replace(empty, lines=tuple(moved))) if kept and told else (cell, empty)


def _is_in(word: Word, begins: float) -> bool:
    return word.box.left >= begins - ROOM
