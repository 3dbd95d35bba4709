"""Text that is a table: the same sign between the values of every line (CSV and its kin)."""

from __future__ import annotations

import csv
import io
from collections import Counter

DELIMITERS = ("\t", ";", "|", ",")
COLUMNS_MIN = {",": 3}  # prose has commas too; of the other signs two columns are enough
ROWS_MIN = 2
ALIKE_SHARE = 0.9  # of the rows that must have as many values as most have
CELL_LETTERS_MAX = 400  # on average; a longer one is a paragraph
ROWS_MAX = 5_000  # as in spreadsheets
COLUMNS_MAX = 60


def rows_of(text: str) -> tuple[tuple[str, ...], ...] | None:
    """Return the rows of a table in plain text; None where the text is no table."""
    lines = text.split("\n", 1)
    if lines[0].strip().lower().startswith("sep=") and len(lines) == 2:  # what Excel writes for itself
        text = lines[1]
    best: tuple[int, tuple[tuple[str, ...], ...]] | None = None
    for delimiter in DELIMITERS:
        rows = _rows(text, delimiter)
        if rows and (best is None or len(rows[0]) > best[0]):
            best = (len(rows[0]), rows)
    return best[1] if best else None


def _rows(text: str, delimiter: str) -> tuple[tuple[str, ...], ...] | None:
    if text.count(delimiter) < ROWS_MIN:
        return None
    try:
        rows = [tuple(cell.strip() for cell in row) for row in csv.reader(io.StringIO(text), delimiter=delimiter)]
    except csv.Error:
        return None
    rows = [row for row in rows if any(row)]
    while rows and sum(map(bool, rows[0])) == 1 and len(rows) > ROWS_MIN:  # a title above the table
        if len(rows[0]) > 1 and len(rows[0]) == len(rows[1]):
            break
        rows.pop(0)
    if len(rows) < ROWS_MIN or len(rows) > ROWS_MAX:
        return None
    wide, count = Counter(map(len, rows)).most_common(1)[0]
    if wide < COLUMNS_MIN.get(delimiter, 2) or wide > COLUMNS_MAX or count < ALIKE_SHARE * len(rows):
        return None
    cells = [cell for row in rows for cell in row]
    filled = [cell for cell in cells if cell]
    if len(filled) < len(cells) / 3 or sum(map(len, filled)) > CELL_LETTERS_MAX * len(filled):
        return None
    return tuple(rows)


def titles_above(text: str, first_row: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines that stand above the table: its title, a date."""
    found: list[str] = []
    for line in text.split("\n"):
        bare = line.strip("\t;|, \"'\r")
        if first_row and next((cell for cell in first_row if cell), "") in line:
            break
        if bare and not bare.lower().startswith("sep="):
            found.append(bare)
    return tuple(found[:20])
