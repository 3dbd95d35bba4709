"""Contacts torn from their entries."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.errors import ProblemCode
from models.mail import Address, Letter
from models.page import Source
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet

LETTER = Letter("<a@example.org>", Address("", "mission@example.org"), "", None, (), (), (), (), None)
HEAD = "The delegation is composed of:\n\nMs. Imogen TAPSELL\nDirector\nE-mail: i.tapsell@mfa.example.org\n\n"
HARGREAVE = "Mr. Declan HARGREAVE\nInspector, Ministry of the\n\nInterior\n\n"


def _told(build: Any, knowledge: Knowledge, text: str, source: Source = Source.OCR) -> dict[str, list[tuple[str, bool]]]:
    page = build.page(text, source=source, confidence=0.95)
    document = replace(build.document(page), sha256="0" * 64)
    found, _ = delegates_of(LETTER, (Sheet(document, Part.NOTE),), knowledge, knowledge.state("GBR"), Kind.NOMINATION)
    return {
        str(person.name.value).split()[-1]: [
            (str(contact.value), any("torn" in reason for reason in contact.reasons))
            for contact in (*person.emails, *person.phones)
        ]
        for person in found
    }


@pytest.mark.parametrize(
    ("below", "contacts"),
    [
        ("E-mail: office9@mfa.example.org\n", ["office9@mfa.example.org"]),
        ("Tel.: +44 20 7946 0018\nMobile: +44 7400 123456\n", ["+442079460018", "+447400123456"]),
        ("Secretary-General's\n\nE-mail: office9@mfa.example.org\n", ["office9@mfa.example.org"]),
    ],
)
def test_what_is_torn_off_is_his_and_asked_about(build: Any, knowledge: Knowledge, below: str, contacts: list[str]) -> None:
    """The last entry above it has none of its kind; whichever way it was given to him, nobody else has it."""
    told = _told(build, knowledge, HEAD + HARGREAVE + below)
    assert [value for value, _ in told["HARGREAVE"]] == contacts
    assert [value for value, _ in told["TAPSELL"]] == ["i.tapsell@mfa.example.org"]


@pytest.mark.parametrize(
    "below",
    [
        "Mr. Aldous PENN\nCounsellor\nE-mail: office9@mfa.example.org\n",
        "For more information write to office9@mfa.example.org in Vienna, where the Mission will answer.\n",
    ],
)
def test_what_is_anothers_is_not_his(build: Any, knowledge: Knowledge, below: str) -> None:
    """Where somebody else begins between, or a sentence speaks of it."""
    told = _told(build, knowledge, HEAD + HARGREAVE + below)
    assert told["HARGREAVE"] == []


def test_what_stands_below_a_list_without_contacts_is_nobodys(build: Any, knowledge: Knowledge) -> None:
    """One page lists persons with addresses, the next one without and a telephone below: it may be everybody's, and is asked."""
    texts = (HEAD, "Ms. Ada LIND, Judge\nMr. Jan HOLM, Prosecutor\n\nTelephone: +44 20 7946 0018\n")
    sheets = []
    for number, text in enumerate(texts):
        page = build.page(text, source=Source.OCR, confidence=0.95)
        sheets.append(Sheet(replace(build.document(page), sha256=str(number) * 64), Part.NOTE if number == 0 else Part.LIST))
    found, problems = delegates_of(LETTER, tuple(sheets), knowledge, knowledge.state("GBR"), Kind.NOMINATION)
    assert {str(person.name.value): len(person.phones) for person in found if person.phones} == {}
    assert any(problem.code is ProblemCode.CONTACT_UNCLAIMED for problem in problems)
