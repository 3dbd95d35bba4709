"""Tables without headings whose rows hold a role, and beside it the person with his post, body and contacts below his name."""

from __future__ import annotations

from models.page import Paragraph, Table
from pipeline.extraction.tables.cells import is_person
from pipeline.extraction.words.lexicon import Lexicon

_MARKS = " :：.-–—"


def roles_beside(table: Table, lexicon: Lexicon, language: str | None) -> list[Paragraph] | None:
    """Return the table as one column, each role above its person or persons; None where it is no such table.

    A row whose first cell is empty names another person of the role above.
    """
    rows = [[cell for cell in row if cell.lines] for row in table.rows]
    if any(len(row) > 2 for row in rows):
        return None
    told: list[Paragraph] = []
    for row, held in zip(table.rows, rows, strict=True):
        if not held:
            continue
        *before, person = held
        named = is_person(person.lines[0].text, lexicon, language)
        if not named or (before and lexicon.role_heading(before[0].text.strip(_MARKS)) is None):
            return None
        if not before and (not told or not row[-1].lines):
            return None  # nobody's role stands above, or the person stands where roles do
        told += [Paragraph(cell.lines) for cell in held]
    return told if len(told) > sum(map(bool, rows)) else None
