"""Contacts of an entry that goes on at the top of the next page. All persons are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.mail import Address, Letter
from models.page import Source
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet

LETTER = Letter("<a@example.org>", Address("", "mission@example.org"), "", None, (), (), (), (), None)
FIRST = "The delegation is composed of:\n\n1. Ms. Imogen TAPSELL, Director\nTel.: +44 20 7946 0011"
HEAD = f"{FIRST}\n\n2. Mr. Declan HARGREAVE, Inspector"
NEXT = "3. Mr. Aldous PENN, Counsellor\nTel.: +44 20 7946 0013"


def _told(
    build: Any, knowledge: Knowledge, first: str, second: str, source: Source = Source.LAYER
) -> dict[str, list[tuple[str, bool]]]:
    """Return (number, whether it is surely his) of each by his surname."""
    pages = [build.page(text, source=source, confidence=0.97, language="en") for text in (first, second)]
    document = build.document(*(replace(page, number=number) for number, page in enumerate(pages, 1)))
    sheet = Sheet(replace(document, sha256="0" * 64), Part.NOTE)
    found, _ = delegates_of(LETTER, (sheet,), knowledge, knowledge.state("GBR"), Kind.NOMINATION)
    return {
        str(person.name.value).split()[-1]: [(str(phone.value), phone.confidence > 0.9) for phone in person.phones]
        for person in found
    }


@pytest.mark.parametrize(
    ("top", "source", "phones"),
    [
        ("Tel.: +44 20 7946 0012\n\n", Source.LAYER, [("+442079460012", True)]),
        ("2\n\nTel.: +44 20 7946 0012\n\n", Source.LAYER, [("+442079460012", True)]),
        ("Tel.: +44 20 7946 0012\n\n", Source.OCR, [("+442079460012", False)]),
        ("Ministry of Justice\nTel.: +44 20 7946 0012\n\n", Source.LAYER, []),
        ("For the hotel please call +44 20 7946 0012.\n\n", Source.LAYER, []),
        ("Tel.: +44 20 7946 0011\n\n", Source.LAYER, []),
    ],
    ids=["alone", "below the page's number", "read from a picture", "below a head", "in a sentence", "of somebody else"],
)
def test_they_are_his(build: Any, knowledge: Knowledge, top: str, source: Source, phones: list[tuple[str, bool]]) -> None:
    """They were lost in silence; what else stands at a page's top is nobody's."""
    told = _told(build, knowledge, HEAD, top + NEXT, source)
    assert told["HARGREAVE"] == phones
    assert [number for number, _ in told["PENN"]] == ["+442079460013"]


def test_who_has_his_own_gets_no_other(build: Any, knowledge: Knowledge) -> None:
    """His entry ended on his page."""
    told = _told(build, knowledge, f"{HEAD}\nTel.: +44 20 7946 0019", f"Tel.: +44 20 7946 0012\n\n{NEXT}")
    assert [number for number, _ in told["HARGREAVE"]] == ["+442079460019"]


def test_below_a_list_without_contacts_they_are_nobodys(build: Any, knowledge: Knowledge) -> None:
    """Where no other entry has any, a number may be everybody's."""
    told = _told(build, knowledge, HEAD.replace("\nTel.: +44 20 7946 0011", ""), "Tel.: +44 20 7946 0012\n\nVienna, 3 April 2009")
    assert told["HARGREAVE"] == []


def test_what_no_next_entry_follows_is_asked_about(build: Any, knowledge: Knowledge) -> None:
    """Below the last entry of a list it may be the Mission's own number."""
    told = _told(build, knowledge, HEAD, "Tel.: +44 20 7946 0012\n\nVienna, 3 April 2009")
    assert told["HARGREAVE"] == [("+442079460012", False)]
