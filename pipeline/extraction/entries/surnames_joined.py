"""Two surnames joined by "and", read as two persons: "el Sr. Juan Romero y Díaz del Río", "João Costa e Melo Pinto"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_AND = re.compile(r"\s+[yie]\s+")  # Spanish, Catalan, Portuguese
_SURNAME = re.compile(r"(?!beatriz|inez)[^\W\d_]+[aeioáéíó]z", re.IGNORECASE)  # "Díaz", "Muñoz", "Ruiz"; two are given names

_COMES = re.compile(r"[^\W\d_]{2,}rá(n?)(?![^\W_])")  # "asistirá", of one; "asistirán", of several
_CLAUSE = 60  # letters before the first and behind the second name in which the verb stands


def with_joined_surnames_asked(persons: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return the persons, two asked about who may be one: but "y" stands between them, and only the first has a courtesy form.

    The second begins with a family name by its ending, holds "de", "del", or begins with no known name; with a given name at its
    head it is somebody's own: "la Sra. Ana Rojas y Juan Quispe", unless the verb is of one: "asistirá el Sr. Juan Mora y Vega
    Ruiz". "Los Sres. A y B" are two.
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
    if first.honorific is not None and key(first.honorific.text) in lexicon.plural_forms | lexicon.dual_forms:
        return False
    words = key(other.text).split()
    surname = len(words) == 1 or _SURNAME.fullmatch(other.text.split()[0]) is not None
    surname = surname or any(word in lexicon.particles for word in words)
    if surname or first.honorific is None:
        return surname
    text = one.passage.text
    verbs = _COMES.findall(f"{text[max(0, one.start - _CLAUSE) : one.start]} {text[other.end : other.end + _CLAUSE]}")
    return words[0] not in lexicon.person_names or (bool(verbs) and not any(verbs))
