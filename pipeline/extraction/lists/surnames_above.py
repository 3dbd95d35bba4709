"""Surnames on a row of their own, above the given name and patronymic: "2. Оразбеков" / "Даурен Кайратович – советник"."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_SURNAME = re.compile(r"[^\W\d_a-zа-яё][^\W\d_]+(?:-[^\W\d_]+)?")
_GIVEN = re.compile(r"([^\W\d_a-zа-яё][^\W\d_]+ [^\W\d_a-zа-яё][^\W\d_]+)\s*(?:[-–—,;:(]|$)")
_WORDS = 3
_SENTENCE_WORDS = 4  # before the last one of a line that is no entry of a list


def surname_above(strip: Strip, index: int, row: Row, lexicon: Lexicon) -> NameMatch | None:
    """Return the name that begins with the one word of this row and ends on the row below with a patronymic; None for none.

    A mark stands behind it there, or nothing: "Москва" above "Иван Петрович прибудет" is no surname.

    Args:
        strip: where both stand.
        index: of the row.
        row: an item, or in capitals: "БЕЛОВА" above "Ирина Олеговна".
        lexicon: patronymics, words of posts and bodies.
    """
    word, following = strip.view[row.marker_end : row.end].strip(), strip.rows[index + 1 : index + 2]
    if not following or following[0].item or following[0].block != row.block or _SURNAME.fullmatch(word) is None:
        return None
    given = _GIVEN.match(strip.text(following[0]))
    if given is None or not (row.item or word.isupper()) or lexicon.is_office_word(key(word)):
        return None
    if lexicon.patronymic.search(given.group(1)) is None:
        return None
    view, end = strip.view, following[0].start + given.end(1)
    match = name_at(f"{view[: row.end]} {view[row.end + 1 : end]}", row.marker_end, lexicon, strip.language)
    return match if match is not None and match.plain and match.words == _WORDS and match.name[1] == end else None


def with_surname_above(strip: Strip, index: int, match: NameMatch, lexicon: Lexicon) -> NameMatch:
    """Return the given name with a patronymic with the family name that ends the line of a sentence above it.

    "… старший прокурор отдела Осмонов" / "Таалайбек Жээнбекович (Osmonov Taalaibek)": the sentence wraps within the name.
    """
    words = strip.view[slice(*match.name)].split()
    if not index or match.honorific is not None or len(words) != _WORDS - 1 or lexicon.patronymic.search(words[-1]) is None:
        return match
    above = strip.rows[index - 1]
    *before, last = strip.text(above).split() or [""]
    told = len(before) >= _SENTENCE_WORDS and sum(word[:1].islower() for word in before) * 2 > len(before)
    word = key(last)
    noun = lexicon.is_office_word(word) or word in lexicon.common or word in lexicon.stop or lexicon.is_state(last)
    start = above.end - len(last)
    if not told or noun or _SURNAME.fullmatch(last) is None or strip.view[start : above.end] != last:
        return match
    return replace(match, start=start, name=(start, match.name[1]), words=_WORDS)
