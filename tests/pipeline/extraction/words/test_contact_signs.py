"""Tests of the signs of a contact."""

from __future__ import annotations

import pytest

from pipeline.extraction.words.contact_signs import ends_in_address, has_contact, has_number, without_addresses


@pytest.mark.parametrize(
    ("text", "number", "contact"),
    [
        ("+43 1 26060", True, True),
        ("j@h.org", False, True),
        ("Room 12345", False, False),
        ("Ms. Ada Lund", False, False),
        ("", False, False),
    ],
)
def test_an_at_or_six_digits_are_seen(text: str, number: bool, contact: bool) -> None:
    """Six digits are a number's; either they or an "@" are a contact's."""
    assert has_number(text) is number
    assert has_contact(text) is contact


def test_an_address_ends_the_text_where_a_blank_follows_it() -> None:
    """The mark behind it may have been torn off; an address in brackets or within the text ends nothing."""
    assert ends_in_address("القحطاني، سكرتير أول (البريد: ؛)a.b@c.example ")
    assert not ends_in_address("a.b@c.example, the ")
    assert not ends_in_address("a.b@c.example")
    assert not ends_in_address("")


def test_the_endings_of_addresses_are_no_words() -> None:
    """Nor are those of what a line's end left of one; other words stay where they stand."""
    assert without_addresses("Ms. Moe (k.moe@jd.dep.no) comes. No visa").split() == ["Ms.", "Moe", "comes.", "No", "visa"]
    assert without_addresses("fiscalia- intl.gob.ni; ni el 14").split() == ["fiscalia-", ";", "ni", "el", "14"]
    assert len(without_addresses("a@b.no x")) == 8
