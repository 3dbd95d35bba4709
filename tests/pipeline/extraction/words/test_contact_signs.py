"""Tests of the signs of a contact."""

from __future__ import annotations

import pytest

from pipeline.extraction.words.contact_signs import has_contact, has_number


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
