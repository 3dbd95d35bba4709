"""How much of an address's part before the @ the person's name accounts for: what it spells letter by letter was read rightly."""

from __future__ import annotations

import re
from collections.abc import Collection

from anyascii import anyascii

from models.reply import Delegate

BEGINNING_MOST = 3  # letters of a word's beginning that may stand alone between stops: "m.silva", "silva-ma"
_BETWEEN = re.compile(r"[^a-z\d]+")
_BLANKS = re.compile(r"[\s\-‐–'’.,]+")


def spelt_share(local: str, person: Delegate) -> float:
    """Return the share (0 to 1) of the letters and figures before the @ that whole words of the name or their beginnings make.

    "jsmith", "smith.john", "smith-jo", "johnsmith" are John Smith's in full; of "smith23" the figures are nobody's name.
    """
    words = _words(person)
    parts = [part for part in _BETWEEN.split(local.casefold()) if part]
    letters = sum(map(len, parts))
    return sum(_spelt(part, words) for part in parts) / letters if letters else 0.0


def _words(person: Delegate) -> frozenset[str]:
    """Return the words of the name and of its other spellings in plain small letters, and all of each in one."""
    written = filter(None, (person.name.value, *person.name.alternatives))
    texts = [anyascii(text).casefold() for text in written]
    words = {_plain(word) for text in texts for word in _BLANKS.split(text)} | {_plain(text) for text in texts}
    return frozenset(words - {""})


def _plain(text: str) -> str:
    return re.sub(r"[^a-z]", "", text)


def _spelt(part: str, words: Collection[str]) -> int:
    """Return how many characters of one part the words make at most: one behind another, a first letter before them."""
    if len(part) <= BEGINNING_MOST and any(word.startswith(part) for word in words):
        return len(part)
    made = [0] * (len(part) + 1)
    made[1] = int(any(word[0] == part[0] for word in words))
    for start in range(len(part)):
        made[start + 1] = max(made[start + 1], made[start])
        for word in words:
            if len(word) > 1 and part.startswith(word, start):
                made[start + len(word)] = max(made[start + len(word)], made[start] + len(word))
    return made[-1]
