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
