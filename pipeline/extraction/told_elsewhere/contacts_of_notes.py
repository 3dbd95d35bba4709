"""Contacts that notes below a text tell: "Mr. John Smith*, Director", and "* j.smith@…, +43 1 …" beneath it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.told_elsewhere.footnotes import mark_of_row, marks_behind
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon

_Told = tuple[str, Hit]  # a mark, and a contact of its note


def with_contacts_of_notes(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, each with the contacts of the note whose mark stands behind his name, and behind nobody else's.

    They stand below the signature as a rule, where contacts are nobody's otherwise.
    """
    marks = [set(marks_behind(person)) for person in persons]
    if not any(marks):
        return list(persons)
    told = [note for reading in readings for note in _notes(reading, lexicon)]
    owned = [(mark, hit) for mark, hit in told if sum(mark in own for own in marks) == 1]
    return [_with(person, [hit for mark, hit in owned if mark in own]) for person, own in zip(persons, marks, strict=True)]


def _with(person: Person, hits: Sequence[Hit]) -> Person:
    held = {contact.finding.value for contact in person.contacts}
    more = tuple(hit for hit in hits if hit.finding.value not in held)
    return replace(person, contacts=(*person.contacts, *more)) if more else person


def _notes(reading: Reading, lexicon: Lexicon) -> Iterator[_Told]:
    """Yield (mark, contact) of each contact in a paragraph's rows from one that begins with a mark to the next such one.

    A note ends where it tells whom to ask, "contact person: Ms. C, c@…": those contacts are another's.
    """
    rows = reading.strip.rows
    mark, block = None, -1
    for at, row in enumerate(rows):
        begun = mark_of_row(reading.strip.passage.text[row.start : row.end])
        mark = begun or (mark if row.block == block else None)
        block = row.block
        end = rows[at + 1].start if at + 1 < len(rows) else len(reading.strip.view)
        asked = lexicon.contact.find(Folded(reading.strip.view[row.start : end].replace("\n", " "))) if mark is not None else None
        if mark is not None:
            stop = row.start + asked[0] if asked is not None else end
            yield from ((mark, hit) for hit in reading.hits if row.start <= hit.start < stop)
        mark = mark if asked is None else None
