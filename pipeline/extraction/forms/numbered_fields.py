"""Forms whose fields are counted in a column of their own: "1 | Surname | Roth", "2 | First name | Ada"."""

from __future__ import annotations

import re

from models.page import Table
from pipeline.extraction.forms.cell_labels import cell_label
from pipeline.extraction.words.lexicon import Lexicon

FIELDS_MIN = 3  # counted labels, so that the table is a form and no list of persons
_COUNT = re.compile(r"[(（]?\s*(?:[0-9٠-٩]{1,2}(?:[.．][0-9٠-٩]{1,2})?|[^\W\d_])\s*[.)）．:、]?")


def without_field_numbers(table: Table, lexicon: Lexicon) -> Table:
    """Return the form without its column of numbers, so that each row begins with its label; other tables as they are.

    Every cell of the first column is empty or counts, the same number always the same field (of one person after the other), and
    most of the cells beside it are labels of different things. In a list of persons, names stand there.
    """
    rows = [row for row in table.rows if any(cell.lines for cell in row)]
    fields = {(row[0].text.strip(), row[1].text.strip()) for row in rows if row[0].lines and len(row) > 2}
    counts = [count for count, _ in fields]
    if len(counts) < FIELDS_MIN or len({*counts}) < len(counts) or not all(map(_COUNT.fullmatch, counts)):
        return table
    labels = [cell_label(row[1], lexicon) for row in rows if row[0].lines and len(row) > 2]
    told = {names[0] for names in labels if names}
    if len(told) < FIELDS_MIN or sum(map(bool, labels)) * 2 <= len(rows):
        return table
    return Table(tuple(row[1:] for row in table.rows))
