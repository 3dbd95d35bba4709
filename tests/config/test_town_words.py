"""Words with which towns' names begin."""

from __future__ import annotations

from config.town_words import town_words
from pipeline.extraction.words.folding import key


def test_words_are_written_as_they_are_looked_for() -> None:
    """Rows are compared by their key: a word in another spelling would never be found."""
    words = town_words()
    assert {"san", "santa", "port"} <= words
    assert {word for word in words if key(word) not in words} == set()
