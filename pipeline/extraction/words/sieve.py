"""Which of many phrases may stand in a text nearly so: a cheap look before letters are compared.

A misread letter spoils no more than a few of the pieces of two or three letters that a phrase is made of, so that one of which
too few pieces are found anywhere in the text cannot stand there (the q-gram lemma).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, takewhile
from math import floor

REMEMBERED = 16  # texts; a page is looked through for several purposes


class Sieve:
    """Phrases of one purpose, by their pieces."""

    def __init__(self, phrases: Sequence[str], likeness: float, size: int) -> None:
        """Arrange the phrases.

        Args:
            phrases: what is looked for.
            likeness: of 100, rapidfuzz `partial_ratio` from which on a phrase counts as standing in a text.
            size: letters of a piece: two where texts are lines, three where they are pages.
        """
        self._size = size
        self._holders: dict[str, list[int]] = {}
        self._least: list[int] = []
        wrong = 1 - likeness / 100
        for index, phrase in enumerate(phrases):
            pieces = [phrase[at : at + size] for at in range(len(phrase) - size + 1)]
            # Most are spoiled where letters are missing: each takes `size` pieces along.
            spoiled = floor(2 * size * wrong * len(phrase) / (1 + wrong) + 1e-9)
            self._least.append(len(set(pieces)) - spoiled)
            for piece in set(pieces):
                self._holders.setdefault(piece, []).append(index)
        self._longest = sorted(((len(phrase), index) for index, phrase in enumerate(phrases)), reverse=True)
        self._always = frozenset(index for index, least in enumerate(self._least) if least <= 0)

    def possible(self, text: str) -> list[int]:
        """Return which phrases may stand in the text, in their order; none that is missing here is as like as wanted."""
        pieces = _pieces(text, self._size) & self._holders.keys()
        found = Counter(chain.from_iterable(map(self._holders.__getitem__, pieces)))
        some = {index for index, count in found.items() if count >= self._least[index]}
        longer = {index for _, index in takewhile(lambda known: known[0] > len(text), self._longest)}  # the text may be in them
        return sorted(some | longer | self._always)


@lru_cache(maxsize=REMEMBERED)
def _pieces(text: str, size: int) -> frozenset[str]:
    return frozenset(text[at : at + size] for at in range(len(text) - size + 1))
