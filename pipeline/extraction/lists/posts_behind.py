"""A post behind the name with which a row begins, behind a comma or a dash, and perhaps behind a body."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.words.lexicon import Lexicon

TITLE_LINE_LETTERS = 140  # a longer line is a sentence, not a title
_MARK = r"\s*(?:[,،，;:：\t]|\s[-–—]\s)\s*"
_BEHIND = re.compile(rf"{_MARK}([^,،，;\t(（]{{2,80}})(?:{_MARK}([^,،，;\t(（]{{2,80}}))?")


def is_titled(rest: str, lexicon: Lexicon) -> bool:
    """Tell whether what follows the name on its row is a post, or a body and a post: "常胜，公安部，警官"."""
    found = _BEHIND.match(rest)
    if found is None or "@" in found[1]:
        return False
    told = [places.place(part, lexicon) for part in found.groups() if part is not None]
    return told[0] is places.Place.TITLE or told == [places.Place.BODY, places.Place.TITLE]
