"""Rows that begin with a courtesy form and are no entries of a list: a sentence over several lines reached the next person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries.name_words import honorific_at
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.lexicon import Lexicon

_GOES_ON = re.compile(r"(?:[,،;؛]|//|\b(?:and|et|y|и)|و)\s*$")
_WORD = re.compile(r"(?<=\S)\s+")


def within_sentence(strip: Strip, index: int, covered: Sequence[tuple[int, int]], lexicon: Lexicon) -> bool:
    """Tell whether this row goes on with a sentence that named somebody before: "… of Mr. A, Judge," above "Ms. B and Mr. C".

    Args:
        strip: the rows.
        index: which row.
        covered: stretches that entries of lists have used up; where one lies in the paragraph, that is a list.
        lexicon: the courtesy forms.
    """
    row = strip.rows[index]
    start = min(other.start for other in strip.rows if other.block == row.block)
    if row.item or row.first or any(begin >= start for begin, _ in covered):
        return False
    text = strip.view[start : row.start].replace("\n", " ")
    return _GOES_ON.search(text) is not None and any(
        honorific_at(text, word.end(), lexicon, strip.language) is not None for word in _WORD.finditer(text)
    )
