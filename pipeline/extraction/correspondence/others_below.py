"""Sentences below the last person of a list that tell of somebody else: "The Minister himself is unable to attend"."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_OFFICE_WORDS = 4  # behind the article: "The Second Permanent Secretary"
_GOES_ON = (",", "،", "，", "、", "-", "–", "(", "（", "/", "&")  # what ends a row that goes on
_WORD = re.compile(r"(?<![^\W_])\w")


def others_below(strip: Strip, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a row of view[start:end] begins that tells of an office or of somebody else; `end` where none does.

    It begins with a capital or in Chinese, below a row that does not go on: what it denies is not said of the person above.
    """
    for _, row in strip.rows_from(start):
        if row.start >= end:
            return end
        text, above = strip.view[row.marker_end : row.end], strip.view[start : row.start].rstrip()
        if row.soft or row.item or above.endswith(_GOES_ON) or lexicon.together.fullmatch(f" {above.rpartition(' ')[2]} "):
            continue
        if not (text[:1].isupper() or is_cjk(text[:1])):
            continue
        if _is_office(text, lexicon) or names_somebody(text, lexicon, strip.language):
            return row.start
    return end


def tells_of_office(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the row is a sentence that begins with an office: "The Ambassador will not attend."."""
    if not (text.rstrip().endswith(".") and text[:1].isupper() and _is_office(text, lexicon)):
        return False
    words = key(text).split()
    words = words[: next((at for at, word in enumerate(words) if word in lexicon.said.relating), len(words))]
    said = (*words, *map(" ".join, pairwise(words)))
    return any(one in lexicon.clauses for one in said)  # "will", "no podrá"; none in "The Chief Counsel, who will …"


def _is_office(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the row begins with an office behind an article: "The Ambassador will …"; a post of his own has none."""
    words = key(text).split()[: _OFFICE_WORDS + 1]
    return bool(words) and words[0] in lexicon.said.articles and any(map(lexicon.is_title_word, words[1:]))


def names_somebody(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a courtesy form with a name stands in the row."""
    behind = lexicon.honorific_after.search(text)
    if behind is not None and is_cjk(text[max(0, behind.start() - 1) : behind.start()]):
        return True
    before = lexicon.honorific_before(language)
    forms = (word.start() for word in _WORD.finditer(text) if before.match(text, word.start()) is not None)
    return any((match := name_at(text, at, lexicon, language)) is not None and match.honorific is not None for at in forms)
