"""Small words of a post or body that were read together with others: "dela Inspección", "República del-Perú", "p principale"."""

from __future__ import annotations

import re
from functools import lru_cache

from config.knowledge import Knowledge
from pipeline.extraction.trust.wording_evidence import wordings
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.russian import is_cyrillic

PIECE = 2  # letters of each of two small words, at least
_HYPHENED = re.compile(r"(?<![\w-])([^\W\d_]{2,})[-‐][^\W\d_]{2,}")


@lru_cache(maxsize=16)
def small_words(code: str | None, knowledge: Knowledge) -> frozenset[str]:
    """Return the small words of a page's language (ISO 639-1): articles, prepositions, "and"."""
    language = knowledge.language(code) if code else None
    if language is None:
        return frozenset()
    return frozenset(
        word.casefold() for word in (*language.stop_words, *language.grammar.articles, *language.grammar.conjunctions)
    )


def has_joined_words(value: str, small: frozenset[str], knowledge: Knowledge) -> bool:
    """Tell whether a word is two small ones without their blank: "dela"; "toda", a word of its own, is none."""
    words = (word for word in value.split() if word.islower() and word not in small)
    return any(
        word[:at] in small and word[at:] in small
        for word in words
        if word not in knowledge.vocabulary.words
        for at in range(PIECE, len(word) - PIECE + 1)
    )


def has_hyphen_behind(value: str, small: frozenset[str]) -> bool:
    """Tell whether a hyphen stands behind a small word, where a blank belongs: "del-Perú"."""
    return any(word.islower() and word in small for word in _HYPHENED.findall(value))


def has_lone_letter(value: str, knowledge: Knowledge) -> bool:
    """Tell whether a small letter stands alone that is no word of any language: "Spécialiste p principale"."""
    return any(
        len(word) == 1 and word.isalpha() and word.islower() and key(word) not in wordings(knowledge).small
        for word in value.split()
        if word.isascii() or is_cyrillic(word)
    )
