"""Cells of a ruled table that go over several rows: what stands in one is said of every row, wherever in its height it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from pipeline.reading.geometry.spots import Row, Spot, pitch, rows_of

WORDS_MAX = 30  # of a cell over several rows; more are a text beside the table, and no value
GOES_ON = 1.25  # times the distance of lines: those of one value are no farther apart where a line is missing between them

Cells = Sequence[Sequence[tuple[Spot, ...]]]  # rows of cells of words
Spans = Sequence[Sequence[tuple[float, float]]]  # rows of the places from where to where each cell reaches


def filled_down(
    cells: Cells, spans: Spans, across: Sequence[float], undrawn: Collection[tuple[int, int]]
) -> tuple[list[list[list[Row]]], frozenset[int]]:
    """Return the lines of each cell, what a cell over several rows says in every one of them; and those rows.

    A row is none that holds nothing but the end of such a cell. A line that seems not to be drawn was lost where two values stand
    above and below it.

    Args:
        cells: the words of each row's cells.
        spans: likewise; nothing reaches from a place to the same one.
        across: heights of the horizontal lines, in the spots' measure.
        undrawn: (line, column) where one is not drawn.
    """
    lines = [[rows_of(cell) for cell in row] for row in cells]
    usual = pitch_of(lines)
    filled = [list(row) for row in lines]
    over: set[int] = set()
    below: set[tuple[int, int]] = set()  # cells that one above takes in
    for column, first, last in _over_rows(spans, undrawn):
        words = [spot for row in range(first, last + 1) for spot in cells[row][column]]
        value = rows_of(words)
        if len(words) <= WORDS_MAX and _is_one(value, across[first + 1 : last + 1], usual):
            for row in range(first, last + 1):
                filled[row][column] = value
            over.update(range(first, last + 1))
            below.update((row, column) for row in range(first + 1, last + 1))
    for row, own in enumerate(filled):
        if row in over and not any(cell for column, cell in enumerate(own) if (row, column) not in below):
            filled[row] = [[] for _ in own]
    return filled, frozenset(over)


def pitch_of(lines: Sequence[Sequence[Sequence[Row]]]) -> float:
    """Return the usual distance from one line of a cell to the next, in letter heights: the lower quarter of all cells'.

    Few cells hold two values set apart; one holds lines of which a word was read a little too high.
    """
    gaps = sorted(pitch(cell) for row in lines for cell in row if len(cell) > 1)
    return gaps[len(gaps) // 4] if gaps else pitch(())


def _over_rows(spans: Spans, undrawn: Collection[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield (column, first row, last row) of each cell that goes over several rows."""
    for column in range(len(spans[0]) if spans else 0):
        first = 0
        for row in range(1, len(spans) + 1):
            if row == len(spans) or not _goes_on(column, row, spans, undrawn):
                if row - 1 > first:
                    yield column, first, row - 1
                first = row


def _goes_on(column: int, row: int, spans: Spans, undrawn: Collection[tuple[int, int]]) -> bool:
    """Tell whether a cell of the row above goes on in this row, as wide as it is there."""
    span = spans[row][column]
    if span[0] == span[1] or span != spans[row - 1][column]:
        return False
    taken = range(column, len(spans[row]))
    return all((row, at) in undrawn for at in taken if span[0] <= spans[row][at][0] and spans[row][at][1] <= span[1])


def _is_one(value: Sequence[Row], edges: Sequence[float], usual: float) -> bool:
    """Tell whether the lines are those of one value: none of the missing lines parts two that stand apart."""
    for above, below in pairwise(value):
        parted = any((above.top + above.bottom) / 2 < edge <= (below.top + below.bottom) / 2 for edge in edges)
        crossed = any(row.top < edge < row.bottom for row in (above, below) for edge in edges)
        if parted and not crossed and below.top - above.top > GOES_ON * usual:
            return False
    return bool(value)
