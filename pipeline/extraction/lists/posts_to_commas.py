"""Rows of a post, a comma and a name, one below the other: "старший прокурор, Ракова Нина" / "третий секретарь, Шульга Денис".

In Russian the comma may be left out.
"""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import is_name_line, name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.running_text.posts_before import post_ahead
from pipeline.extraction.words.folding import fold, is_latin
from pipeline.extraction.words.lexicon import Lexicon

_COMMA = re.compile(r"\s*[,،，]\s*")
_CONTACT = re.compile(r"@|\d{3}")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ROWS = 60  # a longer list is none of a delegation
_CYRILLIC = re.compile(r"\s*[А-ЯЁ]")
_TOLD = (places.Place.TITLE, places.Place.BODY, places.Place.UNIT)  # behind the post, before the name


def post_to_comma(strip: Strip, index: int, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where the row is one of several such, None elsewhere.

    All of them must name persons, and stand below nobody: "Judge, New York" below a name tells where that one sits.
    """
    own = _parts(strip, strip.rows[index], lexicon)
    if own is None:
        return None
    run, edges = [(strip.rows[index], own)], list[Row]()
    for rows in (reversed(strip.rows[:index]), strip.rows[index + 1 :]):
        for row in rows:
            parts = None if row.soft else _parts(strip, row, lexicon)
            if parts is not None:
                run.append((row, parts))
            elif not row.soft and _CONTACT.search(strip.text(row)) is None:
                edges.append(row)
                break
            if len(run) > _ROWS:
                return None
    if len(run) == 1 or not all(_names_somebody(strip, row, parts, lexicon) for row, parts in run):
        return None
    items = all(row.item for row, _ in run)
    return None if any(_begins_with_name(strip, row, lexicon, apart=items and row.item) for row in edges) else own


def _names_somebody(strip: Strip, row: Row, parts: tuple[tuple[int, int], int], lexicon: Lexicon) -> bool:
    """Tell whether somebody stands behind the post by his words (a known name, none of towns), and nobody in it."""
    (start, end), begin = parts
    words = [word.casefold() for word in _WORD.findall(strip.view[begin : row.end])]
    post = strip.view[start:end]
    if lexicon.known_words.intersection(words) or not lexicon.person_names.intersection(words):
        return False  # "Minister, North Norland", "Judge, Port Louis"
    return not any(_is_somebody(strip, word.start(), post, lexicon) for word in _WORD.finditer(post))


def _is_somebody(strip: Strip, at: int, post: str, lexicon: Lexicon) -> bool:
    """Tell whether the post ends in a name from `at` on: "Judge Anna Brown, Port Louis"."""
    name = name_at(post, at, lexicon, strip.language)
    if name is None or not name.plain or name.words < 2 or post[name.end :].strip(" ,،，"):
        return False
    words = [fold(word) for word in _WORD.findall(post[slice(*name.name)])]
    return not any(lexicon.is_office_word(word) for word in words)


def _begins_with_name(strip: Strip, row: Row, lexicon: Lexicon, *, apart: bool) -> bool:
    """Tell whether the row above or below the posts begins with the person whose posts they are.

    Items that stand `apart` have their own persons, but an item that is nothing but a name may have the posts of the next ones.
    """
    name = name_at(strip.view[: row.end], row.marker_end, lexicon, strip.language)
    if name is None or not name.plain or (name.words < 2 and name.honorific is None):
        return False
    behind = strip.view[name.end : row.end].strip()
    if apart:
        return not any(map(str.isalnum, behind))
    return name.honorific is not None or not behind or not behind[0].isalnum()


def _parts(strip: Strip, row: Row, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    text = strip.view[row.marker_end : row.end].rstrip(" .;؛；")
    commas = [*_COMMA.finditer(text)]
    if row.soft:
        return None
    if not commas:
        return _unparted(strip, row, lexicon)
    begin = commas[-1].end()
    name = is_name_line(text[begin:], lexicon, strip.language)
    if name is None or not name.plain or name.words < 2 or name.honorific is not None:
        return None
    if is_latin(text) and places.place(text[begin:], lexicon) is not places.Place.OTHER:
        return None
    post, *others = _COMMA.split(text[: commas[-1].start()])
    told = [places.place(part, lexicon) for part in (post, *others)]
    if told[0] is not places.Place.TITLE or any(place not in _TOLD for place in told):
        return None
    return (row.marker_end, row.marker_end + commas[-1].start()), row.marker_end + begin


def _unparted(strip: Strip, row: Row, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return the same of a row without a comma: "Третий секретарь Шульга Денис Петрович"."""
    found = post_ahead(strip.view, row.marker_end, row.end, lexicon, strip.language)
    if found is None or row.item or not _CYRILLIC.match(strip.view, found[1]):
        return None
    name = name_at(strip.view, found[1], lexicon, strip.language)
    return found if name is not None and not strip.view[name.end : row.end].strip(" .;") else None
