"""Rows on which a post follows a name at once: a fax loses the dash of "Mr. Olav Lund – Judge", and others write none."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import is_arabic, key
from pipeline.extraction.words.lexicon import Lexicon

_REACH = 3  # rows above and below, among them a heading and a wrap, within which another entry begins so
_WORD_LETTERS = 3  # of the first word of a post: "и.о. начальника"
_TO_MARK = re.compile(r"[^,،;(\t\n]{2,120}")
_WORD = re.compile(r"\s+")
ITEM_ENDS = (";", "；", "؛")


def has_post_at_once(strip: Strip, index: int, match: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether this row is a name with its courtesy form and right behind it a post, and a row near it begins so too.

    An item, which a mark sets apart, needs no courtesy form, nor does a row below a semicolon; the items near it are marked as
    well. A sentence begins with somebody as well ("Mr. Lund Director of Prisons will …" is none that anybody writes): what
    follows is a post up to the next mark, and begins with a word of posts.

    Args:
        strip: the rows.
        index: of the row.
        match: the name with which it begins.
        lexicon: courtesy forms and words of posts.
    """
    row = strip.rows[index]
    parted = index > 0 and strip.text(strip.rows[index - 1]).rstrip().endswith(ITEM_ENDS)
    bare = match.honorific is None and is_arabic(strip.view[match.name[0]])  # "المتعلقة باجتماع الفريق": no capitals tell a name
    if bare or not (match.honorific is not None or row.item or parted) or match.words < 2 or not match.plain:
        return False
    if not begins_with_post(strip.view[match.end : row.end], lexicon):
        return False
    near = [*strip.rows[max(0, index - _REACH) : index], *strip.rows[index + 1 : index + 1 + _REACH]]
    return parted or any((row.item and other.item) or _begins_with_courtesy(strip, other, lexicon) for other in near)


def begins_with_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins with a post, without any mark before it: " Senior Officer, Ministry of Labour".

    Behind "is" it need not begin with a word of posts: "is Development Manager in the Agency".
    """
    behind = _TO_MARK.match(text)
    told = behind.group().strip() if behind is not None else ""
    if (being := lexicon.said.copula.match(told)) is not None:
        post = lexicon.small.without_article(told[being.end() :])
        at = next((word.start() for word in _WORD.finditer(post) if lexicon.small.at_body.match(post, word.end())), len(post))
        return places.place(post[:at], lexicon) is places.Place.TITLE
    first = next((word for word in key(told).split() if len(word) >= _WORD_LETTERS), "")
    return lexicon.is_title_word(first) and places.place(told, lexicon) is places.Place.TITLE


def _begins_with_courtesy(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    return honorific_at(strip.view, row.marker_end, lexicon, strip.language) is not None
