"""Rows of a picture's table that were read as one, the line between them lost: each has its own courtesy form or number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from models.page import Document, Line, Table
from pipeline.extraction.entries.names import is_name_line, name_at
from pipeline.extraction.layout.turned_pages import PICTURES
from pipeline.extraction.tables.cells import Row, is_courtesy, is_role
from pipeline.extraction.tables.counted_columns import ROW_NUMBER
from pipeline.extraction.tables.turned_tables import numbered, with_tables_on
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

COLUMNS_MIN = 3  # of a table whose rows are looked at
SIGNS_MIN = 2  # columns that tell the same rows: a courtesy form may have two lines by itself
LABELS_SHARE = 0.6  # of the cells above the first person: one may be misread


def with_merged_rows_parted(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with rows of its tables parted where columns of courtesy forms, numbers or parts hold several of them.

    "Mr. / Ms. / Mr." in one cell beside "Member / Member / Member" are three persons; so is a head that was read as one with the
    first of them. What was typed stays as it is.
    """
    return with_tables_on(document, PICTURES, lambda table, page: _table(table, lexicon, page.language))


def _table(table: Table, lexicon: Lexicon, language: str | None) -> Table:
    if not table.rows or max(map(len, table.rows)) < COLUMNS_MIN:
        return table
    rows: list[Row] = []
    for number, row in enumerate(table.rows):
        places = [] if number else _below_head(row, lexicon)
        parts = _cut(row, places) if places else [row]
        for part in parts:
            rows += _cut(part, _between_persons(part, lexicon, language))
    if len(rows) == len(table.rows):
        return table
    return numbered(rows)


def _between_persons(row: Row, lexicon: Lexicon, language: str | None) -> list[float]:
    """Return the places between the persons of a row, from the top; none where it is one person's."""
    signs: list[Callable[[str], bool]] = [
        lambda text: is_courtesy(text, lexicon, language),
        lambda text: is_role(text, lexicon),
        lambda text: ROW_NUMBER.fullmatch(text) is not None,
    ]
    persons = [_persons(cell.lines, lexicon, language) for cell in row]
    told = [next((found for sign in signs if len(found := _groups(cell.lines, sign)) > 1), []) for cell in row]
    told = [groups or named for groups, named in zip(told, persons, strict=True)]
    several = [groups for groups in told if groups]
    if len(several) == 1 and (place := _between_two_of_one_part(row, several[0], lexicon, language)) is not None:
        return [place]
    if len(several) < SIGNS_MIN or len({len(groups) for groups in several}) != 1:
        return []
    lines = [line for cell in row for line in cell.lines]
    places = [_place(one, other, lines) for one, other in pairwise(several[0])]
    if sorted(set(places)) != places or not all(_parted_by(places, groups) for groups in several):
        return []
    if any(persons):
        return places
    beside = [cell for cell, groups in zip(row, told, strict=True) if not groups]
    return places if any(all(cell.lines for cell in parts) for parts in zip(*_cut(beside, places), strict=True)) else []


def _between_two_of_one_part(row: Row, parts: Sequence[Line], lexicon: Lexicon, language: str | None) -> float | None:
    """Return the place between two persons whose courtesy forms were not read: with one part and two whole names.

    "Delegate / Délégué" is one person's part in two languages.
    """
    if len(parts) != SIGNS_MIN or len({key(line.text) for line in parts}) > 1 or not is_role(parts[0].text, lexicon):
        return None
    place = _place(parts[0], parts[1], [line for cell in row for line in cell.lines])
    for one, other in zip(*_cut(row, [place]), strict=True):
        if all(_is_known_name(cell.text, lexicon, language) for cell in (one, other)):
            return place
    return None


def _is_known_name(text: str, lexicon: Lexicon, language: str | None) -> bool:
    text = text.replace("- ", "-")  # "AL- / AMIN"
    known = any(word in lexicon.person_names and word not in lexicon.common for word in key(text).split())
    return known and is_name_line(text, lexicon, language) is not None


def _persons(lines: Sequence[Line], lexicon: Lexicon, language: str | None) -> list[Line]:
    """Return the lines with which persons begin, a courtesy form in each; none of one person, or where anything stands above.

    Where every line begins so they may be one person, named in two languages.
    """
    begun = [line for line in lines if _begins_person(line.text.strip(), lexicon, language)]
    return begun if len(begun) > 1 and begun[0] is lines[0] and len(begun) < len(lines) else []


def _begins_person(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a courtesy form begins the line, and a name behind it, unless that stands below."""
    match = name_at(text, 0, lexicon, language)
    return is_courtesy(text, lexicon, language) or (match is not None and match.honorific is not None)


def _groups(lines: Sequence[Line], sign: Callable[[str], bool]) -> list[Line]:
    """Return the lines as such signs, each of one or, joined, of two lines; none where anything else stands between them."""
    groups: list[Line] = []
    at = 0
    while at < len(lines):
        both = Line((*lines[at].words, *lines[at + 1].words)) if at + 1 < len(lines) else None
        if both is not None and sign(both.text) and not sign(lines[at + 1].text):
            groups.append(both)
            at += 2
        elif sign(lines[at].text.strip()):
            groups.append(lines[at])
            at += 1
        else:
            return []
    return groups


def _place(one: Line, other: Line, lines: Sequence[Line]) -> float:
    """Return where the widest white stands between two lines of a column, across all columns; above the second without any."""
    spans = sorted((line.box.top, line.box.bottom) for line in lines)
    low, high = one.box.middle, other.box.middle
    best, place, reached = 0.0, (one.box.bottom + other.box.top) / 2, low
    for top, bottom in [*((top, bottom) for top, bottom in spans if bottom > low and top < high), (high, high)]:
        if top - reached > best:
            best, place = top - reached, (top + reached) / 2
        reached = max(reached, bottom)
    return place


def _parted_by(places: Sequence[float], lines: Sequence[Line]) -> bool:
    """Tell whether just one of the lines stands before, between and behind the places."""
    return all(
        before.box.middle < place < after.box.middle for place, (before, after) in zip(places, pairwise(lines), strict=True)
    )


def _below_head(row: Row, lexicon: Lexicon) -> list[float]:
    """Return the place between a head's labels and the first person, who was read as one row with it; none in any other row."""
    whole = [bool(lexicon.label(cell.text)) for cell in row]  # "Family name, / given name": a head of several lines
    middles = sorted({line.box.middle for cell in row for line in cell.lines})
    best: tuple[int, float, float] | None = None
    for low, high in pairwise(middles):
        place = (low + high) / 2
        above, below = _cut(row, [place])
        told = [bool(lexicon.label(cell.text)) for cell in above if cell.lines]
        labels = sum(told)
        cells = zip(above, below, whole, strict=True)
        mixed = sum(bool(rest.lines and not known and lexicon.label(cell.text)) for cell, rest, known in cells)
        if mixed >= SIGNS_MIN and labels >= COLUMNS_MIN and labels >= LABELS_SHARE * len(told):
            rank = (2 * labels - len(told), high - low, place)
            best = rank if best is None else max(best, rank)
    return [] if best is None else [best[-1]]


def _cut(row: Row, places: Sequence[float]) -> list[Row]:
    """Return the rows that these places part."""
    bounds = [-1.0, *places, 2.0]
    return [
        tuple(replace(cell, lines=tuple(line for line in cell.lines if low <= line.box.middle < high)) for cell in row)
        for low, high in pairwise(bounds)
    ]
