"""Contacts of what was told before and no longer holds: of an entry struck off, of who is replaced, an old address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.replacing_words import points_ahead
from pipeline.extraction.fields import Hit
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

NAME_LETTERS = 60  # from "instead of" to the brackets behind a name
_BRACKETS = re.compile(rf"[^.;:,،，。؛；：()（）\n]{{2,{NAME_LETTERS}}}[(（]([^()（）]+)[)）]")
_INITIALS = re.compile(r"(?<=\b[^\W\d_])\.")
_VALUE = re.compile(r"[\d+]|[\w.+-]+@")
_LABEL = re.compile(r"([^:：,،，;；؛、()（）\n]+)[:：]?\s*$")


def without_superseded(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons without such contacts, but for those that stand elsewhere in the reply as well."""
    off, still = set[int](), set[tuple[str, object]]()
    for reading in readings:
        replaced = list(_of_replaced(reading, persons, lexicon))
        for hit in reading.hits:
            if _is_off(hit, reading, replaced, lexicon):
                off.add(id(hit))
            else:
                still.add((hit.finding.field, hit.finding.value))
    return [
        replace(person, contacts=tuple(hit for hit in person.contacts if id(hit) not in off or _value(hit) in still))
        if any(id(hit) in off for hit in person.contacts)
        else person
        for person in persons
    ]


def _value(hit: Hit) -> tuple[str, object]:
    return hit.finding.field, hit.finding.value


def _is_off(hit: Hit, reading: Reading, replaced: Sequence[tuple[int, int]], lexicon: Lexicon) -> bool:
    zone = within(reading.zones, hit.start)
    struck = zone is not None and zone.struck
    return struck or any(start <= hit.start < end for start, end in replaced) or _is_old(hit, reading, lexicon)


def _is_old(hit: Hit, reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether the label right before the contact says that it is an old one: "(old e-mail: …)"."""
    value = _VALUE.search(reading.strip.view, hit.start, hit.end)
    line = reading.strip.view[: value.start()].rstrip().rpartition("\n")[2] if value is not None else ""
    label = _LABEL.search(line)  # it never goes over lines, and a whole page takes a thousand times as long
    return label is not None and lexicon.changes.side(label.group(1)) is Side.OUT


def _of_replaced(reading: Reading, persons: Sequence[Person], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the brackets behind the name of who is replaced and does not come: "Instead of Mr. A (a@…), Ms. B (b@…)"."""
    view = _INITIALS.sub(" ", reading.strip.view)
    own = [piece.start for person in persons for piece in person.name if piece.passage is reading.strip.passage]
    for start, end in lexicon.replaced.all(Folded(view)):
        found = _BRACKETS.match(view, end) if points_ahead(key(view[start:end]), lexicon) else None
        if found is not None and not any(end <= at < found.end() for at in own):
            yield found.span(1)
