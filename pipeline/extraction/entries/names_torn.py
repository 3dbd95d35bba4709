"""Names that a line's end tears behind their hyphen: "Mr. KIM Min-" / "jun, Prosecutor", "Mr. Ali AL-" / "NASIRI"."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.layout.passage import JOINER
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.lexicon import Lexicon

_HYPHENS = "-‐‑"
_BEFORE_LETTERS = 80  # in which the courtesy form or the family name is looked for
_WORDS_MAX = 4  # from the courtesy form to the hyphen
_ARTICLES = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az"})  # the Arabic one, as its letters are said
_WORD = re.compile(r"\S+")
_REST = re.compile(r"[^\W\d_]+")


def with_torn_names(strip: Strip, lexicon: Lexicon) -> Strip:
    """Return the strip with such names as one word each; whether the hyphen is theirs is told later (`with_broken_names`)."""
    view, rows = list(strip.view), list(strip.rows)
    for number, row in enumerate(strip.rows):
        at = row.start - 1
        torn = at > 0 and not (row.first or row.item) and view[at] in " \n" and view[at - 1] in _HYPHENS
        if torn and _is_name(strip.view, at, lexicon, strip.language):
            view[at], rows[number] = JOINER, replace(row, soft=True)
    text = "".join(view)
    return strip if text == strip.view else replace(strip, view=text, rows=tuple(rows))


def _is_name(view: str, at: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a name is torn at this blank: behind a courtesy form or a family name in capitals, and no post.

    Before a large letter it is torn behind the Arabic article alone, "AL-" / "NASIRI", which is no word without what follows.
    """
    rest = _REST.match(view, at + 1)
    begin = view.rfind("\n", max(0, at - _BEFORE_LETTERS), at) + 1
    words = list(_WORD.finditer(view, max(begin, at - _BEFORE_LETTERS), at))[-_WORDS_MAX:]
    if rest is None or len(words) < 2:
        return False
    begun = words[-1].group()[:-1]
    posts = any(map(lexicon.is_title_word, (fold(begun + rest.group()), fold(rest.group()))))  # "Ambassador Vice-" / "president"
    if not (begun.isalpha() and begun[0].isupper()) or posts:
        return False
    above = words[-2].group()
    small = rest.group()[0].islower()
    if not small and begun.casefold() not in _ARTICLES:
        return False
    if small and len(above) > 1 and above.isalpha() and above.isupper() and not begun.isupper():
        return True
    parted = max((number for number, word in enumerate(words, 1) if word.group()[-1] in ",;:،؛"), default=0)
    return any(honorific_at(view, word.start(), lexicon, language) is not None for word in words[parted:-1])
