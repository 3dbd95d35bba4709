"""Two surnames joined by "and", read as two persons: "el Sr. Juan Romero y Díaz del Río", "João Costa e Melo Pinto"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_AND = re.compile(r"\s+[yie]\s+")  # Spanish, Catalan, Portuguese
_SURNAME = re.compile(r"[^\W\d_]+[aeioáéíó]z", re.IGNORECASE)  # "Díaz", "Muñoz"; without a courtesy form before the first name


def with_joined_surnames_asked(persons: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return the persons, two asked about who may be one: but "y" stands between them, and only the first has a courtesy form.

    Of two without any, the second begins with a family name by its ending, or holds "de", "del". "Los Sres. A y B" are two.
    """
    told = list(persons)
    for number in range(1, len(told)):
        if _may_be_one(told[number - 1], told[number], lexicon):
            told[number - 1 : number + 1] = [one.doubted(Doubt.JOINED_SURNAMES) for one in told[number - 1 : number + 1]]
    return told


def _may_be_one(first: Person, second: Person, lexicon: Lexicon) -> bool:
    one, other = first.name[-1], second.name[0]
    between = one.passage.text[one.end : other.start] if one.passage is other.passage else ""
    if second.honorific is not None or _AND.fullmatch(between) is None:
        return False
    if first.honorific is not None:
        return key(first.honorific.text) not in lexicon.plural_forms | lexicon.dual_forms
    words = other.text.split()
    return _SURNAME.fullmatch(words[0]) is not None or any(word in lexicon.particles for word in key(other.text).split())
