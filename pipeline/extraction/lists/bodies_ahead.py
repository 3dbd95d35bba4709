"""The body before the name where a row begins with it: "from the Ministry of Justice: Mr. A", "NAPTIP - Mr. B"."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.tables.headings import body_span
from pipeline.extraction.words.lexicon import Lexicon

PARTED = re.compile(r"[,،，]|\s[-–—]\s")  # "Jane Doe, Police Colonel – Telephone: …"
TO_COLON = re.compile(r"\s*([^:：\n]{3,90}?)\s*[:：]\s*(?=\S)(?![(+]?\d|\S+@)")
_TO_DASH = re.compile(r"\s*([^:：\n]{3,90}?)\s+[-–—]\s+(?=\S)")
_ABOVE_LETTERS = 20  # with the last word of the row above


def body_ahead(strip: Strip, start: int, row: Row, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the body, where the rest begins) where a row begins "from the Ministry of Justice: Mr. A".

    Behind a dash, on a row that is no item, or behind an acronym that no list knows, somebody with a courtesy form must follow.
    """
    text = strip.view[start : row.end]
    above = strip.view[max(0, row.start - _ABOVE_LETTERS) : row.start].split()
    if not row.item and above and above[-1].casefold() in lexicon.stop_exact:
        return None  # "… Counsellor at the" / "Ministry of Justice - Ms. B will follow"
    for told, sure in ((TO_COLON.match(text), row.item), (_TO_DASH.match(text), False)):
        if told is None or lexicon.label(told.group(1)):
            continue
        named = _names_somebody(strip, start + told.end(), row, lexicon)
        span = body_span(told.group(1), lexicon, units=PARTED.search(told.group(1)) is None) if sure or named else None
        if span is None and named and _is_unknown_body(strip, row, told.group(1), lexicon):
            span = 0, len(told.group(1))
        if span is not None:
            offset = start + told.start(1)
            return (offset + span[0], offset + span[1]), start + told.end()
    return None


def _names_somebody(strip: Strip, start: int, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether somebody begins here, with a courtesy form (behind his name where it is Chinese) or before his post."""
    if honorific_at(strip.view, start, lexicon, strip.language) is not None:
        return True
    match = name_at(strip.view, start, lexicon, strip.language)
    if match is None or match.start != start or not match.plain:
        return False
    post = PARTED.split(strip.view[match.end : row.end].lstrip(" ,،，"))[0]
    return match.honorific is not None or (match.words > 1 and places.place(post, lexicon) is places.Place.TITLE)


def _is_unknown_body(strip: Strip, row: Row, text: str, lexicon: Lexicon) -> bool:
    """Tell whether words that no list knows are a body's by their place: an item's acronym, or before a mark as on rows beside.

    "NAPTIP: Mr. A"; "Internal Security Forces - Captain B" below "Ministry of Justice - Mr. A".
    """
    if places.place(text, lexicon) is not places.Place.OTHER or lexicon.role(text) is not None or not text[:1].isupper():
        return False
    if places.is_acronym(text):
        return row.item
    beside = [other for other in strip.rows if other is not row and abs(other.block - row.block) <= 1 and not other.soft]
    marks = (pattern.match(strip.view[other.marker_end : other.end]) for other in beside for pattern in (TO_COLON, _TO_DASH))
    known = (told.group(1) for told in marks if told is not None)
    return any(places.place(told, lexicon) is places.Place.BODY for told in known)
