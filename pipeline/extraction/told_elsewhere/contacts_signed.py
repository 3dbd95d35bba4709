"""Contacts below the name with which a delegate signs: "- Ann Lee, Judge" in the list, "Ann Lee" / "Mobile: …" at the end.

An address that holds his name is his; of others, which may be his Mission's, a person is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import signed_so
from pipeline.extraction.fields import Hit
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.told_elsewhere.posts_signed import signing_name
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MOST = 7  # below the name: post, body, Mission, three numbers, the address
SIGNED = 0.7  # confidence of what may be his Mission's
REASON = "It stands below his name where he signs, and may be his office's."
_NAME_LETTERS = 4  # of a word of the name that an address holds


def with_contacts_signed(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, each with what stands below his name where he signs the letter and is nobody's.

    Nothing is his of a kind that he has already: his entry gave it.
    """
    told = list(persons)
    held = {id(hit) for person in persons for hit in person.contacts}
    for reading in readings:
        for index, row in enumerate(reading.strip.rows):
            name = signing_name(reading, row, lexicon)
            meant = [at for at, person in enumerate(told) if len(name) > 1 and signed_so(person, name)]
            if len(meant) != 1:
                continue
            own = told[meant[0]]
            known = {hit.finding.field for hit in own.contacts}
            below = [hit for hit in _below(reading, index, lexicon) if id(hit) not in held and hit.finding.field not in known]
            told[meant[0]] = replace(own, contacts=(*own.contacts, *(_asked(hit, name) for hit in below)))
            held |= {id(hit) for hit in below}
    return told


def _below(reading: Reading, index: int, lexicon: Lexicon) -> list[Hit]:
    """Return the contacts of the rows below the name, up to another name."""
    rows = reading.strip.rows
    end = rows[index].end
    for row in rows[index + 1 : index + 1 + ROWS_MOST]:
        contact = any(row.start <= hit.start < row.end for hit in reading.hits)
        if signing_name(reading, row, lexicon) or (within(reading.zones, row.start) is None and not contact):
            break
        end = row.end
    return [hit for hit in reading.hits if rows[index].end <= hit.start < end]


def _asked(hit: Hit, name: Sequence[str]) -> Hit:
    local = str(hit.finding.value).rpartition("@")[0].casefold()
    if hit.finding.field == "email" and any(len(word) >= _NAME_LETTERS and word in local for word in name):
        return hit
    confidence = min(SIGNED, hit.finding.confidence)
    return replace(hit, finding=replace(hit.finding, confidence=confidence, reasons=(REASON, *hit.finding.reasons)))
