"""What the letters of a name that was read from a picture say: a lost blank, an Arabic ending taken for its like."""

from __future__ import annotations

import re

from config.knowledge import Knowledge

_STOP_AND_WORD = re.compile(r"(?<![^\W\d_]\.)\b[^\W\d_]\.(?=[^\W\d_]{2})")  # "María B.Domingo", but "J.R. Smith"
_LAST_LETTER_WITHIN = re.compile(r"[ةى](?=[\u0621-\u063a\u0641-\u064a])")
PREFIX_MOST = 4  # letters of "Fitz", "Mac", "De": behind so few a capital may stand within a word
_LIKE = {"ى": "ي", "ي": "ى"}  # that dots alone tell apart, at the end of a word
_WORD = re.compile(r"[^\W\d_]+")
# Large (A) and small (a) letters of a word in which one was read for the other: "ISaura", "LoZANo", "HANCoCK", "wALSH". Prefixes
# stand before one capital, "McDonald", or before nothing else, "MacDONALD", "LeBLANC".
_ODD_CASE = re.compile(r"^AA+aa+$|aAA+a|^AA+aA|^aAA+$")
# Initials of which one lost its stop, before a name in small letters: "НШ. Маматова", "Б.Ш Бекмуратов"
_LOST_STOP = re.compile(r"(?:(?P<two>[^\W\d_]{2})\. ?|(?:[^\W\d_]\. ?)+[^\W\d_] )[^\W\d_][^\W\d_A-ZÀ-ÞА-ЯЁ]")
_DIGRAPH = "ij"  # one letter of Dutch: "IJsbrand"


def has_lost_blank(name: str) -> bool:
    """Tell whether two words stand without a blank: "María B.Domingo", "GarciaVillalba"; "McDonald" is one word.

    Two Arabic letters only end words: "السيدةنجوىجابر" is three.
    """
    return bool(_STOP_AND_WORD.search(name) or _LAST_LETTER_WITHIN.search(name)) or any(
        _holds_two(word) for word in _WORD.findall(name)
    )


def _holds_two(word: str) -> bool:
    """Tell whether a capital stands behind more small letters than a prefix has."""
    return any(word[at].islower() and word[at + 1].isupper() for at in range(PREFIX_MOST, len(word) - 1))


def has_lost_stop(name: str) -> bool:
    """Tell whether a name begins with initials of which one has no stop: "НШ. Маматова"; "Md. Rahman" begins with a word."""
    found = _LOST_STOP.match(name)
    return found is not None and (found["two"] is None or found["two"].isupper())


def has_odd_capitals(name: str) -> bool:
    """Tell whether capitals and small letters stand in a word as nobody writes them: "ISaura", "LoZANo"; "McDONALD" is usual."""
    words = (word for word in _WORD.findall(name) if not word.casefold().startswith(_DIGRAPH))
    return any(_ODD_CASE.search("".join("A" if letter.isupper() else "a" for letter in word)) is not None for word in words)


def has_other_ending(name: str, knowledge: Knowledge) -> bool:
    """Tell whether a word that nobody knows is a known one but for its last letter's dots: "القحطانى" for "القحطاني"."""
    names = knowledge.vocabulary.names
    return any(
        word not in names and word[:-1] + _LIKE[word[-1]] in names
        for word in _WORD.findall(name)
        if len(word) > 1 and word[-1] in _LIKE
    )
