"""Letters that the language of a State does not have: in the name of its delegate one of them was misread."""

from __future__ import annotations

import unicodedata

from config.alphabets import load_alphabets, load_unread
from config.knowledge import State


def has_foreign_letter(name: str, state: State | None) -> bool:
    """Tell whether a Latin letter of the name has a mark that the State's languages do not write: "Indré" in Lithuania."""
    alphabet = load_alphabets().get(state.iso3) if state is not None else None
    if alphabet is None:
        return False
    letters = unicodedata.normalize("NFC", name.replace("İ", "I")).lower()
    return any(_is_marked(letter) and letter not in alphabet for letter in letters)


def may_hide_letter(name: str, state: State | None) -> bool:
    """Tell whether a letter of the name may stand for one of the State's language that cannot be read: "Ҷамшед" as "Чамшед"."""
    read = load_unread().get(state.iso3, frozenset()) if state is not None else frozenset[str]()
    return any(letter in read for letter in name.lower())


def _is_marked(letter: str) -> bool:
    return not letter.isascii() and letter.isalpha() and unicodedata.name(letter, "").startswith("LATIN")
