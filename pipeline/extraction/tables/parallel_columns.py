"""Pages set in columns: two that say the same in two languages, or several that are read one after the other."""

from __future__ import annotations

from models.page import Paragraph, Table
from pipeline.extraction.tables.cells import is_person
from pipeline.extraction.words.lexicon import Lexicon


def parallel(table: Table, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether two columns of blocks each name persons: a page that says the same in two languages side by side."""
    wide = max(len(row) for row in table.rows)
    named = [0] * wide
    filled = [0] * wide
    for row in table.rows:
        for index, cell in enumerate(row):
            if cell.lines:
                filled[index] += 1
                named[index] += any(is_person(line.text, lexicon, language) for line in cell.lines[:2])
    used = [index for index in range(wide) if filled[index]]
    if len(used) != 2:
        return False
    return all(named[index] * 5 >= filled[index] * 3 for index in used)


def columns_as_paragraphs(table: Table) -> list[list[Paragraph]]:
    """Return the columns of a page that is set in columns, each as paragraphs from top to bottom."""
    wide = max(len(row) for row in table.rows)
    return [
        [Paragraph(row[column].lines) for row in table.rows if column < len(row) and row[column].lines] for column in range(wide)
    ]
