"""Who signs a letter below its list without words of leave, place or date: his post, and his name at the end.

"1. Mr. A, Judge" / "2. Ms. B, Clerk" / "" / "Director of the Academy" / "Colonel        U. Safarov"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry_words import role_in
from pipeline.extraction.entries.names import is_name_line, name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

_ROWS = 4  # of a post and a name
_ITEMS = 2  # a mark before each makes it sure that who has none stands in no list
_WORD_START = re.compile(r"(?<!\S)\S")
_COLONS = (":", "：")


def signs_below_items(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether with this row begins the last paragraph, which holds a post and then a name, below a list with marks.

    Each item begins with its person's name, so that nobody's post stands above him; no role, label, courtesy form, body or
    contact makes a delegate of who stands here.
    """
    row = strip.rows[number]
    if not row.first or row.item or not number or strip.rows[number - 1].block == row.block:
        return False
    marked = [other for other in strip.rows[:number] if other.marker_end > other.start]
    if sum(_begins_with_name(strip, other, lexicon) for other in marked) < _ITEMS:
        return False
    rest = _signature(strip, number, lexicon)
    if not rest or len(rest) > _ROWS or any(other.item or _tells(strip.text(other), lexicon) for other in rest):
        return False
    *posts, last = (strip.text(other).strip() for other in rest)
    return any(_holds(" ".join([*posts, before]).strip(), lexicon) for before in _before_name(last, strip, lexicon))


def _signature(strip: Strip, number: int, lexicon: Lexicon) -> Sequence[Row]:
    """Return the rows from this one to the strip's end, or up to the line of who typed the letter."""
    rest: list[Row] = []
    for other in strip.rows[number:]:
        text = strip.text(other)
        if rest and any(key(text).startswith(label) for label in lexicon.prepared):
            break
        if key(text):
            rest.append(other)
    return rest


def _begins_with_name(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    match = name_at(strip.view, row.marker_end, lexicon, strip.language)
    return match is not None and match.words > 1


def _tells(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the row says what is said of delegates: a contact, a label, a list's heading, a role."""
    told = role_in(text.strip(" ()."), lexicon) is not None or lexicon.heading.find(Folded(text)) is not None
    return told or has_contact(text) or any(mark in text for mark in _COLONS)


def _before_name(row: str, strip: Strip, lexicon: Lexicon) -> list[str]:
    """Return what stands on the row before the name with which it ends, a rank or nothing; none where a courtesy form does."""
    found: list[str] = []
    for start in _WORD_START.finditer(row):
        match = is_name_line(row[start.start() :], lexicon, strip.language)
        form = row[start.start() :][slice(*match.honorific)] if match is not None and match.honorific is not None else ""
        if form and not (lexicon.is_rank(form) or lexicon.is_post_honorific(form)):
            return []
        if match is not None:
            found.append(f"{row[: start.start()]} {form}".strip())
    return found


def _holds(post: str, lexicon: Lexicon) -> bool:
    """Tell whether the words above and before the name are a post and no more."""
    article = lexicon.small.without_article(post)
    return places.place(article, lexicon) is places.Place.TITLE and role_in(article, lexicon) is None
