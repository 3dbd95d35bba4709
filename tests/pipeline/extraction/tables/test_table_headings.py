"""Tests of headings in the running text above tables."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Delegate, Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet


@pytest.fixture
def read(build: Any, knowledge: Knowledge) -> Any:
    """Reads the delegates of a list: blank lines part paragraphs, tabs part cells, "¶" parts pages."""

    def read_(text: str, language: str = "en") -> tuple[Delegate, ...]:
        pages = [build.page(piece, number, language=language) for number, piece in enumerate(text.split("¶"), 1)]
        sheet = Sheet(build.document(*pages), Part.LIST)
        return delegates_of(build.letter(), (sheet,), knowledge, knowledge.state("AUT"), Kind.NOMINATION)[0]

    return read_


FIRST = "1.\tMr. Tomas Verlin\tLegal Adviser\n2.\tMs. Ilse Marenko\tJudge"
SECOND = "3.\tMr. Oren Baskov\tInspector"


def test_bodies_above_tables_are_those_of_their_persons(read: Any) -> None:
    """Each heading holds for the table directly below it."""
    found = read(f"Ministry of Justice\n\n{FIRST}\n\nNational Police\n\n{SECOND}")
    assert [d.organisation.value for d in found] == ["Ministry of Justice", "Ministry of Justice", "National Police"]


def test_one_body_alone_may_be_a_letterhead(read: Any) -> None:
    """Above one table only, the name of a body says nothing of the persons in it."""
    assert [d.organisation.value for d in read(f"Ministry of Justice\n\n{FIRST}")] == [None, None]


@pytest.mark.parametrize(
    ("language", "heading", "role"), [("en", "ADVISERS", "adviser"), ("es", "Asesores:", "adviser"), ("fr", "Experts", "expert")]
)
def test_a_role_above_a_table_is_that_of_its_persons(read: Any, language: str, heading: str, role: str) -> None:
    """In any language; it holds for all of them."""
    assert [d.role.value for d in read(f"{heading}\n\n{FIRST}", language)] == [role, role]


def test_only_one_can_head_the_delegation(read: Any) -> None:
    """The heading for a head above a table of two is the first one's, and no role of both."""
    assert [d.role.value for d in read(f"Head of Delegation\n\n{FIRST}")] == ["head", "member"]


def test_a_role_goes_on_over_the_page_s_end(read: Any) -> None:
    """Entries with which the next page begins stand below the same heading; below something else they do not."""
    one, two = "Mr. Tomas Verlin\nLegal Adviser\nMinistry of Justice", "Ms. Ilse Marenko\nJudge\nSupreme Court"
    assert [d.role.value for d in read(f"ADVISERS\n\n{one}¶{two}")] == ["adviser", "adviser"]
    other = f"ADVISERS\n\n{one}¶Further persons, who are not yet known, come later.\n\n{two}"
    assert [d.role.value for d in read(other)] == ["adviser", "member"]


def test_a_role_goes_on_in_the_next_file(build: Any, knowledge: Knowledge) -> None:
    """Each page of a fax may be a file of its own."""
    one, two = "ADVISERS\n\nMr. Tomas Verlin\nLegal Adviser\nMinistry of Justice", "Ms. Ilse Marenko\nJudge\nSupreme Court"
    sheets = tuple(Sheet(build.document(build.page(text, language="en")), Part.LIST) for text in (one, two))
    found = delegates_of(build.letter(), sheets, knowledge, knowledge.state("AUT"), Kind.NOMINATION)[0]
    assert [d.role.value for d in found] == ["adviser", "adviser"]


@pytest.mark.parametrize(
    ("language", "body", "again"),
    [
        ("en", "Ministry of Justice", "Ministry of Justice (cont.)"),
        ("en", "Ministry of Justice", "Ministry of Justice – continued"),
        ("fr", "Ministère de la justice", "Ministère de la justice (suite)"),
        ("es", "Ministerio de Justicia", "Ministerio de Justicia (continuación)"),
        ("ru", "Министерство юстиции", "Министерство юстиции (продолжение)"),
        ("ar", "وزارة العدل", "وزارة العدل (تابع)"),
        ("zh", "司法部", "司法部（续）"),
    ],
)
def test_a_heading_that_comes_again_is_the_same_body(read: Any, language: str, body: str, again: str) -> None:
    """Below the number at the head of the next page, and with a word that it goes on."""
    found = read(f"{body}\n\n{FIRST}¶PM-094-2009 – 2\n{again}\n\n{SECOND}", language)
    assert [d.organisation.value for d in found] == [body] * 3


def test_the_end_of_a_sentence_above_a_table_is_no_heading(read: Any) -> None:
    """It stands on a line below words without a number."""
    found = read(f"National Police\n\n{FIRST}\n\nThe members come from the\nMinistry of Justice\n\n{SECOND}")
    assert found[2].organisation.value is None
