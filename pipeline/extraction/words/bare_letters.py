"""Letters without their accents, and the ways in which words of the same bare letters are spelt."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable


def without_accents(text: str) -> str:
    """Return the text with every letter's accents, cedillas and carons left out."""
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def spelt_by(bare: Callable[[str], str], words: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return the words by their bare letters, as `bare` tells them; a word without accents is among its own spellings."""
    found: dict[str, set[str]] = {}
    for word in words:
        found.setdefault(bare(word), set()).add(word)
    return {letters: frozenset(spelt) for letters, spelt in found.items()}
