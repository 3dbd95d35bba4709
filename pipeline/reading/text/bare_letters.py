"""Letters without what two readings of one word differ in: accents, capitals, punctuation."""

from __future__ import annotations

import unicodedata


def without_accents(text: str) -> str:
    """Return the text with every letter's accents left out."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def letters_alone(text: str) -> str:
    """Return the letters and figures without case and accents, and nothing else."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if letter.isalnum())
