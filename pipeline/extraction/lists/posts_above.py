"""Posts on the rows above the names: "Assistant Director" / "Mr. A", "Director, Department of Immigration:" / "Mr. B"."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import is_arabic, is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_ROWS_MAX = 2  # of a post with its body
_WORDS_MAX = 14
_COLONS = (":", "：")
_COMMA = re.compile(r"[,،，;(（]")
Names = Callable[[Row], NameMatch | None]


def posts_above(strip: Strip, names: Names, lexicon: Lexicon) -> dict[int, range]:
    """Return for the row of each name the rows of the post above it; {} where posts do not stand so.

    They stand so where every name with a courtesy form has its post above it, at its paragraph's beginning or before a colon,
    and none has a post below: else the post above may be that of the person before.

    Args:
        strip: the rows.
        names: tells with which name a row begins.
        lexicon: words of posts.
    """
    found: dict[int, range] = {}
    for index, row in enumerate(strip.rows):
        match = None if row.soft else names(row)
        if match is None or match.honorific is None:
            continue
        post = None if row.item or row.first else _post(strip, index, names, lexicon)
        if post is None or _has_post(strip, index, match, names, lexicon):
            return {}
        found[index] = post
    return found


def _post(strip: Strip, index: int, names: Names, lexicon: Lexicon) -> range | None:
    """Return the rows of the post that begins this row's paragraph, or ends in a colon right above it."""
    rows = strip.rows
    if strip.text(rows[index - 1]).rstrip().endswith(_COLONS):
        first = index - 1
    else:
        back = range(index - 1, max(-1, index - 1 - _ROWS_MAX), -1)
        first = next((at for at in back if rows[at].first or _is_name(rows[at - 1], names)), -1)
    if first < 0 or any(rows[at].item or names(rows[at]) is not None for at in range(first, index)):
        return None
    text = strip.view[rows[first].start : rows[index - 1].end].rstrip(" :：").replace("\n", " ")
    return range(first, index) if _is_post(text, lexicon) else None


def _is_name(row: Row, names: Names) -> bool:
    match = names(row)
    return match is not None and match.honorific is not None


def _is_post(text: str, lexicon: Lexicon) -> bool:
    if is_cjk(text[:1]) or is_arabic(text[:1]) or len(text.split()) > _WORDS_MAX or re.search(r"[\d@.;:]", text):
        return False
    head = lexicon.small.without_article(_COMMA.split(text, maxsplit=1)[0])
    if lexicon.role_heading(text) is not None or lexicon.label(head) or lexicon.greetings.is_addressee(text):
        return False
    return places.place(head, lexicon) is places.Place.TITLE and places.names_holder(head, lexicon)


def _has_post(strip: Strip, index: int, match: NameMatch, names: Names, lexicon: Lexicon) -> bool:
    """Tell whether a post stands behind the name on its row, or on the row below and not above the next name."""
    row = strip.rows[index]
    texts = [strip.view[match.end : row.end].strip(" ,،–—-(")]
    below = [other for other in strip.rows[index + 1 : index + 2 + _ROWS_MAX] if other.block == row.block]
    if below and not any(_is_name(other, names) for other in below[1:]):
        texts.append(strip.text(below[0]))
    return any(places.place(_COMMA.split(text, maxsplit=1)[0], lexicon) is places.Place.TITLE for text in texts if text)
