"""Words in small letters that stand in no name of a body: "Ministry of Justice [during] the week", "Ministry [puts forward]"."""

from __future__ import annotations

from functools import lru_cache

from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon


def is_loose(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word in small letters is known in no body's name: "Ministry of Justice [during] the [first] week"."""
    folded = key(word)
    little = folded in lexicon.stop or word.casefold() in lexicon.stop_exact
    return word[:1].islower() and not little and not lexicon.is_office_word(folded) and folded not in _of_bodies(lexicon)


@lru_cache(maxsize=4)
def _of_bodies(lexicon: Lexicon) -> frozenset[str]:
    """Return the words of the usual names of bodies, folded: "justice", "юстиции"."""
    return frozenset(word for body in lexicon.bodies for word in body.split())
