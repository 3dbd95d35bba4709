"""The words that are written onto names."""

from __future__ import annotations

from config.name_prefixes import name_prefixes


def test_prefixes_of_names_are_small_words() -> None:
    """Each is one word in small letters."""
    assert all(word.isalpha() and word == word.casefold() for word in name_prefixes())
    assert {"mac", "fitz", "van"} <= name_prefixes()
