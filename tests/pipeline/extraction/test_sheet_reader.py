"""Tests of reading the persons of one message's documents; test_delegation.py reads whole notes."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.sheet_reader import SheetReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def reader(knowledge: Knowledge) -> SheetReader:
    """A reader that has read nothing yet."""
    return SheetReader(lexicon(knowledge), knowledge, None)


def _names(persons: list[Person]) -> list[str]:
    return [" ".join(piece.text for piece in person.name) for person in persons]


def test_a_table_goes_on_over_pages(build: Any, reader: SheetReader) -> None:
    """The columns of the first page hold for the next one, which has no head; what both hold of contacts is remembered."""
    pages = (
        build.page("Name\tTitle\tE-mail\nAda Brook\tJudge\tada@example.org", 1, language="en"),
        build.page("Ben Stone\tLegal Officer\tben@example.org", 2, language="en"),
    )
    persons = reader.sheet(Sheet(build.document(*pages), Part.LIST))
    assert _names(persons) == ["Ada Brook", "Ben Stone"]
    assert [hit.finding.value for hit in reader.gathered.in_tables] == ["ada@example.org", "ben@example.org"]


def test_a_heading_holds_for_the_next_page(build: Any, reader: SheetReader) -> None:
    """Whoever goes on with the list on the next page has the role of the heading above."""
    pages = (
        build.page("Advisers:\n\n1. Ms. Ada Brook, Judge", 1, language="en"),
        build.page("2. Mr. Ben Stone, Legal Officer", 2, language="en"),
    )
    persons = reader.sheet(Sheet(build.document(*pages), Part.LIST))
    assert [person.role for person in persons] == [Role.ADVISER, Role.ADVISER]


def test_one_persons_heading_holds_for_one_person_on_the_next_page(build: Any, reader: SheetReader) -> None:
    """A delegation has one deputy head, though his heading ends the page above: the second name below it has no role."""
    pages = (
        build.page("Delegation of Norland\n\nDeputy Head:", 1, language="en"),
        build.page("1. Ms. Ada Brook, Judge\n\n2. Mr. Ben Stone, Legal Officer", 2, language="en"),
    )
    persons = reader.sheet(Sheet(build.document(*pages), Part.LIST))
    assert [person.role for person in persons] == [Role.ALTERNATE, None]


def test_what_was_read_and_what_named_nobody_is_kept(build: Any, reader: SheetReader) -> None:
    """Every strip is kept as it was read, and an item without a name beside items with one is told."""
    text = "1. Ms. Ada Brook, Judge\n\n2. Mr. Ben Stone, Judge\n\n3. (to be confirmed)\n\n4. Ms. Cora Dale, Judge"
    persons = reader.sheet(Sheet(build.document(build.page(text, language="en")), Part.LIST))
    assert _names(persons) == ["Ada Brook", "Ben Stone", "Cora Dale"]
    assert len(reader.gathered.readings) == 1
    assert ["confirmed" in passed for passed in reader.gathered.passed] == [True]
