"""Whether two written names are one person's, and which of many persons bear the name that another note writes. Pure."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from heapq import merge
from math import ceil

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

SAME_NAME = 0.15  # edit distance, as a share of the longer name, up to which two readings of one name are the same (fax level)
SHORT_LETTERS = 10  # shorter names must be equal: Wang Wei and Wang Mei are two persons
_ROUNDED = 1e-9  # a tenth of 20 letters is 2, whatever floating-point numbers make of it


def same_person(one: str, other: str) -> bool:
    """Return whether two written names are one person's: the same words in any order, accents, case and a few letters aside."""
    first, second = _key(one), _key(other)
    if first == second or min(len(first), len(second)) < SHORT_LETTERS:
        return bool(first) and first == second
    return Levenshtein.normalized_distance(first, second, score_cutoff=SAME_NAME) <= SAME_NAME


@lru_cache(maxsize=20_000)  # the names of a delegation come again in every later note
def _key(name: str) -> str:
    return " ".join(sorted(folded(name).replace(",", " ").split()))


def folded(text: str) -> str:
    """Return the text in lower case without accents, for comparing."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(letter for letter in decomposed if not unicodedata.combining(letter)).split())


def is_latin(name: str) -> bool:
    """Return whether a Latin letter stands in a name."""
    return any(letter.isalpha() and unicodedata.name(letter, "").startswith("LATIN") for letter in name)


class Names:
    """Numbered persons by their names: who is the same person is found without a look at all others.

    Each long name is cut into one piece more than letters may differ. Then at least one piece stands unchanged, near its place,
    in every name that is the same person's; only names that hold such a piece are compared. Pieces are cut when somebody is
    first looked for: most delegations are named once.

    Source: Li, Deng, Wang, Feng, "Pass-Join: A Partition-based Method for Similarity Joins", VLDB 2011, sections 3 and 4.3.
    """

    def __init__(self) -> None:
        self._bearers: dict[str, dict[int, None]] = {}  # name as compared -> its bearers' numbers, in the order they came
        self._uncut: list[str] = []
        # letters of the name -> (which of its pieces, the piece) -> names
        self._pieces: dict[int, defaultdict[tuple[int, str], list[str]]] = {}

    def add(self, name: str, number: int) -> None:
        """Take in a person; one without a name is never found."""
        key = _key(name)
        if key not in self._bearers:
            self._bearers[key] = {}
            self._uncut.append(key)
        self._bearers[key][number] = None

    def remove(self, name: str, number: int) -> None:
        """Forget that this person bears this name."""
        self._bearers[_key(name)].pop(number, None)

    def same(self, name: str) -> Iterator[int]:
        """Yield the numbers of all who are the same person as somebody of this name; the latest first, where they only grew."""
        key = _key(name)
        return merge(*(reversed(self._bearers[each]) for each in self._alike(key)), reverse=True)

    def _alike(self, key: str) -> set[str]:
        found = {key} if key and key in self._bearers else set()
        if len(key) < SHORT_LETTERS:
            return found
        self._cut()
        for letters in range(max(SHORT_LETTERS, ceil(len(key) * (1 - SAME_NAME) - _ROUNDED)), _longest(len(key)) + 1):
            pieces = self._pieces.get(letters)
            if pieces is None:
                continue
            longer, differences = len(key) - letters, _differences(letters)
            for place, (start, end) in enumerate(_places(letters)):
                # A piece is as far from its place as letters are missing or too many before it, and what then is left after it.
                least, most = max(-place, longer - differences + place), min(place, longer + differences - place)
                for at in range(max(0, start + least), min(len(key) - (end - start), start + most) + 1):
                    found.update(pieces.get((place, key[at : at + end - start]), ()))
        near = process.extract(key, found, scorer=Levenshtein.normalized_distance, score_cutoff=SAME_NAME, limit=None)
        return {other for other, _, _ in near}

    def _cut(self) -> None:
        for key in self._uncut:
            if len(key) >= SHORT_LETTERS:
                pieces = self._pieces.setdefault(len(key), defaultdict(list))
                for place, (start, end) in enumerate(_places(len(key))):
                    pieces[place, key[start:end]].append(key)
        self._uncut.clear()


def _longest(letters: int) -> int:
    """Return how many letters a name may have that is the same as one of so many."""
    return int(letters / (1 - SAME_NAME) + _ROUNDED)


def _differences(letters: int) -> int:
    """Return in how many letters a name of so many may differ from another."""
    return int(SAME_NAME * _longest(letters) + _ROUNDED)


@lru_cache(maxsize=1_000)
def _places(letters: int) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of the pieces into which a name of so many letters is cut."""
    pieces = _differences(letters) + 1
    return tuple((number * letters // pieces, (number + 1) * letters // pieces) for number in range(pieces))
