"""Posts and bodies without what is said of them to be wrong or no longer so: "Deputy Director (not Director)".

"Deputy Director, not Director" and "no longer Adviser: she was appointed Deputy Director" say what is right, too.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.noise import denies_post, is_former
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_CLOSED = re.compile(r"\s*[(（\[]([^()（）\[\]]{3,80})[)）\]]\s*$")

_COMMA = re.compile(r"[\"”»“]?\s*[,，،、]\s*[\"“«„]?")
_WRONG_LETTERS = 80  # of a post that is denied
_QUOTES = ' "“”«»„'
_APART = re.compile(r"\s*[,，،、:：;；؛.。—–\s]\s*[\"“«„]?")  # between what was wrong and what is right


def without_former_values(person: Person, lexicon: Lexicon) -> Person:
    """Return the person whose post and body hold no such words."""
    title, body = (tuple(_cut(piece, lexicon) for piece in pieces) for pieces in (person.title, person.organisation))
    title = tuple(_right(piece, lexicon) for piece in title)
    return person if (title, body) == (person.title, person.organisation) else replace(person, title=title, organisation=body)


def _cut(piece: Piece, lexicon: Lexicon) -> Piece:
    closed = _CLOSED.search(piece.text)
    if closed is None or not closed.start():
        return piece
    if not is_former(closed.group(1), lexicon) and not denies_post(closed.group(1), lexicon):
        return piece
    return replace(piece, end=piece.start + closed.start())


def _right(piece: Piece, lexicon: Lexicon) -> Piece:
    """Return the post without what is denied before or behind it; as it is where nothing is, or nothing would be left."""
    text = piece.text
    denied = next((comma for comma in _COMMA.finditer(text) if _is_wrong(text[comma.end() :][:_WRONG_LETTERS], lexicon)), None)
    if denied is not None and denied.start():
        return _unquoted(replace(piece, end=piece.start + denied.start()))
    if not _denies_first(text, lexicon):
        return piece
    found = (lexicon.said.now_is.match(text, apart.end()) for apart in _APART.finditer(text))
    at = next((news.end() for news in found if news is not None and news.end() < len(text)), None)
    return piece if at is None else _unquoted(replace(piece, start=piece.start + at))


def _is_wrong(text: str, lexicon: Lexicon) -> bool:
    said = text.strip(_QUOTES)
    return is_former(said, lexicon) or denies_post(said.replace('"', ""), lexicon)


def _denies_first(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins with words that deny what follows: "no longer Adviser: …", "не «инспектор», а …"."""
    flat = key(text.strip(_QUOTES))
    return any(flat.startswith(said if is_cjk(said) else f"{said} ") for said in lexicon.wrongly)


def _unquoted(piece: Piece) -> Piece:
    """Return the piece without quotation marks around it, of which the other one may be cut off."""
    text = piece.text
    bare = text.strip(_QUOTES)
    if not bare:
        return piece
    start = piece.start + len(text) - len(text.lstrip(_QUOTES))
    return replace(piece, start=start, end=start + len(bare))
