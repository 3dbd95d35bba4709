"""Rows that only go on with the line above, though a name might be read at their beginning."""

from __future__ import annotations

import re

from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import fold, is_chinese
from pipeline.extraction.words.lexicon import Lexicon

_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_WITHOUT_FAMILY = 2  # words of a given name and a patronymic
_SENTENCE_WORDS = 4  # before the last one of a line that is no entry of a list
_WORD_PART = 3  # characters of a word that may have had room on the row above


def goes_on(strip: Strip, index: int, match: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether the row of this number goes on with the line above: "Adviser, Unit against Laundering" / "de Dinero y Crimen".

    A given name with a patronymic may have its family name there, "… отдела Осмонов" / "Таалайбек Жээнбекович"; a Chinese name
    may be but the end of a word: "…国际组织代" / "表团".
    """
    if not index:
        return False
    row, above = strip.rows[index], strip.text(strip.rows[index - 1]).rstrip()
    if above[-1:].isalpha() and lexicon.small.before_body.match(strip.view, row.marker_end) is not None:
        return True
    named = strip.view[slice(*match.name)].split()
    if len(named) == _WITHOUT_FAMILY and lexicon.patronymic.search(named[-1]) is not None and _ends_in_name(above, lexicon):
        return True
    name = strip.view[slice(*match.name)].replace(" ", "")
    if not is_chinese(name):
        return False
    ends = [run.group()[-_WORD_PART:] for run in _CHINESE.finditer(above.replace(" ", ""))]  # something else may stand beside it
    words = (end[at:] + name for end in ends for at in range(len(end)))
    return any(word in lexicon.organisations or word in lexicon.units for word in words)


def _ends_in_name(above: str, lexicon: Lexicon) -> bool:
    """Tell whether a line of a sentence ends in a word with a capital that is no noun of posts, bodies or States."""
    *before, last = above.split() or [""]
    if len(before) < _SENTENCE_WORDS or not last.isalpha() or not last.istitle():
        return False
    said = sum(word[:1].islower() for word in before) * 2 > len(before)
    word = fold(last)
    noun = lexicon.is_title_word(word) or lexicon.is_body_word(word) or word in lexicon.common or word in lexicon.stop
    return said and not noun and not lexicon.is_state(last)
