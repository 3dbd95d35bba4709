"""Tests of roles that a sentence elsewhere gives to somebody named before."""

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
LISTA = "La delegación está integrada por:\n\n1. Sra. Imogen Tapsell, Directora\n2. Sr. Declan Hargreave, Inspector\n\n"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (LIST + "Ms. Tapsell will be the Head of the delegation.", ["head", "member"]),
        (LIST + "The alternate head of delegation will be Mr. Hargreave.", ["member", "alternate"]),
        (LISTA + "La Sra. Tapsell fungirá como jefa de la delegación.", ["head", "member"]),
        (LIST + "Ms. Tapsell and Mr. Hargreave will report to the head of delegation.", ["member", "member"]),
        (LIST + "Ms. Tapsell is a director.", ["member", "member"]),
    ],
)
def test_a_short_sentence_gives_a_role(text: str, roles: list[str]) -> None:
    """Who is spoken of alone has the role; two persons and a post give none."""
    page = page_of_text(text + "\n")
    assert page is not None
    sheet = Sheet(Document("1", None, "", "text", (page,)), Part.NOTE)
    found, _ = delegates_of(LETTER, (sheet,), KNOWLEDGE, KNOWLEDGE.state("GBR"), Kind.NOMINATION)
    assert [str(person.role.value) for person in found] == roles
