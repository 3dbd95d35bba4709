"""Which of many phrases may stand in a text nearly so: a cheap look before letters are compared.

A misread letter spoils no more than a few of the pieces of two or three letters that a phrase is made of, so that one of which
too few pieces are found anywhere in the text cannot stand there (the q-gram lemma); nor where they are found far apart. Numbers
in arrays, as a page is held against thousands of phrases: to compare the letters of one with it takes ten microseconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import floor

import numpy as np
from numpy.typing import NDArray

REMEMBERED = 16  # texts; a page is looked through for several purposes
STRETCH, STRETCHES = 32, 64  # letters of a stretch at least, and how many of them a text has at most
COUNTED = 255  # pieces of a phrase at most that a byte counts
_ROUNDING = 1e-9

_Numbers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class _Arranged:
    """Phrases, told by their numbers.

    Attributes:
        numbers: of the pieces.
        pieces: the numbers of the pieces of all phrases, one phrase behind the other.
        borders: where in `pieces` each phrase begins, and where the last one ends.
        lengths: letters of each phrase.
        least: how many of its pieces a text has at least in which a phrase may stand whole.
        least_at_end: the same where only a part of it may stand, at the beginning or end of the text: letters are missing.
        longest: letters of the longest phrase.
        size: letters of a piece.
    """

    numbers: dict[str, int]
    pieces: _Numbers
    borders: _Numbers
    lengths: _Numbers
    least: _Numbers
    least_at_end: _Numbers
    longest: int
    size: int

    def found(self, pieces: AbstractSet[str]) -> _Numbers:
        """Return how many of its pieces are among these, for each phrase."""
        there = np.zeros(len(self.numbers) + 1, dtype=np.int32)
        there[[self.numbers[piece] for piece in pieces & self.numbers.keys()]] = 1
        told = np.zeros(len(self.pieces) + 1, dtype=np.int32)
        np.cumsum(there[self.pieces], out=told[1:])
        return told[self.borders[1:]] - told[self.borders[:-1]]

    def together(self, some: NDArray[np.bool_], text: str) -> NDArray[np.bool_]:
        """Return which of some phrases have enough of their pieces in the text as near to each other as in a phrase."""
        pieces = _pieces(text, self.size)
        common = pieces.rows.keys() & self.numbers.keys()
        places = np.zeros((len(self.numbers), pieces.places.shape[1]), dtype=np.uint8)
        places[[self.numbers[piece] for piece in common]] = pieces.places[[pieces.rows[piece] for piece in common]]
        counts = self.borders[1:] - self.borders[:-1]
        # How many borders of stretches the beginnings of a phrase's pieces stand across at most; one at least.
        across = np.maximum(self.lengths - self.size + pieces.stretch - 1, pieces.stretch) // pieces.stretch
        kept = some & ((self.least <= 0) | (counts > COUNTED))
        for borders in range(1, int(across[some & ~kept].max(initial=0)) + 1):
            places[:, :-1] |= places[:, 1:]  # now what begins in a stretch or in one of so many next ones
            asked = some & ~kept & (across == borders)
            if asked.any():
                told = places[self.pieces[np.repeat(asked, counts)]]
                first = np.cumsum(counts[asked]) - counts[asked]
                most = np.add.reduceat(told, first, axis=0, dtype=np.uint8).max(axis=1)
                kept[asked] = most >= self.least[asked]
        return kept


class Sieve:
    """Phrases of one purpose, by their pieces."""

    def __init__(self, phrases: Sequence[str], likeness: float, size: int) -> None:
        """Arrange the phrases.

        Args:
            phrases: what is looked for.
            likeness: of 100, rapidfuzz `partial_ratio` from which on a phrase counts as standing in a text.
            size: letters of a piece: two where texts are lines, three where they are pages.
        """
        self._size, self._phrases, self._wrong = size, tuple(phrases), 1 - likeness / 100

    @cached_property
    def _arranged(self) -> _Arranged:
        """The phrases by their pieces; made at the first text, as many purposes never meet one that was misread."""
        numbers: dict[str, int] = {}
        pieces: list[int] = []
        borders, least, at_end = [0], [], []
        for phrase in self._phrases:
            own = frozenset(_cut(phrase, self._size))
            pieces += [numbers.setdefault(piece, len(numbers)) for piece in own]
            borders.append(len(pieces))
            whole, part = self._spoiled(len(phrase))
            least.append(len(own) - whole)
            at_end.append(len(own) - part)
        lengths = [*map(len, self._phrases)]
        longest = max(lengths, default=0)
        return _Arranged(
            numbers, _array(pieces), _array(borders), _array(lengths), _array(least), _array(at_end), longest, self._size
        )

    def _spoiled(self, letters: int) -> tuple[int, int]:
        """Return how many pieces of a phrase misreading spoils at most: of one that stands whole, and of a part of one.

        A stretch as long as the phrase has a strange letter for each that is missing: this one spoils `size` pieces, and the
        strange one those across its place, one less. Where the stretch is shorter, which only the ends of a text are, most are
        spoiled by missing letters alone.
        """
        whole = floor(self._wrong * letters + _ROUNDING) * (2 * self._size - 1)
        return whole, max(whole, floor(2 * self._size * self._wrong * letters / (1 + self._wrong) + _ROUNDING))

    def possible(self, text: str) -> list[int]:
        """Return which phrases may stand in the text, in their order; none that is missing here is as like as wanted."""
        if not self._phrases:
            return []
        known = self._arranged
        pieces, reach = _pieces(text, self._size).rows.keys(), known.longest
        found = known.found(pieces)
        longer = known.lengths > len(text)  # the text may be in them: then it is its own pieces that count
        within = longer & (found >= len(pieces) - self._spoiled(len(text))[1])
        if len(text) <= 2 * reach:
            some = (found >= known.least_at_end) & ~longer
        else:
            ends = {*_cut(text[:reach], self._size), *_cut(text[-reach:], self._size)}
            some = known.together((found >= known.least) & ~longer, text) | (known.found(ends) >= known.least_at_end)
        return [*map(int, np.flatnonzero(some | within))]


def _array(values: Sequence[int]) -> _Numbers:
    return np.array(values, dtype=np.int32)


def _cut(text: str, size: int) -> list[str]:
    """Return the pieces of a text in its order."""
    return [text[at : at + size] for at in range(len(text) - size + 1)]


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The pieces of a text.

    Attributes:
        rows: by the piece the row of `places`.
        stretch: letters of a stretch of the text.
        places: for each piece and stretch 1 where it begins there.
    """

    rows: dict[str, int]
    stretch: int
    places: NDArray[np.uint8]


@lru_cache(maxsize=REMEMBERED)
def _pieces(text: str, size: int) -> _Pieces:
    rows: dict[str, int] = {}
    told = [rows.setdefault(piece, len(rows)) for piece in _cut(text, size)]
    stretch = max(STRETCH, -(-len(text) // STRETCHES))
    places = np.zeros((len(rows), len(text) // stretch + 1), dtype=np.uint8)
    places[told, np.arange(len(told)) // stretch] = 1
    return _Pieces(rows, stretch, places)
