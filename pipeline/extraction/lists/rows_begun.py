"""Rows that begin an entry though the line above looks as if it had no room left: one more "Ministry of X: Mr. A, Post"."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.lexicon import Lexicon

_TO_MARK = re.compile(r"\s*([^:：\n]{3,90}?)(?:\s*[:：]|\s+[-–—])\s*(?=[^\W\d_])")
_LEADS = (places.Place.BODY, places.Place.UNIT, places.Place.TITLE)


def with_rows_begun_alike(strip: Strip, lexicon: Lexicon) -> Strip:
    """Return the strip with each row begun that leads in a name as the row above it in the same paragraph does.

    Lines of a list may all be long, as a paragraph's are; two in one paragraph that begin with a body, a post or a role, a mark
    and a name are two entries. A single one may be the end of a sentence.
    """
    leads = [index for index, row in enumerate(strip.rows) if _leads_in(strip, row, lexicon)]
    begun: list[int] = []
    for above, index in pairwise(leads):
        between = strip.rows[above + 1 : index + 1]
        if len(list(takewhile(lambda row: not row.first, between))) == len(between):
            begun.append(index)
    return strip.with_rows_begun(begun)


def _leads_in(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether this row begins with a body, a unit, a post or a role, a mark and somebody's name."""
    if strip.view[row.marker_end : row.marker_end + 1].islower():
        return False  # "Генеральная" / "прокуратура: г-жа Б"
    told = _TO_MARK.match(strip.view, row.marker_end, row.end)
    match = name_at(strip.view, told.end(), lexicon, strip.language) if told is not None else None
    if told is None or match is None or match.start != told.end() or not (match.honorific or match.plain):
        return False
    words = told[1]
    return lexicon.role_heading(words) is not None or places.place(words, lexicon) in _LEADS
