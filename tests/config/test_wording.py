"""The words of documents that are made for others."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from config.wording import draft_wordings, list_wordings


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_each_official_language_has_every_word(language: str) -> None:
    """Nothing is empty, and the date has its place."""
    words = list_wordings()[language]
    assert all(asdict(words).values())
    assert "{date}" in words.provisional


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_an_acknowledgement_can_be_written_in_each(language: str) -> None:
    """Nothing is empty, who replied and to what have their place, and no other place is left open."""
    words = asdict(draft_wordings()[language])
    known = dict.fromkeys(("sender", "reference", "dated", "meeting"), "X")
    assert all(text.format(**known) for text in words.values())
    assert all("{sender}" in words[name] and "{reference}" in words[name] for name in ("subject", "received"))
