"""Posts and bodies that only the list in the other language tells, because a person's own could not be read: they are asked.

A note lists the delegation in Spanish and below it in English. Where all have posts in both, and the Spanish post of one was
misread, "Inspector General of Police" is no value of the Spanish list.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.words.folding import fold

_SAME_WORDS = 90  # of 100: one post in two lists of one language, a letter misread perhaps
_SAID = frozenset({"prose", "tagger"})  # sentences say less of somebody than lists, and in other words


def with_values_of_twins_asked(told: Person, one: Person, twin: Person, pairs: Sequence[tuple[Person, Person]]) -> Person:
    """Return the person, asked about where a post or body is the twin's alone, and other pairs have theirs in other words.

    Args:
        told: with what either of the two tells of him.
        one: as the first list has him.
        twin: as the second list has him.
        pairs: all persons who stand in both lists.
    """
    lists = [pair for pair in pairs if not _SAID & {person.via for person in pair}]
    if _SAID & {one.via, twin.via}:
        return told
    taken = (
        (not one.title and bool(twin.title) and any(_differ(a.title, b.title) for a, b in lists)),
        (not one.organisation and bool(twin.organisation) and any(_differ(a.organisation, b.organisation) for a, b in lists)),
    )
    return told.doubted(Doubt.OTHER_LANGUAGE) if any(taken) else told


def _differ(one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Tell whether both lists tell a value, and not in the same words."""
    texts = [fold(" ".join(piece.text for piece in pieces)) for pieces in (one, other)]
    return all(texts) and fuzz.ratio(*texts) < _SAME_WORDS
