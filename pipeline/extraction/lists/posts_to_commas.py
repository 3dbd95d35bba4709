"""Rows of a post, a comma and a name, one below the other: "старший прокурор, Ракова Нина" / "третий секретарь, Шульга Денис".

In Russian the comma may be left out.
"""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import is_name_line, name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.running_text.posts_before import post_ahead
from pipeline.extraction.words.folding import is_latin
from pipeline.extraction.words.lexicon import Lexicon

_COMMA = re.compile(r"\s*[,،，]\s*")
_CYRILLIC = re.compile(r"\s*[А-ЯЁ]")
_TOLD = (places.Place.TITLE, places.Place.BODY, places.Place.UNIT)  # behind the post, before the name


def post_to_comma(strip: Strip, index: int, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where the row is one of several such, None elsewhere.

    The row right above or below must be set out so too: "Judge, New York" below each name tells where he sits.
    """
    own = _parts(strip, strip.rows[index], lexicon)
    if own is None:
        return None
    around = (_next(strip, index, -1), _next(strip, index, 1))
    if not any(row is not None and _parts(strip, row, lexicon) is not None for row in around):
        return None
    return own


def _next(strip: Strip, index: int, step: int) -> Row | None:
    """Return the next row in this direction that does not only go on with the one above."""
    rows = strip.rows[index + 1 :] if step > 0 else reversed(strip.rows[:index])
    return next((row for row in rows if not row.soft), None)


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
