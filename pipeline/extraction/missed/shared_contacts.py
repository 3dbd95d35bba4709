"""Contacts below a list that are nobody's in particular, and those that nobody was given: a person must see them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from models.errors import Problem, ProblemCode
from models.finding import Finding
from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.addresses_of_names import spells_names
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.passage import Passage, passage
from pipeline.extraction.layout.strips import Row, Sheaf
from pipeline.extraction.running_text.contacts_of_head import of_several
from pipeline.extraction.running_text.labels_of_theirs import label_of
from pipeline.extraction.running_text.persons_meant import person_meant, points_at
from pipeline.extraction.running_text.strip_reading import Reading, beside
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import without_colon

_DIALLED = re.compile(r"\w@\w|(?:\+|\b00)\d{1,3}[\s(-]?\d")  # passports and dates have neither
DEEPER = 0.01  # of the page's width by which a line below a name is indented, if it belongs to that name


def without_shared(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons without what stands on a line of its own below a list of them, none of whom has a contact.

    Each entry has one line, so that "Telephone: …" below the last one may be said of all. In a paragraph of the last one's own it
    is hers, and so is what stands with an address that is made of her name.
    """
    shared = {id(hit) for reading in readings for hit in _below_list(reading, persons, lexicon)}
    kept = [tuple(hit for hit in person.contacts if id(hit) not in shared) for person in persons]
    return [
        person if len(contacts) == len(person.contacts) else replace(person, contacts=contacts)
        for person, contacts in zip(persons, kept, strict=True)
    ]


def unclaimed(
    persons: Sequence[Person], readings: Sequence[Reading], in_tables: Sequence[Hit], lexicon: Lexicon
) -> tuple[Problem, ...]:
    """Return the problem that contacts stand behind a person, in no letterhead, signature or the like, and are nobody's.

    An address that is made of a person's name counts wherever it stands.

    Args:
        persons: who was found.
        readings: the running text.
        in_tables: what `contacts_in` found in the tables that named somebody.
        lexicon: wordings.
    """
    given = {str(hit.finding.value).lower() for person in persons for hit in person.contacts}
    texts = [
        hit.finding.as_written or str(hit.finding.value)
        for reading in readings
        for hit in reading.hits
        if str(hit.finding.value).lower() not in given
        and (_beside_common(hit, reading) or _of_some_person(hit, reading, persons, lexicon) or _spells_somebody(hit, persons))
    ]
    texts += [hit.finding.as_written or str(hit.finding.value) for hit in in_tables if not _is_given(hit.finding, given)]
    if not texts:
        return ()
    detail = f"nobody was given {', '.join(dict.fromkeys(texts))}"
    return (Problem(ProblemCode.CONTACT_UNCLAIMED, "this message", detail),)


def _is_given(found: Finding, given: Collection[str]) -> bool:
    """Tell whether somebody has it, or what it begins: a row of a table may part an address in two."""
    value = str(found.value).lower()
    begun = "@" in value and not value[-1].isalnum()
    return value in given or (begun and sum(other.startswith(value) for other in given) == 1)


def contacts_in(part: Sheaf, find: Callable[[Passage], Iterable[Hit]], lexicon: Lexicon) -> list[Hit]:
    """Return the addresses and full numbers in a table's cells, down to where it names a contact person or who signs."""
    found: list[Hit] = []
    for row in part.table.rows:
        filled = [cell for cell in row if cell.lines]
        if any("bystander" in lexicon.label(without_colon(cell.text)) for cell in filled):
            break
        for cell in filled:
            if _DIALLED.search(cell.text):
                found += find(passage(part.document, part.page, cell.lines))
    return found


