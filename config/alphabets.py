"""Letters: the Latin ones, and those with marks that the languages of a State write in names."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_GREEK = "\u0370"  # the first letter behind the Latin ones; "ə" and the marks of Uzbek and of transliterations stand before it
_TWO_MARKS = "\u1e00", "\u1eff"  # more Latin letters: "ồ", "ị"
_FILE = Path(__file__).parent / "alphabets.toml"


@cache
def load_alphabets() -> Mapping[str, frozenset[str]]:
    """Return the small letters besides a to z by the State's ISO 3166-1 alpha-3 code; the file's head tells of which States."""
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))["alphabet"]
    return {state: frozenset(entry["letters"]) for entry in entries for state in entry["states"]}


@dataclass(frozen=True, slots=True)
class Unread:
    """Letters of a State's language that cannot be read on pictures.

    Attributes:
        read: small letters that are read for them.
        shown: letters that show a page to be in that language.
        words: likewise, words of its letterheads as they are read, in small letters.
    """

    read: frozenset[str]
    shown: frozenset[str]
    words: frozenset[str]


@cache
def load_unread() -> Mapping[str, Unread]:
    """Return, by State, what is known of letters of its language that cannot be read."""
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))["unread"]
    return {
        state: Unread(*(frozenset(entry[name]) for name in ("read", "shown", "words")))
        for entry in entries
        for state in entry["states"]
    }


def is_latin_letter(letter: str) -> bool:
    """Tell whether this letter is Latin, those of Viet Nam, Azerbaijan and Uzbekistan among them; "1" and "." are no letters."""
    return letter.isalpha() and (letter < _GREEK or _TWO_MARKS[0] <= letter <= _TWO_MARKS[1])
