"""vCard 3.0 (RFC 2426) for address books: one card a seated person, with nothing that waits for a person's word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from pipeline.filing.extensions import dialled_of
from pipeline.filing.lineage import Person
from pipeline.filing.participants import Seats, display_name, family_and_given, seating, text, values
from pipeline.filing.whole import whole_file
from pipeline.outputs import Occasion, Output, Record

LINE_OCTETS = 75  # longer lines are folded. Source: RFC 2426, section 2.6
_ESCAPED = re.compile(r"([\\,;])")


def write(records: Iterable[Record], path: Path, occasion: Occasion) -> int:
    """Write the cards and return their number; the file appears when it is whole."""
    number = 0
    with whole_file(path) as file:
        for seats in seating(records, occasion.english_name):
            for person in seats.seated:
                file.write(card(person, seats, occasion).encode())
                number += 1
    return number


def card(person: Person, seats: Seats, occasion: Occasion) -> str:
    """Return one person's card, its lines folded."""
    fields = person.fields
    family, given = family_and_given(person.name)
    honorific = text(fields["honorific"])
    state = occasion.state_name(seats.delegation.state) if seats.delegation.state else ""
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{escaped(display_name(person.name))}",
        f"N:{escaped(family or person.name)};{escaped(given)};;{escaped(honorific)};",
        f"ORG:{escaped(text(fields['organisation']) or state or seats.delegation.organisation)}",
    ]
    if title := text(fields["title"]):
        lines.append(f"TITLE:{escaped(title)}")
    if state:
        lines.append(f"CATEGORIES:{escaped(state)}")
    lines += [f"EMAIL;TYPE=INTERNET:{escaped(email)}" for email in values(fields["emails"])]
    lines += [f"TEL;TYPE=VOICE:{escaped(number)}" for number in dialled_of(fields["phones"])]
    lines += [f"TEL;TYPE=FAX:{escaped(number)}" for number in dialled_of(fields["faxes"])]
    lines += [f"NOTE:{escaped(seats.delegation.reference)}", "END:VCARD"]
    return "".join(folded(line) + "\r\n" for line in lines)


def escaped(value: str) -> str:
    """Return the text on one line, with a backslash before what has a meaning in a card."""
    return _ESCAPED.sub(r"\\\1", " ".join(value.split()))


def folded(line: str) -> str:
    """Return the line broken so that no part has more than `LINE_OCTETS` octets of UTF-8, and no letter is broken."""
    parts, part, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > LINE_OCTETS:
            parts.append(part)
            part, size = "", 1  # the blank that a continuation begins with
        part += letter
        size += octets
    return "\r\n ".join((*parts, part))


OUTPUT = Output("vcf", "one vCard a seated person, for address books", write)
