"""Rows of a table with several persons, one below the other in the cell of names: parted by the height of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell
from pipeline.extraction.tables.row_borders import rank
from pipeline.extraction.words.contact_signs import has_contact

_NUMBERED = re.compile(r"\s*[(\[]?\d{1,2}[.)\]]\s*(?=[^\W\d_])")
Row = Sequence[Cell]
_INITIAL = re.compile(r"[^\W\d_]\.\s+[^\W\d_][\w'’-]+")  # "M. Aka": a courtesy form, or an initial
_BEGUN = re.compile(r"[^\W\d_]{1,4}\.?\s+[^\W\d_][\w'’-]+")  # "M. Abdoulaye"
_NAME_WORDS = 3  # of a whole name with its form


def without_number(text: str) -> str:
    """Return a line of a cell of names without the number before it: "2. Ms. Ann Lee"."""
    return _NUMBERED.sub("", text, count=1)


def parts_of(row: Row, name: int, starts: Sequence[int], bodies: Sequence[int]) -> list[Row]:
    """Return the row parted before each of these lines of its cell of names; the body beside them all is that of each.

    Args:
        row: with several persons.
        name: index of the cell of names.
        starts: indices of the lines with which they begin.
        bodies: columns of bodies; one before the names that stands there once heads them all.
    """
    tops = [row[name].lines[index].box.top for index in starts]
    parts: list[Row] = []
    for number in range(len(starts)):
        cells = []
        for index, cell in enumerate(row):
            ranks = _ranks(cell, tops)
            whole = index in bodies and index < name and (set(ranks) == {0} or _is_centred(cell, row[name]))
            lines = cell.lines if whole else tuple(line for line, at in zip(cell.lines, ranks, strict=True) if at == number)
            cells.append(replace(cell, lines=lines))
        parts.append(cells)
    return parts


def _ranks(cell: Cell, tops: Sequence[float]) -> list[int]:
    """Return beside which person each line of a cell stands; as many contacts as persons, closer together, go by their order."""
    ranks = [rank(line, tops) for line in cell.lines]
    each = len(ranks) == len(tops) and all(has_contact(line.text) for line in cell.lines)
    return [*range(len(tops))] if each else ranks


def _is_centred(cell: Cell, names: Cell) -> bool:
    """Tell whether the cell's lines stand in the middle beside all persons: as far below the first one's top as above the end."""
    if not cell.lines or len(cell.lines) >= len(names.lines):
        return False
    first, last = cell.lines[0].box, cell.lines[-1].box
    above, below = first.top - names.lines[0].box.top, names.lines[-1].box.bottom - last.bottom
    return min(above, below) > (first.bottom - first.top) / 2 and abs(above - below) < first.bottom - first.top


def without_initials(starts: Sequence[int], texts: Sequence[str], others: Sequence[str]) -> list[int]:
    """Return the lines of a cell with which somebody begins, without those in which a name only goes on at its initial.

    "M. Abdoulaye" / "M. Aka" are two in a column of surnames, and one where all others have given names as well.

    Args:
        starts: indices of the lines that begin with a courtesy form.
        texts: the cell's lines.
        others: what the other rows have in that column.
    """
    named = [text for text in others if text.strip()]
    if not named or any(len(text.split()) < _NAME_WORDS for text in named):
        return [*starts]
    return [at for at in starts if not (at and _INITIAL.fullmatch(texts[at]) and _BEGUN.fullmatch(texts[at - 1]))]
