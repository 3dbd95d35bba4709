"""Text made plain for comparing: no case, no accents, digits of every script as 0-9, single blanks, with the way back."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.letterwise import Letterwise

# Letters of other scripts that look like Latin ones on paper, and that typists and OCR put in their place. Plain text is in lower
# case, but typists mix up capitals: "В" looks like B, "в" does not; so both are listed as their capital looks.
# Source: Unicode confusables.txt, single letters of the Russian and Greek alphabets.
LOOK_ALIKE = str.maketrans("авсеікмнорѕтухαβεικμνορτυχ", "abceikmhopstyxabeikmnoptyx")

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad"
_SIGNS: dict[int, str] = {
    **{ord(sign): "-" for sign in "‐‑‒–—―−﹣－‾¯"},
    **{ord(sign): "/" for sign in "／⁄∕"},
    **{ord(sign): "(" for sign in "（【〔［﹙"},
    **{ord(sign): ")" for sign in "）】〕］﹚"},
    **{ord(sign): "" for sign in _INVISIBLE},
}


@lru_cache(maxsize=20_000)
def _plain(letter: str) -> str:
    if letter.isspace():
        return " "
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    return fold(letter.translate(_SIGNS)).translate(_SIGNS)


_PLAIN = Letterwise(_plain)


class Plain:
    """A text and its plain form.

    Attributes:
        original: the text as given.
        text: the plain form: what to search in.
    """

    __slots__ = ("_origin", "original", "text")

    def __init__(self, original: str) -> None:
        self.original = original
        self.text, self._origin = _PLAIN.changed(original)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Plain) and other.original == self.original

    def __hash__(self) -> int:
        return hash(self.original)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where text[start:end] stands in the original, blanks at the ends left out."""
        if end <= start:
            return self._origin[start], self._origin[start]
        return self._origin[start], self._origin[end - 1] + 1

    def at(self, original_index: int) -> int:
        """Return the first place in `text` that came from this place of the original or a later one."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self._origin[middle] < original_index:
                low = middle + 1
            else:
                high = middle
        return low


def plain(text: str) -> str:
    """Return the plain form alone, without blanks at its ends."""
    return Plain(text).text.strip()


def with_latin_digits(text: str) -> str:
    """Return the text with the digits of any script as 0 to 9; every letter keeps its place."""
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)


def latin(plain_text: str) -> str:
    """Return plain text with look-alike letters of other scripts as Latin ones; every letter keeps its place."""
    return plain_text.translate(LOOK_ALIKE)
