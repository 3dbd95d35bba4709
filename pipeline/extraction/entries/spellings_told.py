"""A Latin spelling behind a name: without brackets, or in them with words that say what it is: "(护照拼写Gulnar Abdurehim)"."""

from __future__ import annotations

import re

from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.lexicon import Lexicon

# A Latin spelling behind a native name, with no bracket around it, as far as the cell, line or comma goes.
_SPELT = re.compile(r"[ \t]+([A-Z][A-Za-z'’-]+(?:[ \t]+[A-Z][A-Za-z'’-]+){1,4})(?=\s*(?:$|[\n,，;；、(（)）]))")
_CLOSING = re.compile(r"\s*[)）\]]")
_TOLD = re.compile(r"\s*[(（\[]\s*([^()（）\[\]\d\nA-Za-zÀ-ɏ@]{2,30}?)[\s:：–—-]*([A-ZÀ-Þ][A-Za-zÀ-ɏ .'’-]{2,60}?)\s*[)）\]]")


def spelling_bare(text: str, end: int) -> tuple[tuple[int, int], int] | None:
    """Return where a spelling without an opening bracket stands behind a name that ends at `end`, and where it ends."""
    bare = _SPELT.match(text, end)
    if bare is None:
        return None
    closing = _CLOSING.match(text, bare.end())  # its opening bracket was lost
    return bare.span(1), closing.end() if closing is not None else bare.end()


def spelling_told(text: str, end: int, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return where the spelling stands, and where the brackets end, right behind a name that ends at `end`; None without one.

    "(по паспорту – Volha Kavaleva)": words of the passport or of Latin letters stand before it.
    """
    told = _TOLD.match(text, end)
    if told is None or not any(word in fold(told[1]) for word in lexicon.small.spelling):
        return None
    return told.span(2), told.end()
