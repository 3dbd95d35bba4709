"""Whether two pieces of a value are one word that was read with a blank in it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from config.knowledge import Knowledge
from pipeline.extraction.trust.wording_evidence import wordings
from pipeline.extraction.words.folding import key

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")
_VOWEL_SIGNS = re.compile("[\u064b-\u0652\u0640]")


def is_parted(value: str, knowledge: Knowledge, known: frozenset[str]) -> bool:
    """Tell whether two pieces beside each other, of which one is no word, are one known word: "Depart ment", "SEY NI", "Car los".

    Args:
        value: a name, title or organisation that was read from a picture.
        knowledge: known words and names.
        known: those of which the pieces may be one.
    """
    plain = _VOWEL_SIGNS.sub("", value)
    pairs = ((one.casefold(), two.casefold()) for one, two in pairwise(_WORD.findall(plain)))
    small = wordings(knowledge).small
    return any(
        one + two in known
        and (
            (two in _articles(knowledge) and one not in small)
            or not all(knowledge.vocabulary.knows(piece) or key(piece) in small for piece in (one, two))
        )
        for one, two in pairs
    )


@lru_cache(maxsize=4)
def _articles(knowledge: Knowledge) -> frozenset[str]:
    """Return the articles, which stand behind "de" in a name, and not right behind a given name: "Car los" is one word."""
    return frozenset(word.casefold() for language in knowledge.languages for word in language.grammar.articles)
