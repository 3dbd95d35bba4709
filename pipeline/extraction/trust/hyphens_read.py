"""Hyphens that a speck made of the blank within a known body's name: "Министерство иностранных-дел"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from config.knowledge import Knowledge

_PAIR = re.compile(r"(?<![\w-])([^\W\d_]{3,})-([^\W\d_A-ZА-ЯЁ]{3,})(?![\w-])")  # "Attorney-General" is written so


def without_specks(value: str, code: str, knowledge: Knowledge) -> str:
    """Return a body's name or a post with a blank between two words that a known body has so, and nothing with a hyphen.

    Args:
        value: as it was read from a picture.
        code: the page's language (ISO 639-1).
        knowledge: the bodies.
    """
    if "-" not in value:
        return value
    blank, hyphened = _pairs(knowledge, code)

    def parted(found: re.Match[str]) -> str:
        pair = (found[1].casefold(), found[2].casefold())
        return f"{found[1]} {found[2]}" if pair in blank and pair not in hyphened else found.group()

    return _PAIR.sub(parted, value)


@lru_cache(maxsize=16)
def _pairs(knowledge: Knowledge, code: str) -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
    """Return the pairs of words that a blank parts in the language's bodies, and those that a hyphen joins in some list."""
    language = knowledge.language(code)
    if language is None:
        return frozenset(), frozenset()
    lists = (language.bodies, language.title_words, language.organisation_words, language.unit_words)
    whole = [text.casefold() for texts in lists for text in texts]
    blank = (pair for text in language.bodies for pair in pairwise(text.casefold().split()) if all(map(str.isalpha, pair)))
    return frozenset(blank), frozenset(pair for text in whole for pair in _hyphened(text))


def _hyphened(text: str) -> Iterator[tuple[str, str]]:
    return (pair for word in text.split() for pair in pairwise(word.split("-")))
