"""Tables without headings whose rows hold a role or body, and beside it the persons, each with his post and contacts below."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Cell, Paragraph, Table
from pipeline.extraction.entries import places
from pipeline.extraction.tables.cells import is_person
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.persons_counted import persons_counted

_MARKS = " :：.-–—"
_TOTAL_WORDS = 6  # of a last row that counts them: "In all | five persons"


def roles_beside(table: Table, lexicon: Lexicon, language: str | None) -> list[Paragraph] | None:
    """Return the table as one column, each role or body above its person or persons; None where it is no such table.

    A row whose first cell is empty names another person of the role above. A row at the end may count the persons.
    """
    rows = [[cell for cell in row if cell.lines] for row in table.rows]
    rows = rows[:-1] if len(rows) > 2 and _is_total(rows[-1], lexicon, language) else rows
    if any(len(row) > 2 for row in rows):
        return None
    several = any(sum(is_person(line.text, lexicon, language) for line in row[-1].lines) > 1 for row in rows if row)
    told: list[Paragraph] = []
    for row, held in zip(table.rows, rows, strict=False):
        if not held:
            continue
        *before, person = held
        named = is_person(person.lines[0].text, lexicon, language)
        if not named or (before and not _heads(before[0], lexicon, bodies=several)):
            return None
        if not before and (not told or not row[-1].lines):
            return None  # nobody's role stands above, or the person stands where roles do
        told += [Paragraph(cell.lines) for cell in held]
    return told if len(told) > sum(map(bool, rows)) else None


def _heads(cell: Cell, lexicon: Lexicon, *, bodies: bool) -> bool:
    """Tell whether the cell is a role in the delegation, or a body whose persons, `bodies` in one cell, stand beside it."""
    text = " ".join(cell.text.split()).strip(_MARKS)
    return lexicon.role_heading(text) is not None or (bodies and places.place(text, lexicon) is places.Place.BODY)


def _is_total(row: Sequence[Cell], lexicon: Lexicon, language: str | None) -> bool:
    text = " ".join(cell.text for cell in row)
    named = any(is_person(cell.text, lexicon, language) for cell in row)
    return len(text.split()) <= _TOTAL_WORDS and not named and persons_counted(text, lexicon) > 0
