"""Rows that begin something though the line above looks full: one more "Ministry of X: Mr. A, Post", or a role."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.lists.posts_below_bodies import rows_begun_below_bodies
from pipeline.extraction.words.lexicon import Lexicon

_TO_MARK = re.compile(r"\s*([^:：\n]{3,90}?)(?:\s*[:：]|\s+[-–—])\s*(?=[^\W\d_])")
_HEADS = (Role.HEAD, Role.ALTERNATE)
SMALL = 3  # letters of "as", "de la", "et", behind which a line goes on
_LEADS = (places.Place.BODY, places.Place.UNIT, places.Place.TITLE)


def with_rows_begun_alike(strip: Strip, lexicon: Lexicon) -> Strip:
    """Return the strip with each row begun that leads in a name as the row above it in the same paragraph does.

    Lines of a list may all be long, as a paragraph's are; two in one paragraph that begin with a body, a post or a role, a mark
    and a name are two entries. A single one may be the end of a sentence.
    """
    leads = [index for index, row in enumerate(strip.rows) if _leads_in(strip, row, lexicon)]
    begun = [index for index in range(1, len(strip.rows)) if _is_role(strip, index, lexicon)]
    for above, index in pairwise(leads):
        between = strip.rows[above + 1 : index + 1]
        if len(list(takewhile(lambda row: not row.first, between))) == len(between):
            begun.append(index)
    return strip.with_rows_begun([*begun, *rows_begun_below_bodies(strip, lexicon)])


def _is_role(strip: Strip, index: int, lexicon: Lexicon) -> bool:
    """Tell whether this row says who heads the delegation, or stands in, with a capital, below one that leaves nothing open.

    A comma and a small word do, and what makes another role of it: "Deputy" / "Head of Delegation".
    """
    if not strip.rows[index].soft or lexicon.role_heading(text := strip.text(strip.rows[index]).strip()) not in _HEADS:
        return False
    above = strip.text(strip.rows[index - 1]).rstrip()
    last = above.rpartition(" ")[2]
    open_end = not above[-1:].isalpha() or (last.islower() and len(last) <= SMALL) or lexicon.role(f"{last} {text}") is not None
    return text[:1].isupper() and " " in text and not open_end


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
