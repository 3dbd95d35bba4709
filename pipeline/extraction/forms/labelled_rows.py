"""Tables whose cells carry their own labels: "Name: A. Roth | Title: Counsellor | Tel.: …", a person a row."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Cell, Paragraph, Table
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.forms.roles_before_labels import role_before_label
from pipeline.extraction.layout.item_marks import item_marks
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.lexicon import Lexicon

LABELS_MIN = 2  # in a row, the name's among them


def labelled_rows(table: Table, lexicon: Lexicon, language: str | None) -> list[Paragraph] | None:
    """Return every row as one paragraph, a line for each line of its cells, None where the rows are no labelled persons.

    A row has the label of one name; two beside each other are two persons, each in a column of his own. A row without labels
    may stand above the others: a heading.
    """
    rows = [[cell for cell in row if cell.lines] for row in table.rows]
    rows = [row for row in rows if row]
    told = [_fields(row, lexicon, language) for row in rows]
    persons = [fields for fields in told if sum(field in PERSONAL for field in fields) == 1 and len(set(fields)) >= LABELS_MIN]
    if not persons or any(len(fields) >= LABELS_MIN for fields in told if fields not in persons):
        return None
    if len(persons) < len(rows) - 1 or (len(persons) < len(rows) and told[0]):
        return None
    return [Paragraph(tuple(line for cell in row for line in cell.lines)) for row in rows]


def _fields(row: Sequence[Cell], lexicon: Lexicon, language: str | None) -> list[str]:
    """Return the fields of the labels with which cells of this row begin."""
    found = []
    for cell in row:
        text = cell.lines[0].text
        (begin,) = item_marks([text])
        led = role_before_label(text, begin, lexicon, language)
        label = label_of(text, led.label if led is not None else begin, lexicon, language)
        found += [label[0][0]] if label is not None and label[1] < len(text.rstrip()) else []
    return found
