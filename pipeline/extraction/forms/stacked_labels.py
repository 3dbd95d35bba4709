"""Rows of a form that were read as one: several labels in one cell, their values in the cell beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Line, Table
from pipeline.extraction.words.lexicon import Lexicon

LEVEL = 0.6  # of a line's height, between the middles of a label and of its value
MARKS = " .,;:：*"


def with_rows_unstacked(table: Table, lexicon: Lexicon) -> Table:
    """Return the table with such rows parted, on whichever side the labels stand; the same object where there are none."""
    rows = unstacked(table.rows, lexicon)
    if len(rows) == len(table.rows):
        return table
    width = max(len(row) for row in rows)
    return Table(tuple((*row, *(replace(row[-1], lines=()) for _ in range(width - len(row)))) for row in rows))


def unstacked(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> list[Sequence[Cell]]:
    """Return the rows with each that holds several labels in one cell, and their values beside them, as rows of their own."""
    parted: list[Sequence[Cell]] = []
    for row in rows:
        parted += _parted([cell for cell in row if cell.lines], lexicon) or [row]
    return parted


def _parted(filled: Sequence[Cell], lexicon: Lexicon) -> list[Sequence[Cell]]:
    """Return (label, value) for each label of the two cells, () where none holds labels alone."""
    if len(filled) != 2 or min(len(cell.lines) for cell in filled) < 2:
        return []
    counts = [sum(_is_label(line.text, lexicon) for line in cell.lines) for cell in filled]
    labels, values = filled if counts[0] >= counts[1] else (filled[1], filled[0])
    lines, count = labels.lines, max(counts)
    if len(lines) == len(values.lines) == count:
        return [
            [replace(labels, lines=(one,)), replace(values, lines=(other,))]
            for one, other in zip(lines, values.lines, strict=True)
        ]
    if count < 2 or min(counts) or count * 2 <= len(lines):
        return []
    if len(labels.lines) > len(values.lines) + 1 and not _all_level(lines, values.lines):  # else several fields were left empty
        return []
    return [[replace(labels, lines=label), replace(values, lines=value)] for label, value in _level(lines, values.lines)]


def _is_label(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line is a label: half a bracket, "(Ministry of" over "Justice)" behind a post, is none."""
    return bool(lexicon.label(text.strip(MARKS))) and text.count("(") == text.count(")")


def _all_level(labels: Sequence[Line], values: Sequence[Line]) -> bool:
    """Tell whether each value stands at the height of a label, of another one than the values above."""
    told = _level(labels, values)
    return sum(bool(label and value) for label, value in told) == len(values) and all(len(value) < 2 for _, value in told)


def _level(labels: Sequence[Line], values: Sequence[Line]) -> list[tuple[tuple[Line, ...], tuple[Line, ...]]]:
    """Return each label with the lines at its height, and those below them: wrapped, or of a label that was not read."""
    made: list[tuple[tuple[Line, ...], tuple[Line, ...]]] = []
    left = list(labels)
    for value in values:
        near = min(left, key=lambda label: abs(label.box.middle - value.box.middle), default=None)
        reach = LEVEL * max(value.box.height, near.box.height if near is not None else 0.0)
        if near is not None and abs(near.box.middle - value.box.middle) <= reach:
            made += [((label,), ()) for label in left[: left.index(near)]]
            left = left[left.index(near) + 1 :]
            made.append(((near,), (value,)))
        elif made:
            made[-1] = (made[-1][0], (*made[-1][1], value))
        else:
            made.append(((), (value,)))
    return [*made, *(((label,), ()) for label in left)]
