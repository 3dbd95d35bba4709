"""Persons of whom the words behind their names tell something else than that they come: "Mr. A, who received your notes, …"."""

from __future__ import annotations

import re

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.who_comes import says_who_comes

_RELATIVE = re.compile(r"\s*[,،，]\s*([^\W\d_]+)\s+[^\W\d_]")


def told_of_otherwise(person: Person, said: str, lexicon: Lexicon) -> bool:
    """Tell whether a clause about a person begins right behind his name, and the sentence neither describes nor sends him.

    Args:
        person: who stands at a paragraph's beginning, as the entries of lists without marks do.
        said: of him, up to the end of the sentence.
        lexicon: words with which such clauses begin, and words of coming and leading.
    """
    if person.via != "block" or person.role is not None or any((person.title, person.organisation, person.contacts)):
        return False
    found = _RELATIVE.match(said)
    if found is None or key(found[1]) not in lexicon.said.relating:
        return False
    return not says_who_comes(said, lexicon) and lexicon.coming.first(Plain(said), near=False) is None
