"""Rows that hold a name and nothing else, told by the words of the name and by the post on the row below."""

from __future__ import annotations

from config.town_words import town_words
from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.lists.posts_behind import TITLE_LINE_LETTERS
from pipeline.extraction.words.folding import Folded, is_chinese, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_TOWN_WORDS = 2  # "San José", which ends the address of somebody above; "San José Pérez" is somebody


def names_somebody(strip: Strip, index: int, match: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether a row that a name fills begins an entry above a post: a known name, a Chinese one, or one in both scripts.

    Directly below the line that announces persons a body says as much as a post.

    It is for rows of a list, below a colon or another person's entry; elsewhere a town or a body may look like a name.

    Args:
        strip: holds the row.
        index: the row's number.
        match: the name that fills it, offsets within the row's text.
        lexicon: known names, words of posts and roles.
    """
    if match.words < 2 or not match.plain or index + 1 >= len(strip.rows):
        return False
    text = strip.text(strip.rows[index])
    words = key(text[slice(*match.name)]).split()
    known = any(word in lexicon.person_names for word in words) and not any(word in lexicon.common for word in words)
    town = len(words) == _TOWN_WORDS and words[0] in town_words()
    known = known or match.latin is not None or is_chinese(text[slice(*match.name)])
    if town or not known or lexicon.is_state(text):
        return False
    below = strip.text(strip.rows[index + 1]).strip()
    if lexicon.role(below) is not None:
        return True
    place = places.place(below, lexicon)
    said = place is places.Place.TITLE or (place is places.Place.BODY and _announced(strip, index, lexicon))
    return said and len(below) < TITLE_LINE_LETTERS


def _announced(strip: Strip, index: int, lexicon: Lexicon) -> bool:
    """Tell whether the line above ends in a colon and says that persons are named: "Kindly register the following persons:"."""
    above = strip.text(strip.rows[index - 1]).rstrip() if index else ""
    return above.endswith(COLONS) and lexicon.announcing.find(Folded(above)) is not None
