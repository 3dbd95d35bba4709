"""Tables that are no rosters: forms with a label beside each value, and pages set in two columns."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Cell, Paragraph, Table
from pipeline.extraction.entry import Person, Piece
from pipeline.extraction.heads import PERSONAL, is_person
from pipeline.extraction.labels import LabelledValue, has_boxes, labelled_person
from pipeline.extraction.lexicon import Lexicon
from pipeline.extraction.passage import passage
from pipeline.extraction.rows import Finder, labelled_cell
from pipeline.extraction.strips import Sheaf

DOTTED = 0.75  # confidence below which a word behind a label may be dots


def form_values(sheaf: Sheaf, lexicon: Lexicon, find: Finder) -> list[LabelledValue] | None:
    """Return the labelled values of a form (label cells beside value cells), None where the table is no form."""
    values: list[LabelledValue] = []
    labelled = filled = 0
    for row in sheaf.table.rows:
        if not any(cell.lines for cell in row):
            continue
        filled += 1
        found = _row_values(row, sheaf, lexicon, find)
        labelled += bool(found)
        values += found
    personal = any({value.name, *value.also} & PERSONAL for value in values)
    kinds = {value.name for value in values}
    return values if personal and labelled * 2 >= filled and len(kinds) > 1 else None


def _row_values(row: Sequence[Cell], sheaf: Sheaf, lexicon: Lexicon, find: Finder) -> list[LabelledValue]:
    values: list[LabelledValue] = []
    index = 0
    while index < len(row):
        names = _label(row[index], lexicon)
        if names:
            value = row[index + 1] if index + 1 < len(row) else None
            if value is not None and value.lines and (has_boxes(value.text) or not _label(value, lexicon)):
                values.append(labelled_cell(names[0], row[index].lines, value, sheaf, find, also=names[1:]))
                index += 1
            elif value is None or not value.lines:
                empty = Piece(passage(sheaf.document, sheaf.page, row[index].lines), 0, 0)
                values.append(LabelledValue(names[0], empty, row[index].row, names[1:]))
        index += 1
    return values


def _label(cell: Cell, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what the cell labels; doubtful words at its end may be a dotted line that leads to the value."""
    if not cell.lines:
        return ()
    words = [word for line in cell.lines for word in line.words]
    found = lexicon.label(cell.text.rstrip(" :：*"))
    while not found and len(words) > 1 and words[-1].confidence < DOTTED:
        words.pop()
        found = lexicon.label(" ".join(word.text for word in words).rstrip(" :：*"))
    return found


def forms(values: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> list[Person]:
    """Return the persons of a form; a name's label that comes again begins the next person."""
    persons: list[Person] = []
    current: list[LabelledValue] = []
    seen: set[str] = set()
    for value in values:
        if value.name in seen and value.name in PERSONAL:
            if person := labelled_person(current, (), lexicon, language, via="form"):
                persons.append(person)
            current, seen = [], set()
        current.append(value)
        seen.add(value.name)
    if person := labelled_person(current, (), lexicon, language, via="form"):
        persons.append(person)
    return persons


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
