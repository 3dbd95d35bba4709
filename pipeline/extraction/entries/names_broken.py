"""Names broken behind a hyphen at a line's end: the hyphen may be the name's own, "Kyung-soo", or the line's, "Nicolas"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.lexicon import Lexicon

# Before a small letter: "Jean-" above "Pierre" is never one word without it.
_BROKEN = re.compile(r"(?P<begun>[^\W\d_]+) ?[-‐]\n(?P<rest>[^\W\d_]+)")
_HYPHENED = re.compile(r"[^\W\d_][-‐](?P<next>[^\W\d_])")
# A word in capitals, or with one, and a hyphen at the end of the line above a name: "EL-" over "SHENNAWY, Sami".
_BEGUN_ABOVE = re.compile(r"(?<![^\W_])([^\W\d_a-zà-ÿа-яё][^\W\d_]*)[-‐]\n$")


def with_broken_names(persons: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return the persons with what their names begin with at the end of the line above.

    A hyphen at a line's end is told as the name's or the line's; whoever's neither is sure is asked about.

    It is the name's own where others of the reply have one before a small letter within a line, "Hye-jin", and the line's where
    the whole is a usual name without it.
    """
    persons = list(map(_with_beginning, persons))
    names = [" ".join(piece.text for piece in person.name) for person in persons]
    written = any(found["next"].islower() for name in names for found in _HYPHENED.finditer(name))
    return [_told(person, name, lexicon, written=written) for person, name in zip(persons, names, strict=True)]


def _told(person: Person, name: str, lexicon: Lexicon, *, written: bool) -> Person:
    broken = [found for found in _BROKEN.finditer(name) if found["rest"][0].islower()]
    if not broken:
        return person
    if written:
        return replace(person, hyphened=True)
    usual = all(fold(found["begun"] + found["rest"]) in lexicon.person_names for found in broken)
    return person if usual else person.doubted(Doubt.BROKEN)


def _with_beginning(person: Person) -> Person:
    """Return the person, his name with the piece of it at the end of the line above, which is written as its first word is."""
    first = person.name[0]
    begun = None if person.honorific is not None else _BEGUN_ABOVE.search(first.passage.text[: first.start])
    if begun is None or begun[1].isupper() != first.text.split(maxsplit=1)[0].strip(",").isupper():
        return person
    return replace(person, name=(replace(first, start=begun.start(1)), *person.name[1:]))
