"""The words of documents that are made for others."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from config.wording import list_wordings


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_each_official_language_has_every_word(language: str) -> None:
    """Nothing is empty, and the date has its place."""
    words = list_wordings()[language]
    assert all(asdict(words).values())
    assert "{date}" in words.provisional
