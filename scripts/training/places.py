"""Finds where a text holds a value of a truth, whatever its blanks, line feeds, accents and case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff](?:[^\W_\u3400-\u9fff]|[\u0300-\u036f\u064b-\u0652\u0670\u0640])*")
_GAP = 6
"""Characters, at most, between two words of one value."""

_ENDING = 3
"""Letters in which a Russian word may differ from the same word in another case."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared (no accents, no case) and where it stands."""

    text: str
    start: int
    end: int


def folded(text: str) -> str:
    """Return the text without accents, vowel marks and case."""
    spread = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(letter for letter in spread if not unicodedata.combining(letter) and letter != "\u0640")


def words(text: str) -> list[Word]:
    """Return the words of a text, a Chinese character each; marks between them are left out."""
    return [Word(folded(match[0]), match.start(), match.end()) for match in _WORD.finditer(text)]


def alike(one: str, other: str) -> bool:
    """Tell whether two folded words are the same, Russian ones in whatever case."""
    if one == other:
        return True
    if not ("а" <= one[:1] <= "я" and "а" <= other[:1] <= "я") or min(len(one), len(other)) < 3:
        return False
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared >= 3 and max(len(one), len(other)) - shared <= _ENDING


def _same(window: Sequence[Word], value: Sequence[str], any_order: bool) -> bool:
    if all(alike(word.text, wanted) for word, wanted in zip(window, value, strict=True)):
        return True
    if not any_order:
        return False
    left = list(value)
    for word in window:
        match = next((wanted for wanted in left if alike(word.text, wanted)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def places(text: str, held: Sequence[Word], value: Sequence[str], *, any_order: bool = False) -> Iterator[tuple[int, int]]:
    """Yield where a value stands: as words without others between them, whatever the blanks, line feeds and marks."""
    size = len(value)
    for first in range(len(held) - size + 1) if size else ():
        window = held[first : first + size]
        gaps = [text[a.end : b.start] for a, b in pairwise(window)]
        if all(len(gap) <= _GAP for gap in gaps) and _same(window, value, any_order):
            yield window[0].start, window[-1].end
