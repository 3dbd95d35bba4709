"""Brackets behind a post or a body that tell of the delegation, not of it: "Legal Adviser (shared with the delegation of …)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.entry_words import is_change, tells_of_another
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_BRACKETED = re.compile(r"[^()（）]*[^()（）\s](?P<aside>\s*[(（]\s*(?P<text>[^()（）]+?)\s*[)）]?\s*)\Z")


def without_asides(person: Person, lexicon: Lexicon) -> Person:
    """Return the person, title and body without a last bracket that tells whom he replaces, that he is new, or shared."""
    title = _without_aside(person.title, lexicon, person.language)
    organisation = _without_aside(person.organisation, lexicon, person.language)
    unchanged = title == person.title and organisation == person.organisation
    return person if unchanged else replace(person, title=title, organisation=organisation)


def _without_aside(pieces: Sequence[Piece], lexicon: Lexicon, language: str | None) -> tuple[Piece, ...]:
    found = _BRACKETED.match(pieces[-1].text) if pieces else None
    if found is None or not _is_aside(found["text"], lexicon, language):
        return tuple(pieces)
    return (*pieces[:-1], replace(pieces[-1], end=pieces[-1].start + found.start("aside")))


def _is_aside(text: str, lexicon: Lexicon, language: str | None) -> bool:
    said = key(text)
    shared = any(said.startswith(f"{words} ") for words in lexicon.aside_begins)
    return shared or said in lexicon.remarks or is_change(text, lexicon) or tells_of_another(text, lexicon, language)
