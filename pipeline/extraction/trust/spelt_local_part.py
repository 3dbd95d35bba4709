"""How much of an address's part before the @ the person's name accounts for: what it spells letter by letter was read rightly."""

from __future__ import annotations

import re
from collections.abc import Collection

from anyascii import anyascii

from models.reply import Delegate

BEGINNING_MOST = 3  # letters of a word's beginning that may stand alone between stops: "m.silva", "silva-ma"
NAME_LETTERS = 4  # of a name in whose place a letter for a mark is looked for
BEGUN_LEAST = 2  # letters that a name's beginning has behind such a letter, at least
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


def has_letter_for_mark(local: str, person: Delegate) -> bool:
    """Tell whether one letter stands between a name and the beginning of another, as in "guardadozga" for "guardado-ga".

    A hyphen or a full stop was read as a letter. Where marks stand elsewhere, or the name goes on with a word, none was.
    """
    part, words = local.casefold(), _words(person)
    if not part.isalpha():
        return False
    names = [word for word in words if len(word) >= NAME_LETTERS]
    begun = max((one + two for one in names for two in ("", *names) if part.startswith(one + two)), key=len, default="")
    rest = part.removeprefix(begun)
    if not begun or len(rest) <= BEGUN_LEAST or any(word.startswith(rest) or rest.startswith(word) for word in words if word[1:]):
        return False
    return any(word.startswith(rest[1:]) for word in words)
