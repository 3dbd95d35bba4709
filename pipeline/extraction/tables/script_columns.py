"""Two columns that were read as one because they stand close: words of another script, then Latin ones, in most of its cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Line, Table, Word
from pipeline.extraction.words.folding import is_latin

CELLS_MIN = 2  # with words of both scripts
SHARE = 0.5  # of the cells of the column, likewise
_BRACKETS = "(（[{"
_STROKES = ("/", "／")


def with_scripts_parted(table: Table) -> Table:
    """Return the table with such columns parted in two, native words before Latin ones.

    A spelling in brackets stays with its name, and so does a column in which Latin words stand between others. Behind a stroke
    one cell says the same again: "Должность / Position".
    """
    rows: list[Sequence[Cell]] = list(table.rows)
    for column in reversed(range(len(rows[0]))):
        cells = [row[column] for row in rows[1:] if row[column].lines]
        both = sum(any(map(_is_mixed, cell.lines)) and all(map(_is_ordered, cell.lines)) for cell in cells)
        if len(rows[0]) > 1 and both >= CELLS_MIN and both >= SHARE * len(cells):
            rows = [[*row[:column], *_parted(row[column]), *row[column + 1 :]] for row in rows]
    if len(rows[0]) == len(table.rows[0]):
        return table
    return Table(tuple(tuple(replace(cell, column=at) for at, cell in enumerate(row, 1)) for row in rows))


def _is_mixed(line: Line) -> bool:
    """Tell whether words of both scripts stand in a line."""
    return any(map(_is_native, line.words)) and any(is_latin(word.text) for word in line.words)


def _is_ordered(line: Line) -> bool:
    """Tell whether all Latin words stand behind the others, none in brackets or behind a stroke."""
    first = next((at for at, word in enumerate(line.words) if is_latin(word.text)), len(line.words))
    behind = line.words[first:]
    stroke = first > 0 and bool(behind) and line.words[first - 1].text.endswith(_STROKES)
    return not stroke and not any(map(_is_native, behind)) and not any(word.text[:1] in _BRACKETS for word in behind)


def _is_native(word: Word) -> bool:
    return any(map(str.isalpha, word.text)) and not is_latin(word.text)


def _parted(cell: Cell) -> tuple[Cell, Cell]:
    """Return the cell's native words, and its Latin ones; a head's explanation stays before its words' own line."""
    sides: tuple[list[Line], list[Line]] = ([], [])
    for line in cell.lines:
        first = next((at for at, word in enumerate(line.words) if is_latin(word.text)), len(line.words))
        for side, words in enumerate((line.words[:first], line.words[first:])):
            if words:
                sides[side].append(Line(words))
    return replace(cell, lines=tuple(sides[0])), replace(cell, lines=tuple(sides[1]))
