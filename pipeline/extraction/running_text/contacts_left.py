"""Contacts that stand below a delegate's entry on a line of their own, torn from it by a stamp or by the end of another column.

On a picture lines are cut short, and their ends stand alone between the entry and its last lines. Such a contact is his of whom
none of its kind is known, where nobody else begins between. A person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Source
from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Row
from pipeline.extraction.running_text.strip_reading import Reading, beside
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MOST = 8  # from the name down to the contact
LEFT = 0.7  # confidence of such a contact
REASON = "It stands below his entry, torn from it."
_LABEL = re.compile(r"[^:：]{0,24}[:：]\W*|\W*")  # a misread label: "Е-та!:"
_HEADING = re.compile(r"[:：]\s*$")


def with_contacts_left(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons with what is nobody's below their entries.

    Args:
        persons: with the contacts that are theirs.
        readings: the running text; what was typed is not torn.
        lexicon: for the courtesy forms with which the next person begins.
    """
    told = list(persons)
    if not any(person.contacts for person in persons):
        return told  # below a list without contacts they may be everybody's
    held = {id(hit) for person in persons for hit in person.contacts}
    for reading in readings:
        here = [person for person in persons if person.name[-1].passage is reading.strip.passage]
        shared = len(here) > 1 and not any(person.contacts for person in here)  # as `without_shared` has it, list by list
        if reading.strip.passage.page.source is not Source.OCR or shared:
            continue
        given: tuple[int, Hit] | None = None
        for hit in reading.hits:
            owner = _owner(hit, reading, told, lexicon) if id(hit) not in held else None
            if owner is None:
                continue
            known = any(other.finding.field == hit.finding.field for other in told[owner].contacts)
            again = (
                given is not None and given[0] == owner and not reading.strip.view[given[1].end : hit.start].strip(" \t\n;,%/")
            )
            if known and not again:
                continue
            given = (owner, hit)
            confidence = min(LEFT, hit.finding.confidence)
            finding = replace(hit.finding, confidence=confidence, reasons=(REASON, *hit.finding.reasons))
            told[owner] = replace(told[owner], contacts=(*told[owner].contacts, replace(hit, finding=finding)))
    return told


def _owner(hit: Hit, reading: Reading, persons: Sequence[Person], lexicon: Lexicon) -> int | None:
    """Return the number of the person in whose entry the contact stands, by itself on its line; None for nobody's."""
    strip = reading.strip
    row = next((row for row in strip.rows if row.start <= hit.start < row.end), None)
    if row is None or _is_item(row, reading) or within(reading.zones, hit.start) is not None:
        return None
    if not stands_alone(row, reading):
        return None
    before = [
        (person.name[-1].end, number)
        for number, person in enumerate(persons)
        if person.name[-1].passage is strip.passage and person.name[-1].end <= row.start
    ]
    if not before:
        return None
    end, number = max(before)
    between = [other for other in strip.rows if end <= other.start and other.end <= row.start]
    if len(between) > ROWS_MOST or any(begins_anew(other, reading, lexicon) for other in between):
        return None
    return number


def stands_alone(row: Row, reading: Reading) -> bool:
    """Tell whether the row holds contacts and at most a label before them."""
    return _LABEL.fullmatch(beside(reading.strip, (row.start, row.end), reading.hits).strip()) is not None


def begins_anew(row: Row, reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether somebody else or another part begins in this row: an item, a courtesy form, a heading, a part of the letter.

    A rank alone, or before a small letter or a comma, is a post: "Général de division".
    """
    strip = reading.strip
    text = strip.text(row)
    last = re.split("[;；]", text)[-1]
    headed = _HEADING.search(text) is not None and not CONTACTS & {
        *lexicon.label(last.strip(" :："))
    }  # "…; E-mail:" lost its value
    courtesy = honorific_at(strip.view, row.marker_end, lexicon, strip.language)
    behind = strip.view[courtesy : row.end].strip() if courtesy is not None else ""
    rank = courtesy is not None and not behind and lexicon.is_rank(strip.view[row.marker_end : courtesy])
    named = courtesy is not None and not rank and (not behind or (behind[0].isalpha() and not behind[0].islower()))
    zoned = any(zone.start < row.end and row.start < zone.end for zone in reading.zones)
    return _is_item(row, reading) or zoned or headed or named


def _is_item(row: Row, reading: Reading) -> bool:
    """Tell whether an item begins here: the mark is no part of a label, as "E-" of "E-mail" is."""
    return row.item and not any(row.start <= hit.start < row.marker_end for hit in reading.hits)
