"""Contacts told in the order of the persons."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from models.mail import Address, Letter
from models.page import Document
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.reading.formats.text import page_of_text

KNOWLEDGE = load_knowledge()
LETTER = Letter("<a@example.org>", Address("", "mission@example.org"), "", None, (), (), (), (), None)
LIST = "The delegation is composed of:\n\n1. Ms. Imogen Tapsell, Director\n2. Mr. Declan Hargreave, Inspector\n\n"


@pytest.mark.parametrize(
    ("told", "first", "second"),
    [
        ("Their e-mail addresses are x1@mfa.example and y2@afp.example respectively.", "x1@mfa.example", "y2@afp.example"),
        (
            "Their e-mail addresses are declan.hargreave@mfa.example and imogen.tapsell@afp.example respectively.",
            "imogen.tapsell@afp.example",  # whose names they spell outweighs the order
            "declan.hargreave@mfa.example",
        ),
        ("Office mailboxes: x1@mfa.example and y2@afp.example.", None, None),
    ],
)
def test_the_word_respectively_gives_one_to_each(told: str, first: str | None, second: str | None) -> None:
    """Without it nobody knows whose each is."""
    page = page_of_text(f"{LIST}{told}\n")
    assert page is not None
    sheet = Sheet(Document("1", None, "", "text", (page,)), Part.NOTE)
    found, _ = delegates_of(LETTER, (sheet,), KNOWLEDGE, KNOWLEDGE.state("GBR"), Kind.NOMINATION)
    assert [next((email.value for email in person.emails), None) for person in found] == [first, second]


@pytest.mark.parametrize(
    ("above", "below"),
    [("Permanent Mission of Norland, T. (+43 1) 505 43 21\n\n", ""), ("", "\n\nBest regards\nTim Hall, tel. +43 1 505 43 22\n")],
)
def test_numbers_of_the_letter_are_none_of_those_told_in_order(above: str, below: str) -> None:
    """The Mission's number in the letterhead, the writer's below his name: both numbers told went to one person, or to nobody."""
    page = page_of_text(f"{above}{LIST}Their telephones are, respectively: +44 20 7946 0011, and +44 20 7946 0022.{below}")
    assert page is not None
    sheet = Sheet(Document("1", None, "", "text", (page,)), Part.NOTE)
    found, _ = delegates_of(LETTER, (sheet,), KNOWLEDGE, KNOWLEDGE.state("GBR"), Kind.NOMINATION)
    assert [[phone.value for phone in person.phones] for person in found] == [["+442079460011"], ["+442079460022"]]
