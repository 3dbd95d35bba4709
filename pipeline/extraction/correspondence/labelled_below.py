"""Who stands below a list behind words that nothing here understands: "Focal point at this end: Mr. B" may be whom to ask."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_LABEL = re.compile(r"\s*(\D{3,60}?)\s?[:：]\s*")
_LISTED_MIN = 2  # persons of a list above him, one a row and with a mark


def with_labelled_below_doubted(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, those doubted who stand below a marked list behind a label that is no part, body, field or known post.

    Whoever belongs to a list stands in it; a row of its own below it that begins otherwise tells as a rule of whom to ask.
    """
    listed = [at for at, person in found if (row := strip.row_at(_first(person, at, strip))) is not None and row.item]
    if len(listed) < _LISTED_MIN:
        return list(found)
    return [
        (at, person.doubted(Doubt.LABELLED_BELOW) if at > max(listed) and _labelled(strip, person, at, lexicon) else person)
        for at, person in found
    ]


def _labelled(strip: Strip, person: Person, at: int, lexicon: Lexicon) -> bool:
    begin = _first(person, at, strip)
    row: Row | None = strip.row_at(begin)
    label = _LABEL.fullmatch(strip.view, row.start, begin) if row is not None and not row.item else None
    if label is None:
        return False
    told = label[1]
    known = lexicon.label(told) or lexicon.role(told) is not None or lexicon.is_heading(told) or lexicon.is_state(told)
    return not known and place(told, lexicon) is not Place.BODY and key(told) not in lexicon.titles


def _first(person: Person, at: int, strip: Strip) -> int:
    piece = person.honorific or person.name[0]
    return piece.start if piece.passage is strip.passage else at
