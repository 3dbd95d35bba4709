"""The CSV that Indico imports as registrations: first_name, last_name, affiliation, position, phone, email."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable
from pathlib import Path

import phonenumbers

from pipeline.filing.extensions import dialled_of
from pipeline.filing.participants import family_and_given, seating, text, values
from pipeline.filing.sheet import harmless
from pipeline.filing.whole import whole_file
from pipeline.outputs import Occasion, Output, Record

COLUMNS = ("first_name", "last_name", "affiliation", "position", "phone", "email")


def write(records: Iterable[Record], path: Path, occasion: Occasion) -> int:
    """Write a row for each seated person and return their number; the file appears when it is whole."""
    number = 0
    with whole_file(path) as file:
        lines = codecs.getwriter("utf-8")(file)
        writer = csv.writer(lines)
        writer.writerow(COLUMNS)
        for seats in seating(records, occasion.english_name):
            state = occasion.state_name(seats.delegation.state) if seats.delegation.state else seats.delegation.organisation
            for person in seats.seated:
                fields = person.fields
                family, given = names(person.name)
                phones, emails = dialled_of(fields["phones"]), values(fields["emails"])
                phone = written(phones[0]) if phones else ""
                row = (given, family, state, text(fields["title"]), phone, emails[0] if emails else "")
                writer.writerow([harmless(cell) for cell in row])
                number += 1
    return number


def names(name: str) -> tuple[str, str]:
    """Return (last name, first name), which Indico asks for and shows as "first last".

    Where nothing shows the family name, the last word is taken: shown together, the name still reads as it was written.
    """
    family, given = family_and_given(name)
    if family:
        return family, given
    first, _, last = name.rpartition(" ")
    return last, first


def written(dialled: str) -> str:
    """Return the number with its country code in brackets: a cell that begins with "+" could be taken for a formula."""
    e164, _, behind = dialled.partition(" ")  # its extension, if it has one
    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return dialled
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL).partition(" ")[2]
    return f"(+{number.country_code}) {national} {behind}".rstrip()


OUTPUT = Output("indico", "one row a seated person, for Indico's import of registrations", write)
