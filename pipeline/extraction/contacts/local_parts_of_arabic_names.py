"""Whether the part before an "@" is made of a name in Arabic letters: "f.alajeel" of فهد ناصر العجيل.

Vowels are not written in Arabic, and Latin spellings of them differ: consonants are compared, those as one that Latin letters do
not tell apart.
"""

from __future__ import annotations

import re
from itertools import groupby

from pipeline.extraction.words.folding import is_arabic

CONSONANTS_MIN = 2  # of a word of the name, by which it is known
INITIALS = 2  # letters of a piece that may be initials
_OF_ARABIC = {
    **dict.fromkeys("تطث", "t"),
    **dict.fromkeys("دذضظ", "d"),
    **dict.fromkeys("سصش", "s"),
    **dict.fromkeys("قكخ", "k"),
    **dict.fromkeys("جغ", "j"),
    **dict(zip("برزفلمن", "brzflmn", strict=True)),
}
_DIGRAPHS = (("sh", "s"), ("ch", "s"), ("kh", "k"), ("gh", "j"), ("th", "t"), ("dh", "d"))
_OF_LATIN = {**{letter: letter for letter in "bdfjklmnrstz"}, **dict(zip("cgpqvx", "kjbkfk", strict=True))}
_FIGURES = "0123456789"
_ARTICLE = "ال"


def is_of_arabic_name(local: str, name: str) -> bool:
    """Tell whether a piece of the part before the "@" has the consonants of a word of the name; the others do, or are initials.

    Args:
        local: the part before the "@".
        name: in Arabic letters; else nothing is told.
    """
    if not is_arabic(name[:1]):
        return False
    words = {told for word in name.split() for told in _consonants_of(word)}
    pieces = [piece for piece in re.split(r"[._-]+", local.lower()) if piece]
    told = [any(_latin_consonants(part.rstrip(_FIGURES)) in words for part in (piece, piece[1:])) for piece in pieces]
    initials = ("", *(_consonants(word)[:1] for word in name.split()))
    return any(told) and all(
        of_name or (piece.isalpha() and len(piece) <= INITIALS and _latin_consonants(piece) in initials)
        for of_name, piece in zip(told, pieces, strict=True)
    )


def _consonants_of(word: str) -> set[str]:
    """Return the consonants of an Arabic word, with its article and without it, where they are enough to tell it."""
    found = {_consonants(part) for part in (word, word.removeprefix(_ARTICLE))}
    return {consonants for consonants in found if len(consonants) >= CONSONANTS_MIN}


def _consonants(word: str) -> str:
    return _once("".join(_OF_ARABIC.get(letter, "") for letter in word))


def _latin_consonants(piece: str) -> str:
    for pair, letter in _DIGRAPHS:
        piece = piece.replace(pair, letter)
    return _once("".join(_OF_LATIN.get(letter, "") for letter in piece))


def _once(letters: str) -> str:
    return "".join(letter for letter, _ in groupby(letters))
