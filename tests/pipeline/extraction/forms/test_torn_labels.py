"""Damaged labels of contacts on scanned forms."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source, Table
from pipeline.extraction.fields import emails, phones
from pipeline.extraction.forms.torn_labels import contact_behind
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.words.lexicon import lexicon


def _found(build: Any, knowledge: Knowledge, row: str, source: Source = Source.OCR) -> list[tuple[str, str | None]]:
    page = build.page(f"{row}\nName\tAda Brook", source=source, confidence=0.95)
    (table,) = page.blocks
    assert isinstance(table, Table)
    finders = [partial(field, knowledge=knowledge, state=knowledge.state("GBR")) for field in (emails.find, phones.find)]

    def find(passage: Any) -> tuple[Any, ...]:
        return tuple(hit for finder in finders for hit in finder(passage))

    values = contact_behind(table.rows[0], Sheaf(table, build.document(page), page), lexicon(knowledge), find)
    return [(value.name, hit.finding.value) for value in values for hit in value.hits]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Mél. SSION OF\ta.brook@mfa.example.org", [("email", "a.brook@mfa.example.org")]),
        ("C.\ta.brook@mfa.example.org", [("email", "a.brook@mfa.example.org")]),
        ("Correo MISION\ta.brook@mfa.example.org", [("email", "a.brook@mfa.example.org")]),
        ("Tel. RECEIVED\t+44 20 7946 0018", [("phone", "+442079460018")]),
        ("Adresse MISSION OF\tRing 1, Vienna", []),
        ("C.\tAda Brook", []),
        ("Passport No. 1\t+44 20 7946 0018", []),
        ("Telephone of the person whom one may call in Vienna\t+44 20 7946 0018", []),
        ("Who answers\ta.brook@mfa.example.org", []),
    ],
)
def test_a_contact_beside_a_damaged_label(build: Any, knowledge: Knowledge, row: str, found: list[tuple[str, str]]) -> None:
    """The label's first words, or the first of its words, are left; a sentence or another label is none."""
    assert _found(build, knowledge, row) == found


def test_typed_labels_are_whole(build: Any, knowledge: Knowledge) -> None:
    """Nothing is supposed where nothing was read from a picture."""
    assert _found(build, knowledge, "C.\ta.brook@mfa.example.org", Source.TEXT) == []
