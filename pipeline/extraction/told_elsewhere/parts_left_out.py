"""A part in the delegation that a sentence tells of those it names and that none of them got: somebody is asked about it.

"Ms. A, Judge, has been appointed alternate head of the delegation" tells it with a verb that nobody has thought of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.reply import Role
from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import SAID_ENDS

_PARTS = frozenset({Role.HEAD, Role.ALTERNATE})
_WORDS = 6  # of a part, the delegation among them: "alternate head of the national delegation"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_REACH = 80  # letters before "delegation" in which they stand


def with_parts_left_out_asked(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons; of a sentence that tells a part nobody has, who is named before it has it as one not understood.

    Args:
        persons: with the parts that were read.
        readings: what they were read from.
        lexicon: parts, and words for a delegation.
    """
    told = list(persons)
    for reading in readings:
        text, begin = reading.strip.view, 0
        for stop in [*(end.end() for end in SAID_ENDS.finditer(text)), len(text)]:
            sentence = (begin, stop)
            begin = stop
            named = [at for at, person in enumerate(told) if _stands_in(person, reading, sentence)]
            if not named or within(reading.zones, sentence[0]) is not None:
                continue
            for part, role in _parts(text, *sentence, lexicon):
                if all(person.role is not role for person in told):
                    at = max((at for at in named if told[at].name[0].start < part[0]), default=named[0])
                    told[at] = _asked(told[at], Piece(reading.strip.passage, *part))
    return told


def _stands_in(person: Person, reading: Reading, sentence: tuple[int, int]) -> bool:
    name = person.name[0]
    here = person.via == "prose" and name.passage is reading.strip.passage
    return here and sentence[0] <= name.start < sentence[1]


def _parts(text: str, begin: int, stop: int, lexicon: Lexicon) -> list[tuple[tuple[int, int], Role]]:
    """Return (place, part) of each head or deputy "of the delegation" that the sentence tells, in its longest wording."""
    found = []
    for owned in lexicon.said.delegation_named.finditer(text, begin, stop):
        end = owned.end()
        words = [word.start() for word in _WORD.finditer(text, max(begin, end - _REACH), end)][-_WORDS:]
        told = ((at, lexicon.role(text[at:end])) for at in words)
        part = next(((at, role) for at, role in told if role in _PARTS and role is not None), None)
        if part is not None:
            found.append(((part[0], end), part[1]))
    return found


def _asked(person: Person, piece: Piece) -> Person:
    return replace(person, role_piece=piece) if person.role is None and person.role_piece is None else person
