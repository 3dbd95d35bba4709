"""Rows that begin with a single surname and given names behind a comma, "Katsaros, Georgios, Director", and no courtesy form."""

from __future__ import annotations

import re

from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.entries.word_kind import word_kind
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_CAPITAL = r"[^\W\d_a-zà-ÿа-яё]"
_WORD = rf"{_CAPITAL}[^\W\d_]+(?:['’-][^\W\d_]+)*"
# A surname; given names, initials among them; and what ends them.
_SHAPE = re.compile(rf"(?P<surname>{_WORD}), (?P<given>{_WORD}(?: (?:{_WORD}|{_CAPITAL}\.?)){{0,2}})(?=\s?(?:[,;(–—-]|$))")
_ROWS_MIN = 2  # of items, all of which begin so


def name_of_row(strip: Strip, row: Row, at: int, lexicon: Lexicon) -> NameMatch | None:
    """Return the name that begins at this place of a row, None where none does; see `begins_inverted` and `name_at`."""
    return name_at(strip.view, at, lexicon, strip.language, whole=begins_inverted(strip, row, at, lexicon))


def begins_inverted(strip: Strip, row: Row, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a row begins with a surname and given names behind it.

    Of these one is a known given name, or all items of the list begin so: "Vienna, Ringstraße" alone is nobody.

    Args:
        strip: of the row.
        row: that begins an entry.
        at: where a name may begin, behind its number.
        lexicon: names, and words that are none.
    """
    given = _given(strip.view[at : row.end], lexicon)
    if given is None:
        return False
    firsts = [other for other in strip.rows if not other.soft]
    said = [_given(strip.text(other)[other.marker_end - other.start :].lstrip(), lexicon) for other in firsts]
    items = [text for text, other in zip(said, firsts, strict=True) if other.item]
    if row.item and len([text for text in items if text is not None]) * 2 <= len(items):
        return False  # "2) Tomas, Adan Verlin" below "1) Ilse Marenko, Judge": a misread courtesy form
    if lexicon.is_state(given):  # "Michaelides, Georgia" beside another
        here = firsts.index(row) if row in firsts else len(firsts)
        beside = (*said[max(0, here - 1) : here], *said[here + 1 : here + 2])
        return any(text is not None and not lexicon.is_state(text) for text in beside)
    if any(key(word) in lexicon.person_names for word in given.split()):
        return True
    return row.item and len(items) >= _ROWS_MIN and None not in items


def _given(text: str, lexicon: Lexicon) -> str | None:
    """Return the given names of a row of this shape, None of any other: "Justice, Deputy" and "Paris, France" are none."""
    found = _SHAPE.match(text)
    if found is None:
        return None
    words = (found["surname"], *(word for word in found["given"].split() if len(word.rstrip(".")) > 1))
    if any(word_kind(word, lexicon, initial=False) != "name" or word.isupper() for word in words):
        return None
    known = key(found["given"]) in lexicon.person_names
    other = lexicon.is_state(found["given"]) or place(found["given"], lexicon) is not Place.OTHER
    if (other and not known) or lexicon.role(found["given"]) or lexicon.label(found["surname"]):
        return None
    return found["given"]
