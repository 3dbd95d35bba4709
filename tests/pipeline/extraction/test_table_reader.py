"""Tests of how a table is read: as a roster, a form or columns of text."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Sheaf, parts_of
from pipeline.extraction.sheet_reader import SheetReader
from pipeline.extraction.strip_reader import Standing, StripReader
from pipeline.extraction.table_reader import TableReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def reader(knowledge: Knowledge) -> SheetReader:
    """A reader that has read nothing yet."""
    return SheetReader(lexicon(knowledge), knowledge, None)


def _table(build: Any, rows: str) -> Sheaf:
    page = build.page(rows, language="en")
    part = next(iter(parts_of(build.document(page), page)))
    assert isinstance(part, Sheaf)
    return part


def _names(persons: list[Person]) -> list[str]:
    return [" ".join(piece.text for piece in person.name) for person in persons]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("Name\tTitle\tE-mail\nAda Brook\tJudge\tada@example.org\nBen Stone\tClerk\tben@example.org", ["Ada Brook", "Ben Stone"]),
        ("Name:\tAda Brook\nTitle:\tJudge\nE-mail:\tada@example.org", ["Ada Brook"]),
        ("Name\tTitle\tE-mail\n\t\t\n\t\t", []),
        ("From:\tMission of Norland\nTo:\tSecretariat\nDate:\t3 March 2009\nPages:\t2", []),
    ],
    ids=["roster", "form", "blank form", "cover of a fax"],
)
def test_what_a_table_is(build: Any, reader: SheetReader, rows: str, names: list[str]) -> None:
    """A roster has a person a row, a form one in all; what is not filled in and the cover of a fax name nobody."""
    assert _names(reader.sheet(Sheet(build.document(build.page(rows, language="en")), Part.LIST))) == names


@pytest.mark.parametrize(
    "rows",
    [
        "N.º\tcompleto\tPuesto\tInstitución\n1\tAda Brook\tRepresentante Permanente\tMisión Permanente de Norlandia",
        "No.\tTraveller\tPosition\tInstitution\n1\tAda Brook\tRepresentative\tMission of Norland",
        "N°\tVoyageur\tFonction\tInstitution\n1\tAda Brook\tReprésentante permanente\tMission de la Norlande",
        "№\tЕдет\tДолжность\tОрганизация\n1\tAda Brook\tПредставитель\tМиссия",
    ],
    ids=["es", "en", "fr", "ru"],
)
def test_posts_that_are_labels_elsewhere_make_no_form_of_a_table(build: Any, reader: SheetReader, rows: str) -> None:
    """Where the head tells all columns but that of the names, "Representante" in a cell labels nothing: the name was lost."""
    more = f"{rows}\n2\tBen Stone\tFiscal\tMinisterio de Justicia"
    assert _names(reader.sheet(Sheet(build.document(build.page(more, language="es")), Part.LIST))) == ["Ada Brook", "Ben Stone"]


def test_a_table_below_a_heading_for_a_contact_person_names_nobody(build: Any, reader: SheetReader) -> None:
    """The same table names a delegate below "Delegation" and nobody below "Contact person"."""
    rows = "Name:\tAda Brook\nTitle:\tJudge\nE-mail:\tada@example.org"
    below = [build.page(f"{heading}:\n\n{rows}", language="en") for heading in ("Delegation", "Contact person")]
    assert [_names(reader.sheet(Sheet(build.document(page), Part.LIST))) for page in below] == [["Ada Brook"], []]


def test_columns_hold_until_another_table(build: Any, knowledge: Knowledge) -> None:
    """The columns that a head gives are returned for the next page's rows; a form gives none."""
    around = SheetReader(lexicon(knowledge), knowledge, None)
    tables = TableReader(
        StripReader(lexicon(knowledge), knowledge, around.find, lambda _: False, around.gathered),
        lexicon(knowledge),
        around.find,
        lambda _: False,
        around.gathered,
    )
    head, rest, form = (
        _table(build, rows) for rows in ("Name\tTitle\nAda Brook\tJudge", "Ben Stone\tClerk", "Name:\tAda Brook\nTitle:\tJudge")
    )
    standing = Standing(note=False, scanned=False)
    first, columns = tables.read(head, None, standing, anywhere=False)
    second, same = tables.read(rest, columns, standing, anywhere=False)
    third, none = tables.read(form, columns, standing, anywhere=False)
    assert [_names(persons) for persons in (first, second, third)] == [["Ada Brook"], ["Ben Stone"], ["Ada Brook"]]
    assert columns is not None
    assert (same, none) == (columns, None)
