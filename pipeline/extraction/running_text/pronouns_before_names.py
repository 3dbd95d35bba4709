"""Names in sentences with which the writer speaks of himself: "Я, Никандр Мясников, судья, …", "أنا نورة الطائي، مديرة، …".

The pronoun before the name is no word of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded, is_arabic, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic

_FIRST = re.compile(r"([^\W\d_]+)([\s,،]+)(?=[^\W\d_]+\s+[^\W\d_])")
_MADDA = "آ"  # "آنا" is Anna, "أنا" is "I"


def without_pronouns(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, with their offsets, without the pronoun before a name of two words or more.

    Args:
        strip: "أنا" may be the name Anna, "Moi, Daniel" begins with a surname: they are pronouns only where the writer says in it
            that he comes himself.
        found: persons of it; only those of sentences are looked at.
        lexicon: the pronouns, and phrases by which a writer comes.
    """
    return [(at, _without(person, strip, lexicon) if person.via == "prose" else person) for at, person in found]


def _without(person: Person, strip: Strip, lexicon: Lexicon) -> Person:
    first, *rest = person.name
    word = _FIRST.match(first.text)
    if word is None or person.honorific is not None or key(word[1]) not in lexicon.said.myself:
        return person
    if not is_cyrillic(key(word[1])):
        told = not word[1].startswith(_MADDA) if is_arabic(word[1]) else "," in word[2]
        if not told or lexicon.himself.find(Folded(strip.view)) is None:
            return person
    return replace(person, name=(replace(first, start=first.start + word.end()), *rest))
