"""Bodies before the names of a table, written once for several rows: the cells below are empty where it joins them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.folding import key

DOUBTED = 0.35  # that the body above is that of the row too: it is asked about
APART = 0.5  # of a line's height, from which on two cells do not begin alike


def with_bodies_above_rows(persons: Sequence[Person], columns: Columns, rows: Sequence[Sequence[Cell]]) -> list[Person]:
    """Return the persons of a table, each whose body's cell is empty with the body of the one before.

    "Ministry of Justice | Mr. A" above " | Ms. B". That body is always asked about, for his post may tell another one; and so is
    he where a body does not begin as high as the name beside it: set in the middle of its rows it may be the next one that is
    meant, as where nothing stands above. In a column behind the names an empty cell may tell that there is no body.

    Args:
        persons: of the table, in order.
        columns: what its columns hold.
        rows: below its head.
    """
    bodies, names = columns.at("organisation"), columns.at("name", "family", "given")
    if len(bodies) != 1 or not names or bodies[0] > min(names):
        return list(persons)
    high = all(_begins_alike(row, bodies[0], names) for row in rows)
    told: list[Person] = []
    body: tuple[Piece, ...] = ()
    for person in persons:
        if not person.organisation and any(_is_of(person, row, names) and not row[bodies[0]].lines for row in rows):
            given = replace(person, organisation=body, body_sure=min(person.body_sure, DOUBTED))
            told.append(given if high and body else given.doubted(Doubt.BODY_SPANS))
            continue
        told.append(person)
        body = person.organisation
    return told


def _begins_alike(row: Sequence[Cell], body: int, names: Sequence[int]) -> bool:
    """Tell whether the row's body begins in the height of its name, or either is missing."""
    tops = [row[at].lines[0].box for at in (body, *names) if at < len(row) and row[at].lines]
    return len(tops) < 2 or abs(tops[0].top - tops[1].top) < APART * tops[1].height


def _is_of(person: Person, row: Sequence[Cell], names: Sequence[int]) -> bool:
    """Tell whether the words of his name stand in the cells of the row that hold names."""
    held = key(" ".join(row[at].text for at in names if at < len(row))).split()
    return {*key(" ".join(piece.text for piece in person.name)).split()} <= {*held}
