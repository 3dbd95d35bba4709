"""Tests of words that stand in no body's name."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.loose_words import is_loose
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("word", "loose"),
    [
        ("puts", True),
        ("designa", True),
        ("désigne", True),
        ("назначает", True),
        ("justice", False),
        ("of", False),
        ("judiciaire", False),
        ("юстиции", False),
        ("Puts", False),
    ],
)
def test_a_verb_is_no_word_of_a_body(knowledge: Knowledge, word: str, loose: bool) -> None:
    """Small words, words of offices and of the usual names are none; nor is what a large letter begins."""
    assert is_loose(word, lexicon(knowledge)) is loose
