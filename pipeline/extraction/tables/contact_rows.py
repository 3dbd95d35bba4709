"""Rows of a table that only hold contacts, of the person in the row above: "Tel. …, e-mail …" across it, below each of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pipeline.extraction.tables.cells import Row
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.contact_signs import has_contact, has_number
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MIN = 2  # one by itself may be of them all
_AT = frozenset("@©")  # the second as a picture's first may be read
_CONTACT = re.compile(r"(?<!\S)\S*[@©]\S*|[+(（]?\d[\d\s().+/–-]*")  # an address, or a number
_ABROAD = re.compile(r"[(（]?(?:\+|00)\s*(\d\d)")  # how a telephone's number begins that needs no label
_DATE = re.compile(r"\d{1,2}\D+\d{1,2}\D+(?:19|20)\d\d\b")
_MARKS = " \n.,;:：|/，；、–-"
_NUMBERS = CONTACTS - {"email"}


class ContactRows:
    """Tells whose the rows are that hold nothing but contacts.

    Args:
        columns: what the columns hold.
        lexicon: the labels of contacts.
        names_somebody: tells whether a text is a person; a heading's contacts are nobody's.
    """

    def __init__(self, columns: Columns, lexicon: Lexicon, names_somebody: Callable[[str], bool]) -> None:
        self._numbers = columns.at("number")
        self._names = columns.at("name", "family", "given")
        self._own = {*self._names, *columns.at(*CONTACTS)}
        self._lexicon, self._names_somebody = lexicon, names_somebody

    def joined(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Return the rows with those that hold nothing but contacts as further lines of the row above.

        They are somebody's where each repeats the number of the person directly above ("1." beside the name and beside his
        telephone) and rows of others follow, or where every person has exactly one, and the last has his number or looks like one
        before it. Elsewhere one may hold the contacts of all, or of the Mission: then no row is joined.
        """
        told = [self._holds_contacts(row) for row in rows]
        if sum(told) == 0 or not self._below_persons(rows, told):
            return rows
        if not (self._counted(rows, told) or self._one_each(rows, told)):
            return rows
        joined: list[Row] = []
        for row, below in zip(rows, told, strict=True):
            if below and len(row) == len(joined[-1]):
                cells = enumerate(zip(joined[-1], row, strict=True))
                joined[-1] = [
                    cell if at in self._numbers else replace(cell, lines=cell.lines + more.lines) for at, (cell, more) in cells
                ]
            else:
                joined.append(row)
        return joined

    def _filled(self, row: Row) -> list[str]:
        return [cell.text for at, cell in enumerate(row) if cell.lines and at not in self._numbers]

    def _holds_contacts(self, row: Row) -> bool:
        filled = self._filled(row)
        return bool(filled) and all(is_contacts(text, self._lexicon) for text in filled)

    def _number(self, row: Row) -> str:
        return " ".join(key(row[at].text) for at in self._numbers if at < len(row) and row[at].lines)

    def _names_a_person(self, row: Row) -> bool:
        return self._names_somebody(" ".join(row[at].text for at in self._names if at < len(row) and row[at].lines))

    def _below_persons(self, rows: Sequence[Row], told: Sequence[bool]) -> bool:
        """Tell whether above all rows of contacts stands a person, whose number they have if they have one."""
        person: Row | None = None
        for row, contacts in zip(rows, told, strict=True):
            if not contacts:
                person = row if self._names_a_person(row) else None
            elif person is None or self._number(row) not in ("", self._number(person)):
                return False
        return True

    def _counted(self, rows: Sequence[Row], told: Sequence[bool]) -> bool:
        """Tell whether each row of contacts has its person's number, and none is the foot of the table."""
        return not told[-1] and all(self._number(row) for row, contacts in zip(rows, told, strict=True) if contacts)

    def _one_each(self, rows: Sequence[Row], told: Sequence[bool]) -> bool:
        """Tell whether each person has one row of contacts directly below, or contacts in his own row instead."""
        below = [row for row, contacts in zip(rows, told, strict=True) if contacts]
        if len(below) < ROWS_MIN or len({bool(self._number(row)) for row in below}) > 1:
            return False
        for at, row in enumerate(rows):
            behind = at + 1 < len(rows) and told[at + 1]
            if told[at]:
                if behind:
                    return False
            elif (len(self._filled(row)) > 1 or self._names_a_person(row)) and self._has_contacts(row) == behind:
                return False
        numbered = bool(self._number(below[-1]))
        return numbered or not told[-1] or self._look(below[-1]) in map(self._look, below[:-1])

    def _has_contacts(self, row: Row) -> bool:
        """Tell whether a person's own row holds contacts."""
        return any(
            has_contact(cell.text) if at in self._own else is_contacts(cell.text, self._lexicon) for at, cell in enumerate(row)
        )

    def _look(self, row: Row) -> tuple[frozenset[str], list[str]]:
        """Return what is labelled, and how numbers begin and addresses end: the Mission's are of another country."""
        fields, ends = set[str](), list[str]()
        for text in self._filled(row):
            for rest, contact in _parts(text):
                fields.update(self._lexicon.label(rest)[:1] if rest else ())
                abroad = _ABROAD.match(contact)
                ends.append(abroad[1] if abroad else "" if _AT.isdisjoint(contact) else contact.rpartition(".")[2].casefold())
        return frozenset(fields), sorted(ends)


def is_contacts(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text is addresses and numbers, with or without their labels, and nothing else.

    A number has a label, stands behind one that has ("Tel. 01 533 47 63, 533 47 64"), or begins with "+" or "00": others may be
    dates or passports.
    """
    if _AT.isdisjoint(text) and not has_number(text):
        return False
    labelled = False
    for rest, contact in _parts(text):
        fields = CONTACTS.intersection(lexicon.label(rest)) if rest else frozenset()
        if rest and not fields:
            return False
        if not contact or not _AT.isdisjoint(contact):
            labelled = False
            continue
        labelled = bool(fields & _NUMBERS) or (labelled and not rest and _DATE.match(contact) is None)
        if not labelled and _ABROAD.match(contact) is None:
            return False
    return True


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield each address or number behind the words before it; behind the last one the words that follow, and ""."""
    at = 0
    for match in _CONTACT.finditer(text):
        yield text[at : match.start()].strip(_MARKS), match[0].strip(_MARKS)
        at = match.end()
    yield text[at:].strip(_MARKS), ""
