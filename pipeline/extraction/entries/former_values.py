"""Posts and bodies without what brackets behind them say was told before, or wrongly: "Deputy Director (not Director)"."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.noise import denies_post, is_former
from pipeline.extraction.words.lexicon import Lexicon

_CLOSED = re.compile(r"\s*[(（\[]([^()（）\[\]]{3,80})[)）\]]\s*$")


def without_former_values(person: Person, lexicon: Lexicon) -> Person:
    """Return the person whose post and body hold no such brackets at their end."""
    title, body = (tuple(_cut(piece, lexicon) for piece in pieces) for pieces in (person.title, person.organisation))
    return person if (title, body) == (person.title, person.organisation) else replace(person, title=title, organisation=body)


def _cut(piece: Piece, lexicon: Lexicon) -> Piece:
    closed = _CLOSED.search(piece.text)
    if closed is None or not closed.start():
        return piece
    if not is_former(closed.group(1), lexicon) and not denies_post(closed.group(1), lexicon):
        return piece
    return replace(piece, end=piece.start + closed.start())
