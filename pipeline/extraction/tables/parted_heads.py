"""Two columns that were read as one because they stand close: their head says so, "Name  Title", or how their lines begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from models.page import Cell, Line, Table, Word
from pipeline.extraction.tables.cells import is_value
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

HEAD_WORDS = 10  # of a head's cell that holds several labels
HEAD_ROWS = 4  # a head stands among the first rows
LINES_MIN = 2  # that begin where the second column is to begin
SAME_START = 0.006  # of the page's width, between the beginnings of words that stand below each other
HIDDEN_APART = 0.04  # of the page's width, from the beginning of a column to that of one hidden in it
HIDDEN_LINES = 3  # with words on both sides of the place where a column is hidden
WHITE = 0.012  # of the page's width, between two columns of which only white tells that they are two
WIDE = 0.03  # likewise, between words of one line that stand in both
CROSSED = 8  # lines with words that begin at the place, for each in which one stands across it: drawn too wide, or joined
SHORT = 2  # letters of a number or mark before the text of an item
Row = tuple[Cell, ...]


def with_heads_parted(table: Table, lexicon: Lexicon) -> Table:
    """Return the table with a column parted where its head holds several labels and words below begin at one place.

    In a table whose lines run from right to left, places are measured from the right.
    """
    from_right = _runs_from_right(table)
    seen = _mirrored(table) if from_right else table
    headed = False
    for number, row in enumerate(seen.rows[:HEAD_ROWS]):
        if headed and any(is_value(cell, lexicon, None) for cell in row):
            break  # a person's row: "Minister of State" is no head over two columns
        headed = headed or _is_mostly_labels(row, lexicon)
        for cell in row:
            for left, right in _labels(cell, lexicon):
                below = [other.lines for rows in seen.rows[number + 1 :] for other in rows if other.column == cell.column]
                lines = [line for lines in below for line in lines]
                start = _start(lines, left[-1].box.right, right[-1].box.right, right[0].box.left)
                if start is None:
                    start = _white(lines, left[-1].box.right, right[0].box.left)
                if start is not None:
                    place = min(start, right[0].box.left)
                    parted = Table(tuple(_parted(rows, cell.column, place, from_right=from_right) for rows in table.rows))
                    return with_heads_parted(parted, lexicon)  # a third label: "Position  Department  E-mail"
    for column in sorted({cell.column for row in table.rows for cell in row}):
        if not from_right and (start := _hidden(table, column, lexicon)) is not None:
            return Table(tuple(_parted(row, column, start, from_right=False) for row in table.rows))
    return table


def _is_mostly_labels(row: Row, lexicon: Lexicon) -> bool:
    """Tell whether most cells of the row are labels: two of "Name | Position  Department | E-mail"."""
    filled = [cell.text for cell in row if cell.lines]
    return sum(bool(lexicon.label(text)) for text in filled) * 2 > len(filled) > 1


def _runs_from_right(table: Table) -> bool:
    """Tell whether most words that follow another one stand on its left."""
    pairs = [(one, other) for row in table.rows for cell in row for line in cell.lines for one, other in pairwise(line.words)]
    return sum(other.box.left < one.box.left for one, other in pairs) * 2 > len(pairs)


def _mirrored(table: Table) -> Table:
    """Return the table as a mirror shows it."""

    def turned(line: Line) -> Line:
        return Line(tuple(replace(word, box=word.box.mirrored()) for word in line.words))

    return Table(tuple(tuple(replace(cell, lines=tuple(map(turned, cell.lines))) for cell in row) for row in table.rows))


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
    told = [text for text in both if text.endswith(COLONS) or lexicon.label(text) or sum(map(str.isalpha, text)) <= SHORT]
    return start if len(both) >= HIDDEN_LINES and len(told) * 2 < len(both) else None


def _labels(cell: Cell, lexicon: Lexicon) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Yield every way in which the words of a head's cell, which are no label together, begin with two different ones.

    What stands behind the second one is labels too. The list's own heading may have been read as the line above them.
    """
    if not cell.lines or lexicon.label(cell.text) or any(lexicon.label(line.text) for line in cell.lines[:-1]):
        return
    words = cell.lines[-1].words
    if len(words) > HEAD_WORDS or any(after.box.left < before.box.left for before, after in pairwise(words)):
        return
    for parts in _series(words, lexicon):
        first, second = (lexicon.label(_text(part)) for part in parts[:2])
        if first[0] != second[0] and "number" not in (first[0], second[0]):
            yield parts[0], parts[1]


def _series(words: Sequence[Word], lexicon: Lexicon, *, inner: bool = False) -> Iterator[list[Sequence[Word]]]:
    """Yield every way in which these words are labels one behind the other: two or, within a series, one at least.

    No two of them are one label together: 姓名 is a name, not a family name and a given one.
    """
    if inner and lexicon.label(_text(words)):
        yield [words]
    for cut in range(1, len(words)):
        if lexicon.label(_text(words[:cut])):
            for rest in _series(words[cut:], lexicon, inner=True):
                if not lexicon.label(_text([*words[:cut], *rest[0]])):
                    yield [words[:cut], *rest]


def _text(words: Sequence[Word]) -> str:
    return Line(tuple(words)).text


def _start(lines: Sequence[Line], low: float, high: float, head: float) -> float | None:
    """Return where most lines have a word begin between two places, if no word runs over it; None where too few do.

    Where the second label begins, at `head`, its column mostly does; a name's second word may begin at one place too.
    """
    starts = sorted({word.box.left for line in lines for word in line.words[1:] if low - SAME_START < word.box.left < high})
    best: tuple[bool, int, float, float] | None = None
    for start in starts:
        begun = [line for line in lines if any(abs(word.box.left - start) <= SAME_START for word in line.words)]
        crossing = sum(
            word.box.left < start - SAME_START and word.box.right > start + SAME_START for line in lines for word in line.words
        )
        if crossing <= len(begun) // CROSSED and len(begun) >= LINES_MIN:
            rank = (abs(start - head) <= SAME_START, len(begun), -abs(start - head), start)
            best = rank if best is None else max(best, rank)
    return None if best is None else best[-1]


def _white(lines: Sequence[Line], low: float, high: float) -> float | None:
    """Return the end of what all lines leave white about the place between two labels, which in one at least parts its words."""
    middle = (low + high) / 2
    words = [word.box for line in lines for word in line.words]
    begin = max([low, *(box.right for box in words if (box.left + box.right) / 2 < middle)])
    end = min([high, *(box.left for box in words if (box.left + box.right) / 2 >= middle)])
    parted = any(
        one.box.right <= begin and other.box.left >= end and other.box.left - one.box.right >= WIDE
        for line in lines
        for one, other in pairwise(line.words)
    )
    return end if parted and end - begin >= WHITE else None


def _parted(row: Row, column: int, place: float, *, from_right: bool) -> Row:
    """Return the row with that column's cell parted at a place, and the columns behind it counted on."""
    cells: list[Cell] = []
    for cell in row:
        if cell.column != column:
            cells.append(replace(cell, column=cell.column + (cell.column > column)))
            continue
        sides: tuple[list[Line], list[Line]] = ([], [])
        for line in cell.lines:
            for side, own in enumerate((False, True)):
                boxes = [(word, word.box.mirrored() if from_right else word.box) for word in line.words]
                words = tuple(word for word, box in boxes if ((box.left + box.right) / 2 >= place) is own)
                if words:
                    sides[side].append(Line(words))
        cells += [replace(cell, lines=tuple(lines), column=column + side) for side, lines in enumerate(sides)]
    return tuple(cells)
