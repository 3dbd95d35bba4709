"""Values written once across the columns of several persons, in a table with one column of labels for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Box, Cell
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.forms.cell_labels import cell_label
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.folding import is_arabic, key
from pipeline.extraction.words.lexicon import Lexicon

DOUBTED = 0.35  # that the only body told in the row is also that of who has none: it is asked about
ALIGNED = 0.01  # of the page's width, within which the cells of a column begin at one place
_OF_EACH = frozenset({*PERSONAL, "email"})  # values that nobody shares with others

Rows = Sequence[Sequence[Cell]]


def with_values_across(rows: Rows, lexicon: Lexicon) -> Rows:
    """Return the rows with each value that reaches over the border to the next person's column in his column too.

    Where a column's other cells all begin at one place, what begins before that and ends behind it stands in the columns on both
    sides of it: "Organisation |      Ministry of Justice      |".
    """
    borders = _borders(rows)
    told = [row if _OF_EACH & {*cell_label(row[0], lexicon)} else _across(row, borders) for row in rows if row]
    return rows if told == [*rows] else told


def with_bodies_asked(persons: Sequence[Person], rows: Rows, lexicon: Lexicon) -> list[Person]:
    """Return the persons, each whose cell in the row of bodies is empty with the body before it, which is asked about.

    It may have been written once for several of them, though its words reach over no border.
    """
    row = next((row for row in rows if row and "organisation" in cell_label(row[0], lexicon)), ())
    told = [person.organisation for person in persons]
    cells = list(zip(told, row[1:], strict=False))
    if len(row) != len(persons) + 1 or any(bool(body) is not bool(cell.lines) for body, cell in cells):
        return list(persons)
    if not all(_is_in(body, cell) for body, cell in cells if body):
        return list(persons)
    given: list[Person] = []
    alone = sum(map(bool, told)) == 1  # set in the middle of its cell, it may have been read in a later column
    for at, person in enumerate(persons):
        beside = next((other for other in (*reversed(told[:at]), *(told[at:] if alone else ())) if other), ())
        asked = replace(person, organisation=beside, body_sure=min(person.body_sure, DOUBTED))
        given.append(asked if beside and not person.organisation else person)
    return given


def _is_in(body: Sequence[Piece], cell: Cell) -> bool:
    return {*key(" ".join(piece.text for piece in body)).split()} <= {*key(cell.text).split()}


def _borders(rows: Rows) -> dict[int, float]:
    """Return where the text of a column begins, by its number; only of those whose cells all begin at one place, two at least.

    A cell that is not empty beside an empty one may be such a value, and tells nothing.
    """
    begins: dict[int, list[float]] = {}
    for row in rows:
        full = len(row) > 1 and all(cell.lines for cell in row)
        for at, cell in enumerate(row[1:] if full else (), 1):
            begins.setdefault(at, []).append(_begin(cell, row))
    return {
        at: sum(places) / len(places)
        for at, places in begins.items()
        if at > 1 and len(places) > 1 and max(places) - min(places) <= ALIGNED
    }


def _is_from_right(row: Sequence[Cell]) -> bool:
    """Tell whether the row's first column stands to the right of the others, as in Arabic."""
    boxes = [cell.lines[0].box for cell in row if cell.lines]
    return boxes[0].left > boxes[-1].left if len(boxes) > 1 else is_arabic(row[0].text[:1])


def _begin(cell: Cell, row: Sequence[Cell]) -> float:
    boxes = [line.box for line in cell.lines]
    return max(box.right for box in boxes) if _is_from_right(row) else min(box.left for box in boxes)


def _across(row: Sequence[Cell], borders: dict[int, float]) -> Sequence[Cell]:
    """Return the row with its values in the empty cells beside them over whose border they reach."""
    cells = list(row)
    for at, cell in enumerate(row):
        if not at or not cell.lines:
            continue
        boxes = [line.box for line in cell.lines]
        for step in (1, -1):
            beside = at + step
            while 0 < beside < len(cells) and not row[beside].lines and _crosses(boxes, borders.get(max(beside, beside - step))):
                cells[beside] = replace(row[beside], lines=cell.lines)
                beside += step
    return row if cells == [*row] else cells


def _crosses(boxes: Sequence[Box], border: float | None) -> bool:
    return border is not None and any(box.left < border - ALIGNED and box.right > border + ALIGNED for box in boxes)