def _below_list(reading: Reading, persons: Sequence[Person], lexicon: Lexicon) -> list[Hit]:
    own = [(number, person) for person in persons if (number := _row_of(person, reading)) is not None]
    own.sort(key=lambda pair: pair[0])
    numbers = [number for number, _ in own]
    rows = reading.strip.rows
    if len(own) < 2 or any(person.contacts for _, person in own[:-1]):
        return []
    if Doubt.SIGNS in own[-1][1].doubts:
        return []  # the lines below his own signature are his
    if any(not row.soft for one, other in pairwise(numbers) for row in rows[one + 1 : other]):
        return []
    last, person = own[-1]
    if _in_own_paragraph(rows, numbers) or any(
        spells_names(hit, [piece.text for piece in person.name]) for hit in person.contacts
    ):
        return []
    keys = points_at(persons)
    below = [
        hit
        for row in rows[last + 1 :]
        if not row.soft and not _deeper(row, rows[last], reading)
        for hit in person.contacts
        if any(hit is other for other in reading.hits) and row.start <= hit.start < row.end and _alone(row, reading, lexicon)
        if person_meant(label_of(reading.strip.view, hit), persons, keys, lexicon) is None  # "Telephone of Ms. Odero: …"
    ]
    return below if all(any(hit is other for other in below) for hit in person.contacts) else []


def _in_own_paragraph(rows: Sequence[Row], numbers: Sequence[int]) -> bool:
    """Tell whether a paragraph begins with each of the persons, and the last one's goes on below the name; items are none."""
    following = rows[numbers[-1] + 1 : numbers[-1] + 2]
    begin = all(rows[number].first and not rows[number].item for number in numbers)
    return begin and any(row.block == rows[numbers[-1]].block for row in following)


def _row_of(person: Person, reading: Reading) -> int | None:
    """Return the number of the row on which the person's name begins, None where it stands elsewhere."""
    piece = person.name[0]
    if piece.passage is not reading.strip.passage:
        return None
    return next((number for number, row in enumerate(reading.strip.rows) if row.start <= piece.start < row.end), None)


def _alone(row: Row, reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether the row holds contacts and their labels, "Contact:" among them, and nothing else."""
    rest = key(beside(reading.strip, (row.start, row.end), reading.hits))
    return not rest or "contact" in lexicon.label(rest)


def _deeper(row: Row, above: Row, reading: Reading) -> bool:
    """Tell whether the row is indented below the other one, in reading direction."""
    first, name = (reading.strip.passage.words_between(each.start, each.end)[0].box for each in (row, above))
    return name.right - first.right > DEEPER if reading.strip.language == "ar" else first.left - name.left > DEEPER


def _beside_common(hit: Hit, reading: Reading) -> bool:
    """Tell whether the contact, or one in its paragraph, is said to be of several: "(fax for both …, mail of the unit …)"."""
    row = reading.strip.row_at(hit.start)
    begin, end = (hit.start, hit.end) if row is None else (reading.strip.block_start(row), reading.strip.block_end(row))
    return any(begin <= one.start < end for one in reading.common)


def _spells_somebody(hit: Hit, persons: Sequence[Person]) -> bool:
    """Tell whether the address is made of two words of somebody's name, or an initial and one: it may be his wherever it stands.

    Of the family name alone it may be that of a contact person of his family.
    """
    return any(
        spells_names(hit, [piece.text for piece in person.name])
        and not any(spells_names(hit, [word]) for piece in person.name for word in piece.text.split())
        for person in persons
    )


def _of_some_person(hit: Hit, reading: Reading, persons: Sequence[Person], lexicon: Lexicon) -> bool:
    """Tell whether the contact stands behind a person's name, outside every zone, on a line that does not say whose it is.

    A sentence about who may be reached is a zone; where it gives a post that several have, it does not say whose.
    """
    zone = within(reading.zones, hit.start)
    several = (zone is None or zone.contact) and of_several(reading, hit, persons, lexicon)
    if zone is not None and not several:
        return False
    row = next((row for row in reading.strip.rows if row.start <= hit.start < row.end), None)
    behind = any(piece.passage is reading.strip.passage and piece.end <= hit.start for person in persons for piece in person.name)
    if several or row is None or not behind:
        return several and behind
    told = f" {key(reading.strip.text(row))} "
    return not any(f" {sender} " in told for sender in lexicon.senders)
