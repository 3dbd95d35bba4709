"""Rows on which a post follows a name at once: a fax loses the dash of "Mr. Olav Lund – Judge", and others write none."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_REACH = 3  # rows above and below, among them a heading and a wrap, within which another entry begins so
_TO_MARK = re.compile(r"[^,،;(\t\n]{2,120}")


def has_post_at_once(strip: Strip, index: int, match: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether this row is a name with its courtesy form and right behind it a post, and a row near it begins so too.

    A sentence begins with somebody as well ("Mr. Lund Director of Prisons will …" is none that anybody writes): what follows is
    a post up to the next mark, and begins with a word of posts.

    Args:
        strip: the rows.
        index: of the row.
        match: the name with which it begins.
        lexicon: courtesy forms and words of posts.
    """
    row = strip.rows[index]
    if match.honorific is None or match.words < 2 or not match.plain:
        return False
    behind = _TO_MARK.match(strip.view, match.end, row.end)
    told = behind.group().strip() if behind is not None else ""
    if not told or not lexicon.is_title_word(key(told).split(" ", 1)[0]) or places.place(told, lexicon) is not places.Place.TITLE:
        return False
    near = [*strip.rows[max(0, index - _REACH) : index], *strip.rows[index + 1 : index + 1 + _REACH]]
    return any(_begins_with_courtesy(strip, other, lexicon) for other in near)


def _begins_with_courtesy(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    return honorific_at(strip.view, row.marker_end, lexicon, strip.language) is not None
