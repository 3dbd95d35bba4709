"""Which of many phrases may stand in a text nearly so: a cheap look before letters are compared.

A misread letter spoils no more than a few of the pieces of two or three letters that a phrase is made of, so that one of which
too few pieces are found anywhere in the text cannot stand there (the q-gram lemma).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, takewhile
from math import floor

REMEMBERED = 16  # texts; a page is looked through for several purposes


@dataclass(frozen=True, slots=True)
class _Arranged:
    """Phrases, told by their numbers.

    Attributes:
        holders: those that have a piece.
        least: how many of its pieces a text has at least in which a phrase may stand.
        longest: (length, number), the longest first.
        always: those that may stand in any text.
    """

    holders: dict[str, list[int]]
    least: list[int]
    longest: list[tuple[int, int]]
    always: frozenset[int]


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
        size, wrong = self._size, self._wrong
        holders: dict[str, list[int]] = {}
        least: list[int] = []
        for index, phrase in enumerate(self._phrases):
            pieces = {phrase[at : at + size] for at in range(len(phrase) - size + 1)}
            # Most are spoiled where letters are missing: each takes `size` pieces along.
            spoiled = floor(2 * size * wrong * len(phrase) / (1 + wrong) + 1e-9)
            least.append(len(pieces) - spoiled)
            for piece in pieces:
                if piece in holders:
                    holders[piece].append(index)
                else:
                    holders[piece] = [index]
        longest = sorted(((len(phrase), index) for index, phrase in enumerate(self._phrases)), reverse=True)
        return _Arranged(holders, least, longest, frozenset(index for index, few in enumerate(least) if few <= 0))

    def possible(self, text: str) -> list[int]:
        """Return which phrases may stand in the text, in their order; none that is missing here is as like as wanted."""
        known = self._arranged
        pieces = _pieces(text, self._size) & known.holders.keys()
        found = Counter(chain.from_iterable(map(known.holders.__getitem__, pieces)))
        some = {index for index, count in found.items() if count >= known.least[index]}
        longer = {index for _, index in takewhile(lambda phrase: phrase[0] > len(text), known.longest)}  # the text may be in them
        return sorted(some | longer | known.always)


@lru_cache(maxsize=REMEMBERED)
def _pieces(text: str, size: int) -> frozenset[str]:
    return frozenset(text[at : at + size] for at in range(len(text) - size + 1))
