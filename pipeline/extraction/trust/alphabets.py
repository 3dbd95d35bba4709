"""Letters that the language of a State does not have: in the name of its delegate one of them was misread."""

from __future__ import annotations

import unicodedata

from config.alphabets import load_alphabets, load_unread
from config.knowledge import State
from models.page import Page


def has_foreign_letter(name: str, state: State | None) -> bool:
    """Tell whether a Latin letter of the name has a mark that the State's languages do not write: "Indré" in Lithuania."""
    alphabet = load_alphabets().get(state.iso3) if state is not None else None
    if alphabet is None:
        return False
    letters = unicodedata.normalize("NFC", name.replace("İ", "I")).lower()
    return any(_is_marked(letter) and letter not in alphabet for letter in letters)


def may_hide_letter(name: str, page: Page, state: State | None) -> bool:
    """Tell whether a letter of the name may stand for one of the State's language that cannot be read: "Ҷамшед" as "Чамшед".

    The page must show that language: in Russian and English he is spelt without such letters.
    """
    unread = load_unread().get(state.iso3) if state is not None else None
    if unread is None or unread.read.isdisjoint(name.lower()):
        return False
    words = [word.text for line in page.lines() for word in line.words]
    return any(not unread.shown.isdisjoint(word) or word.lower() in unread.words for word in words)


def _is_marked(letter: str) -> bool:
    return not letter.isascii() and letter.isalpha() and unicodedata.name(letter, "").startswith("LATIN")
