"""What stands between the rows of a table and is no person: headings read with the row above, the head that comes again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from models.page import Cell, Line
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.tables.headings import body_span
from pipeline.extraction.tables.heads import Columns, head_of
from pipeline.extraction.words.lexicon import Lexicon

APART_HEIGHTS, APART_STEPS = 1.5, 1.2  # times a line's height, and the way from one line to the next, that a heading stands below
_NAMED = frozenset((name,) for name in PERSONAL)


def is_head_again(row: Sequence[Cell], columns: Columns, lexicon: Lexicon) -> bool:
    """Tell whether a row below a table's head is that head again, or that of another part of the table.

    A person's cells may hold lines that are labels elsewhere ("Sra.", "Delegate", "Department"): a head's cells are labels as a
    whole, or name the fields that the columns hold.
    """
    found = head_of(row, lexicon)
    if found is None:
        return False
    filled = [(index, cell) for index, cell in enumerate(row) if cell.lines]
    whole = [index for index, cell in filled if lexicon.label(cell.text)]
    named = all(index in whole for index, _ in filled if columns.names[index : index + 1] in _NAMED)
    same = sum(
        bool(found.names[index]) and found.names[index : index + 1] == columns.names[index : index + 1] for index, _ in filled
    )
    return (named and len(whole) > 1 and len(whole) * 2 >= len(filled)) or same * 2 > len(filled)


def with_headings_apart(rows: Sequence[Sequence[Cell]], name: int, lexicon: Lexicon) -> list[Sequence[Cell]]:
    """Return the rows, a row of its own for each body named on a line below all else in a row: that of the persons below.

    Args:
        rows: the table's rows below its head.
        name: which column holds the names.
        lexicon: words of bodies.
    """
    found: list[Sequence[Cell]] = []
    for number, row in enumerate(rows):
        line = _heading(row, name, lexicon) if number + 1 < len(rows) and name < len(row) else None
        if line is None:
            found.append(row)
            continue
        found.append([replace(cell, lines=cell.lines[:-1]) if index == name else cell for index, cell in enumerate(row)])
        found.append([replace(cell, lines=(line,) if index == name else ()) for index, cell in enumerate(row)])
    return found


def _heading(row: Sequence[Cell], name: int, lexicon: Lexicon) -> Line | None:
    """Return the last line of the name's cell where it stands below all other cells' lines, apart, and names a body.

    It stands farther from the line above than the cell's other lines from each other: "Solicitor-General of the" / "Federation".
    """
    lines = row[name].lines
    others = [line.box.bottom for index, cell in enumerate(row) if index != name for line in cell.lines]
    if len(lines) < 2 or not others or sum(bool(cell.lines) for cell in row) < 2:
        return None
    last, above = lines[-1], lines[-2]
    steps = [below.box.middle - line.box.middle for line, below in pairwise(lines)]
    apart = steps[-1] > max(APART_HEIGHTS * above.box.height, APART_STEPS * max(steps[:-1], default=0.0))
    if not apart or last.box.middle <= max(others) or body_span(last.text, lexicon, units=True) is None:
        return None
    return last
