"""Courtesy forms wherever a word of a text begins: whether a stretch names somebody so, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pipeline.extraction.entries.name_words import honorific_at
from pipeline.extraction.words.lexicon import Lexicon

_WORD = re.compile(r"\S+")


def courtesy_forms(
    text: str, lexicon: Lexicon, language: str | None, start: int = 0, end: int | None = None, *, words: int | None = None
) -> Iterator[int]:
    """Yield where courtesy forms begin in text[start:end], among so many words from `start` on."""
    for word in islice(_WORD.finditer(text, start, len(text) if end is None else end), words):
        if honorific_at(text, word.start(), lexicon, language) is not None:
            yield word.start()


def has_courtesy_form(
    text: str, lexicon: Lexicon, language: str | None, start: int = 0, end: int | None = None, *, words: int | None = None
) -> bool:
    """Tell whether a courtesy form begins in text[start:end], among so many words from `start` on."""
    return next(courtesy_forms(text, lexicon, language, start, end, words=words), None) is not None
