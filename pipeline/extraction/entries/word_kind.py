"""Which words may be part of a name, and which are particles in it: "Verlin", "von"."""

from __future__ import annotations

import re

from pipeline.extraction.words.folding import fold, key
from pipeline.extraction.words.lexicon import Lexicon

_TINY = re.compile(r"['’`‘][tsn]", re.IGNORECASE)  # "van 't Hof", "in 's Gravenhage"
_ATTACHED = re.compile(r"(?:d|l|o|al|el|an|as|at|ben|ibn|abd|mc|mac)['’`-]", re.IGNORECASE)


def word_kind(bare: str, lexicon: Lexicon, *, initial: bool) -> str:
    """Return "name", "particle", "stop" (a word that is no name) or "low" (lower case)."""
    marked = bare[:1].isupper() and fold(bare) != bare.casefold()  # "Lê" is a family name, "le" a particle
    if _TINY.fullmatch(bare) or (not initial and not marked and fold(bare).rstrip(".'’`") in lexicon.particles):
        return "particle"
    if initial:
        return "name"
    letters = [letter for letter in bare if letter.isalpha()]
    if not letters or len(letters) * 2 < len(bare):
        return "low"
    upper = letters[0].isupper() or bool(_ATTACHED.match(bare) and any(letter.isupper() for letter in letters))
    if not upper:
        return "low"
    if bare.casefold() in lexicon.stop_exact or key(bare) in lexicon.meeting:
        return "stop"
    if any(lexicon.is_office_word(part) for part in (key(bare), *key(bare).split(" "))):
        return "stop"
    return "name"
