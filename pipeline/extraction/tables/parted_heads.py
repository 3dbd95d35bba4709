"""Two columns that were read as one because they stand close: their head says so, "Name  Title", or how their lines begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from models.page import Cell, Line, Table, Word
from pipeline.extraction.words.lexicon import Lexicon

HEAD_ROWS = 4  # a head stands among the first rows
LINES_MIN = 2  # that begin where the second column is to begin
SAME_START = 0.006  # of the page's width, between the beginnings of words that stand below each other
HIDDEN_APART = 0.04  # of the page's width, from the beginning of a column to that of one hidden in it
HIDDEN_LINES = 3  # with words on both sides of the place where a column is hidden
SHORT = 2  # letters of a number or mark before the text of an item
Row = tuple[Cell, ...]


def with_heads_parted(table: Table, lexicon: Lexicon) -> Table:
    """Return the table with a column parted in two where its head holds two labels and words below begin at one place.

    Lines that run from right to left stay as they are.
    """
    for number, row in enumerate(table.rows[:HEAD_ROWS]):
        for cell in row:
            for left, right in _labels(cell, lexicon):
                below = [other.lines for rows in table.rows[number + 1 :] for other in rows if other.column == cell.column]
                start = _start([line for lines in below for line in lines], left[-1].box.right, right[-1].box.right)
                if start is not None:
                    return Table(tuple(_parted(rows, cell.column, min(start, right[0].box.left)) for rows in table.rows))
    for column in sorted({cell.column for row in table.rows for cell in row}):
        if (start := _hidden(table, column, lexicon)) is not None:
            return Table(tuple(_parted(row, column, start) for row in table.rows))
    return table


def _hidden(table: Table, column: int, lexicon: Lexicon) -> float | None:
    """Return where a second column begins within this one, None where none does.

    Some lines begin there, and every other line that reaches so far has a word that does: cells of the second column are longer
    than those beside them, so that their last lines stand alone. Labels before their values are no column of their own.
    """
    lines = [line for row in table.rows for cell in row if cell.column == column for line in cell.lines]
    if len(lines) < HIDDEN_LINES or any(
        after.box.left < before.box.left for line in lines for before, after in pairwise(line.words)
    ):
        return None
    first = min(line.box.left for line in lines)
    alone = sorted(line.box.left for line in lines if line.box.left > first + HIDDEN_APART)
    if len(alone) < LINES_MIN:
        return None
    start = alone[len(alone) // 2]
    beyond = [line for line in lines if line.box.right > start + SAME_START]
    if any(all(abs(word.box.left - start) > SAME_START for word in line.words) for line in beyond):
        return None
    left = [[word for word in line.words if word.box.left < start - SAME_START] for line in beyond]
    both = [" ".join(word.text for word in words) for words in left if words]
    told = [text for text in both if text.endswith((":", "：")) or lexicon.label(text) or sum(map(str.isalpha, text)) <= SHORT]
    return start if len(both) >= HIDDEN_LINES and len(told) * 2 < len(both) else None


def _labels(cell: Cell, lexicon: Lexicon) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Yield every way in which the words of a head's cell, which are no label together, are two different ones."""
    if len(cell.lines) != 1 or lexicon.label(cell.text):
        return
    words = cell.lines[0].words
    if any(after.box.left < before.box.left for before, after in pairwise(words)):
        return
    for cut in range(1, len(words)):
        names = [lexicon.label(" ".join(word.text for word in part)) for part in (words[:cut], words[cut:])]
        if all(names) and names[0][0] != names[1][0] and "number" not in (names[0][0], names[1][0]):
            yield words[:cut], words[cut:]


def _start(lines: Sequence[Line], low: float, high: float) -> float | None:
    """Return where most lines have a word begin between two places, if no word runs over it; None where too few do."""
    starts = sorted({word.box.left for line in lines for word in line.words[1:] if low - SAME_START < word.box.left < high})
    best: tuple[int, float] | None = None
    for start in starts:
        begun = [line for line in lines if any(abs(word.box.left - start) <= SAME_START for word in line.words)]
        crossed = any(
            word.box.left < start - SAME_START and word.box.right > start + SAME_START for line in lines for word in line.words
        )
        if not crossed and len(begun) >= LINES_MIN and (best is None or len(begun) > best[0]):
            best = len(begun), start
    return None if best is None else best[1]


def _parted(row: Row, column: int, place: float) -> Row:
    """Return the row with that column's cell parted at a place, and the columns behind it counted on."""
    cells: list[Cell] = []
    for cell in row:
        if cell.column != column:
            cells.append(replace(cell, column=cell.column + (cell.column > column)))
            continue
        sides: tuple[list[Line], list[Line]] = ([], [])
        for line in cell.lines:
            for side, own in enumerate((False, True)):
                words = tuple(word for word in line.words if (word.box.left >= place - SAME_START) is own)
                if words:
                    sides[side].append(Line(words))
        cells += [replace(cell, lines=tuple(lines), column=column + side) for side, lines in enumerate(sides)]
    return tuple(cells)
