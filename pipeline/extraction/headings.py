"""Rows of a list that are no entries: the body whose people stand below, the Mission's own name at the foot."""

from __future__ import annotations

import re

from pipeline.extraction import places
from pipeline.extraction.entry import Piece
from pipeline.extraction.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.lexicon import Lexicon
from pipeline.extraction.strips import Row, Strip

HEADING_WORDS_MAX = 12


def body_heading(strip: Strip, row: Row, lexicon: Lexicon) -> Piece | None:
    """Return the body that this whole row names, "From the" before it and the colon behind it left aside; None for other rows."""
    text = strip.text(row)
    lead = lexicon.small.on_behalf.match(text)
    start = lead.end() if lead else 0
    bare = text[start:].rstrip(" :：-–—")
    words = key(bare).split()
    sentence = any(word in lexicon.clauses for word in words) or re.search(r"[,;،؛，；。@\d]", bare)
    if not words or sentence or len(words) > HEADING_WORDS_MAX:
        return None
    if any(cues.find(Folded(bare)) is not None for cues in (lexicon.announcing, lexicon.heading)):
        return None  # "The delegation of Norland will comprise"
    if places.place(bare, lexicon) is not places.Place.BODY:
        return None
    return Piece(strip.passage, row.start + start, row.start + start + len(bare))


def is_sender(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins like the name of a Mission or Embassy."""
    wanted = lexicon.small.key_without_article(text)
    spaced = not (is_cjk(wanted) or is_arabic(wanted))
    return any((wanted + " ").startswith(sender + " " if spaced else sender) for sender in lexicon.missions)
