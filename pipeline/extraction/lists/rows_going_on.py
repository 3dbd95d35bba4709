"""Rows that only go on with the line above, though a name might be read at their beginning."""

from __future__ import annotations

import re

from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import is_chinese
from pipeline.extraction.words.lexicon import Lexicon

_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_WORD_PART = 3  # characters of a word that may have had room on the row above


def goes_on(strip: Strip, index: int, match: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether the row of this number goes on with the line above: "Adviser, Unit against Laundering" / "de Dinero y Crimen".

    A Chinese name may be but the end of a word: "…国际组织代" / "表团".
    """
    if not index:
        return False
    row, above = strip.rows[index], strip.text(strip.rows[index - 1]).rstrip()
    if above[-1:].isalpha() and lexicon.small.before_body.match(strip.view, row.marker_end) is not None:
        return True
    name = strip.view[slice(*match.name)].replace(" ", "")
    if not is_chinese(name):
        return False
    ends = [run.group()[-_WORD_PART:] for run in _CHINESE.finditer(above.replace(" ", ""))]  # something else may stand beside it
    words = (end[at:] + name for end in ends for at in range(len(end)))
    return any(word in lexicon.organisations or word in lexicon.units for word in words)
