"""Contacts on rows of their own right below a sentence that names one person: "1. Mr. A will attend." / "E-mail: a@…"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Row
from pipeline.extraction.running_text.strip_reading import Reading, beside

_LABEL = re.compile(r"\W*(?:\w[^:：]{0,23}[:：]\W*){0,6}")  # around contacts: "Tel.: … / Fax: …"


def with_contacts_below(persons: Sequence[Person], readings: Sequence[Reading]) -> list[Person]:
    """Return the persons with what is nobody's on the last rows of the item that names him alone.

    Below a paragraph it may be the writer's.

    Args:
        persons: with the contacts that are theirs; those whom somebody replaces are none of them.
        readings: the running text.
    """
    told = list(persons)
    held = {id(hit) for person in persons for hit in person.contacts}
    for reading in readings:
        for rows in _entries(reading):
            last = _contact_rows(rows, reading)
            own = [hit for hit in reading.hits if last and last[0].start <= hit.start < last[-1].end]
            owner = _named(rows[: len(rows) - len(last)], reading, persons) if own else None
            if owner is None or any(id(hit) in held for hit in own) or told[owner].contacts:
                continue
            told[owner] = replace(told[owner], contacts=tuple(own))
    return told


def _entries(reading: Reading) -> list[list[Row]]:
    """Return the rows of each item in which somebody may be told of, in order."""
    entries: list[list[Row]] = []
    for row in reading.strip.rows:
        below_item = bool(entries and entries[-1]) and entries[-1][0].item and not entries[-1][0].first
        if within(reading.zones, row.start) is not None:
            entries.append([])
        elif _holds_contacts(row, reading) and entries and (not row.first or below_item):
            entries[-1].append(row)  # whose "E-" of "E-mail" is no mark
        elif row.item or row.first or not entries:
            entries.append([row])
        else:
            entries[-1].append(row)
    return [rows for rows in entries if rows and rows[0].item]


def _contact_rows(rows: Sequence[Row], reading: Reading) -> list[Row]:
    """Return the last of these rows, that hold contacts with their labels and nothing else."""
    last: list[Row] = []
    for row in reversed(rows[1:]):
        if not _holds_contacts(row, reading):
            break
        last.insert(0, row)
    return last


def _holds_contacts(row: Row, reading: Reading) -> bool:
    """Tell whether the row holds contacts with their labels, and nothing else."""
    holds = any(row.start <= hit.start < row.end for hit in reading.hits)
    return holds and _LABEL.fullmatch(beside(reading.strip, (row.start, row.end), reading.hits).strip()) is not None


def _named(rows: Sequence[Row], reading: Reading, persons: Sequence[Person]) -> int | None:
    """Return the number of the only person whom these rows name, None for nobody or several."""
    begin, end = rows[0].start, rows[-1].end
    names = [
        number
        for number, person in enumerate(persons)
        if person.name[0].passage is reading.strip.passage and begin <= person.name[0].start < end
    ]
    return names[0] if len(names) == 1 else None
