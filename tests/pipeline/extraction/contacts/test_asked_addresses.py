"""Addresses of which a word was put right."""

from __future__ import annotations

from dataclasses import replace

from models.finding import Finding, Where, absent
from models.reply import Delegate
from pipeline.extraction.contacts.asked_addresses import ASKED, asked_as, with_pictured

PLACE = Where("0" * 64, 1, None, "")
EMAIL = Finding("email", "ada@mog.example", "ada@mog.example", 0.98, PLACE, ("Dark.",), alternatives=("ada@moq.example",))


def test_what_was_read_stands_beside_what_it_is_taken_for() -> None:
    """The likeliest other spelling is shown first, none twice, and the new reason before the old one."""
    found = asked_as(EMAIL, "ada@moj.example", "Near.", ("ada@moi.example", "ada@moj.example"))
    assert (found.value, found.confidence, found.reasons) == ("ada@moj.example", ASKED, ("Near.", "Dark."))
    assert found.alternatives == ("ada@moi.example", "ada@mog.example", "ada@moq.example")


def test_an_address_that_keeps_its_value_is_no_alternative_of_itself() -> None:
    """Whoever is asked sees other spellings alone; who was less sure before stays so."""
    found = asked_as(replace(EMAIL, confidence=0.1), "ada@mog.example", "Near.")
    assert (found.confidence, found.alternatives) == (0.1, ("ada@moq.example",))


def test_only_what_stands_on_a_picture_is_judged() -> None:
    """What was typed is what it is."""
    fields = {field: absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")}
    ada = Delegate(1, Finding("name", "Ada", "", 0.9, PLACE), **fields, emails=(EMAIL,), phones=(), faxes=())

    def judged(email: Finding) -> Finding:
        return replace(email, value="seen")

    assert with_pictured([ada], frozenset({("0" * 64, 1)}), judged)[0].emails[0].value == "seen"
    assert with_pictured([ada], frozenset(), judged) == (ada,)
