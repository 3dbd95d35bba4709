"""The CSV that Indico imports as registrations: first name, last name, affiliation, position, telephone, e-mail address."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import phonenumbers

from config.knowledge import Language
from pipeline.filing.extensions import dialled_of
from pipeline.filing.lineage import Person
from pipeline.filing.participants import family_and_given, is_chinese, seating, text, values
from pipeline.filing.sheet import harmless
from pipeline.filing.whole import whole_file
from pipeline.outputs import Occasion, Output, Record

COLUMNS = (
    "first_name",
    "last_name",
    "affiliation",
    "position",
    "phone",
    "email",
)  # the file begins with a person, not with these
# What Indico takes for an address, without a sign before it that a spreadsheet program takes for a formula.
_ADDRESS = re.compile(
    r"(?![+=-])[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]"
)
NO_NAME = "–"  # in place of a first name that nobody has told: Indico wants both


@dataclass(frozen=True, slots=True)
class _Seated:
    """A seated person, the delegation's name, and the e-mail address by which Indico is to know them; "" where there is none."""

    person: Person
    coming_for: str
    email: str


def write(records: Iterable[Record], path: Path, occasion: Occasion) -> int:
    """Write a row for each seated person whom Indico takes and return their number; the file appears when it is whole.

    Indico reads the first line as a person, too, and takes no row of the file at all where one lacks a name or an e-mail address,
    or has one that is none ("a..b@c.org"), or the address of a row before.

    Source: Indico, modules/events/registration/util.py, import_user_records_from_csv.
    """
    number = 0
    with whole_file(path) as file:
        writer = csv.writer(codecs.getwriter("utf-8")(file))
        for each in _seated(records, occasion):
            if each.email:
                writer.writerow([harmless(" ".join(cell.split())) for cell in _row(each, occasion)])
                number += 1
    return number


def left_out(records: Iterable[Record], occasion: Occasion) -> str:
    """Return who has a seat and stands in no row, in a sentence."""
    lacking = [f"{each.person.name} ({each.coming_for})" for each in _seated(records, occasion) if not each.email]
    if not lacking:
        return ""
    told = "1 seated person is" if len(lacking) == 1 else f"{len(lacking):,} seated persons are"
    return f"{told} not in it: Indico takes nobody without an e-mail address of their own. Register by hand: {'; '.join(lacking)}"


def _seated(records: Iterable[Record], occasion: Occasion) -> Iterator[_Seated]:
    taken: set[str] = set()
    for seats in seating(records, occasion.english_name):
        state = occasion.state_name(seats.delegation.state) if seats.delegation.state else seats.delegation.organisation
        for person in seats.seated:
            emails = filter(_ADDRESS.fullmatch, values(person.fields["emails"]))
            own = next((email for email in emails if email.casefold() not in taken), "")
            taken.add(own.casefold())
            yield _Seated(person, state, own)


def _row(each: _Seated, occasion: Occasion) -> tuple[str, ...]:
    fields = each.person.fields
    family, given = names(each.person.name, occasion.languages)
    phones = dialled_of(fields["phones"])
    phone = written(phones[0]) if phones else ""
    return given or NO_NAME, family, each.coming_for, text(fields["title"]), phone, each.email


def names(name: str, languages: Iterable[Language] = ()) -> tuple[str, str]:
    """Return (last name, first name), which Indico asks for and shows as "first last".

    Where neither capitals nor a comma show the family name, Chinese names begin with it, and so do those that end with a
    patronymic; else the last word is taken: shown together, the name still reads as it was written.
    """
    family, given = family_and_given(name)
    if family:
        return family, given
    words = name.split()
    if is_chinese(name) and len(words) == 1:
        two = len(name) > 2 and any(name[:2] in language.surnames for language in languages)
        return (name[:2], name[2:]) if two else (name[:1], name[1:])
    suffixes = tuple(suffix for language in languages for suffix in language.patronymic_suffixes)
    if len(words) == 3 and words[-1].endswith(suffixes):
        return words[0], " ".join(words[1:])
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


OUTPUT = Output("indico", "one row a seated person, for Indico's import of registrations", write, left_out=left_out)
