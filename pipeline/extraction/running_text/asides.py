"""Asides behind "and": "and, as her alternate, Mr. A", "и, только в первый день, Иванов И. И."."""

from __future__ import annotations

import re

from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon

_TO_COMMA = re.compile(r"[^,]*(?:,(?=\S)[^,]*)*,(?=\s)")
_AND_LETTERS = 8  # of "and", with the blanks around it
_ASIDE_WORDS = 8  # of "but, for reasons of time, only on the first day"


def with_asides_joined(before: str, lexicon: Lexicon) -> str:
    """Return the text with blanks for commas behind "and", which only part an aside off.

    An aside that tells when somebody comes is blank as well: it is no post of his, and "and" stands right before his name.
    """
    letters, joined, at = list(before), False, 0
    while (told := _TO_COMMA.match(before, at)) is not None:  # a search would begin again at every letter behind the last one
        at = told.end()
        aside = told.group()[:-1]
        few = joined and len(aside.split()) <= _ASIDE_WORDS
        if few and lexicon.said.part_of_meeting.find(Folded(aside)) is not None:
            letters[told.start() : told.end()] = " " * len(told.group())
        word = f" {aside.rpartition(' ')[2]} "
        joined = len(word) <= _AND_LETTERS and lexicon.together.fullmatch(word) is not None
        if joined:
            letters[told.end() - 1] = " "
    return "".join(letters)
