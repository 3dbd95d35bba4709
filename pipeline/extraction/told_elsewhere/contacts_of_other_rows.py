"""Contacts on rows that begin with somebody else's name, below rows that begin with those of delegates.

"Ann Lee: a@b" / "Tom Fox (driver): +43 …": the number that was given to Ann Lee stands beside another's name, and is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Row
from pipeline.extraction.running_text.persons_meant import points_at
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.folding import fold, key
from pipeline.extraction.words.lexicon import Lexicon

DOUBTED = 0.6  # that it is his
REASON = "It stands on a row that begins with another name."
_LEAD = re.compile(r"\s*([^\d@:：(（\n]{4,60}?)\s*(?:[(（][^()（）\n]{2,40}[)）])?\s*[:：]")


def with_other_rows_doubted(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, a person asked for each contact that stands behind another name on a row of a list of contacts."""
    known = frozenset().union(*points_at(persons))
    strange = {
        id(hit)
        for reading in readings
        for above, row in zip(reading.strip.rows, reading.strip.rows[1:], strict=False)
        if known & _names(reading, above, lexicon) and (names := _names(reading, row, lexicon)) and not known & names
        for hit in reading.hits
        if row.start <= hit.start < row.end
    }
    if not strange:
        return list(persons)
    return [
        replace(person, contacts=tuple(_asked(hit) if id(hit) in strange else hit for hit in person.contacts))
        for person in persons
    ]


def _names(reading: Reading, row: Row, lexicon: Lexicon) -> frozenset[str]:
    """Return the words of the name with which a row begins, a colon behind it; none where it begins otherwise."""
    lead = _LEAD.match(reading.strip.text(row))
    match = is_name_line(lead[1], lexicon, reading.strip.language) if lead is not None else None
    if lead is None or match is None or match.words < 2 or places.place(lead[1], lexicon) is not places.Place.OTHER:
        return frozenset()
    return frozenset(map(fold, key(lead[1][slice(*match.name)]).split())) if not lexicon.label(lead[1]) else frozenset()


def _asked(hit: Hit) -> Hit:
    confidence = min(DOUBTED, hit.finding.confidence)
    return replace(hit, finding=replace(hit.finding, confidence=confidence, reasons=(REASON, *hit.finding.reasons)))
