"""Who is named with what hinders him, or as who hands on letters: "Mr. B, not having obtained a visa", "c/o Ms. C"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import CLAUSE_ENDS, said_before

_BEFORE_LETTERS = 60  # of a clause before a name: "no habiendo obtenido su visado el"
_BEHIND_LETTERS = 200  # of what is said behind a name
_COMMAS = re.compile(r"[,،，:：]")


def with_hindered_doubted(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, those doubted of whom the words beside them say that they are hindered, or only hand something on.

    Said before a name it is of him who is named next in the clause, and right behind the name or what describes him of himself;
    whom somebody replaces is named within his sentence, and what hinders that one does not hinder him.
    """
    starts = sorted(_first(person, at, strip) for at, person in found)
    ends = sorted(_end(person, strip) for _, person in found)
    told: list[tuple[int, Person]] = []
    for at, person in found:
        own = _first(person, at, strip)
        floor = max([said_before(strip.view, own), *ends[: bisect_right(ends, own)][-1:]])
        before = strip.view[max(floor, own - _BEFORE_LETTERS) : own].replace("\n", " ")
        if lexicon.care_of.search(before) is not None:
            told.append((at, person.doubted(Doubt.HANDS_ON)))
        elif _hinders_next(before, lexicon) or _hindered(strip, person, starts, lexicon):
            told.append((at, person.doubted(Doubt.HINDERED)))
        else:
            told.append((at, person))
    return told


def _first(person: Person, at: int, strip: Strip) -> int:
    piece = person.honorific or person.name[0]
    return piece.start if piece.passage is strip.passage else at


def _end(person: Person, strip: Strip) -> int:
    piece = person.name[-1]
    return piece.end if piece.passage is strip.passage else len(strip.view) + 1


def _hinders_next(before: str, lexicon: Lexicon) -> bool:
    """Tell whether the last clause before a name begins with what hinders somebody: "no habiendo obtenido su visado el"."""
    clause = _COMMAS.split(before)[-1]
    return lexicon.hindered.find(Folded(clause)) is not None


def _hindered(strip: Strip, person: Person, starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether a part of what is said behind a name, and before the next one, begins with what hinders somebody."""
    end = _end(person, strip)
    if end > len(strip.view):
        return False
    stop = next((start for start in starts if start >= end), len(strip.view))
    said = strip.view[end : min(stop, end + _BEHIND_LETTERS)].replace("\n", " ")
    own = CLAUSE_ENDS.split(said, maxsplit=1)[0]
    parts = _COMMAS.split(own)
    if stop == end + len(own) and parts:
        parts = parts[:-1]  # the last part leads to the next person: "Mr. A, not having obtained a visa Mr. B"
    return any(lexicon.hindered.find(Folded(part.strip()), first=True) is not None for part in parts)
