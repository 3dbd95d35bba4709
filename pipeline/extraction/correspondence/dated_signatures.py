"""Who signs below the place and date that end a letter without words of leave: "Vienna, 3 April 2009" / "Mr. B"."""

from __future__ import annotations

import re

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIGURES = re.compile(
    r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
)
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = 8  # of "Fait à Vienne, le 3 avril 2009"
_ROWS = 5  # of a signature: name, post, body, number, address


def dates_signature(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether this row is a place and date alone, with persons above it and below it nothing but the one who signs."""
    row = strip.rows[number]
    rest = [other for other in strip.rows[number + 1 :] if key(strip.text(other))]
    alone = row.first and bool(rest) and len(rest) <= _ROWS and rest[0].block != row.block and not row.item
    if not alone or not _is_date(strip.text(row), lexicon):
        return False
    if any(other.item or other.soft or strip.text(other).rstrip().endswith((":", "：")) for other in rest):
        return False
    above = [other for other in strip.rows[:number] if key(strip.text(other))]
    if not above or strip.text(above[-1]).rstrip().endswith((":", "：")):
        return False  # a heading that dates its list
    others = any(_in_courtesy(strip, other, lexicon) for other in rest[1:])
    return _names(strip, rest[0], lexicon) and not others and any(_names(strip, other, lexicon) for other in above)


def _is_date(text: str, lexicon: Lexicon) -> bool:
    words = key(text).split()
    if len(words) > _WORDS or text.rstrip().endswith((":", "：")):
        return False
    spelt = _YEAR.search(text) is not None and any(key(word) in lexicon.months for word in _WORD.findall(text))
    return spelt or _FIGURES.search(text) is not None


def _names(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row has a courtesy form, or is a name alone."""
    return _in_courtesy(strip, row, lexicon) or is_name_line(strip.text(row), lexicon, strip.language) is not None


def _in_courtesy(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    end = honorific_at(strip.view, row.marker_end, lexicon, strip.language)
    form = key(strip.view[row.marker_end : end]).partition(" ")[0] if end is not None else ""
    before = bool(form) and not lexicon.is_title_word(form)  # no "Secretary"
    return before or lexicon.honorific_after.search(strip.text(row)) is not None
