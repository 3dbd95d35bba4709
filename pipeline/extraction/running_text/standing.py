"""Who was read in which stretch of a text: looked up by place, as it is asked for each sentence of a list of hundreds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import Passage


class Standing:
    """Where the names of persons stand in one text."""

    def __init__(self, persons: Sequence[Person], passage: Passage) -> None:
        """Note the places of those whose names were read in this passage."""
        found = sorted((piece.start, at) for at, who in enumerate(persons) for piece in who.name if piece.passage is passage)
        self._starts = [start for start, _ in found]
        self._numbers = [number for _, number in found]

    def anybody(self, start: int, end: int) -> bool:
        """Tell whether somebody was read in this stretch itself."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end

    def numbers(self, start: int, end: int) -> list[int]:
        """Return the numbers of those who were read in this stretch, in the order of the persons."""
        return sorted({*self._numbers[bisect_left(self._starts, start) : bisect_left(self._starts, end)]})


class Stretches:
    """Stretches of one text, of which is asked whether any reaches into another one."""

    def __init__(self, pieces: Iterable[Piece], passage: Passage) -> None:
        """Note those of the pieces that stand in this passage."""
        found = sorted((piece.start, piece.end) for piece in pieces if piece.passage is passage)
        self._starts = [start for start, _ in found]
        self._ends = list(accumulate((end for _, end in found), max))  # the farthest of all up to this one

    def reach_into(self, begin: int, end: int) -> bool:
        """Tell whether any of them has a letter in this stretch."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > begin
