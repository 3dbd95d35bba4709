"""Tests of words that may be part of a name."""

from __future__ import annotations

import pytest

from pipeline.extraction.entries.word_kind import word_kind
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Verlin", "name"),
        ("Lê", "name"),
        ("Le", "particle"),
        ("von", "particle"),
        ("d'Arc", "name"),
        ("Director", "stop"),
        ("verlin", "low"),
        ("12", "low"),
    ],
)
def test_what_a_word_of_a_name_is(words: Lexicon, word: str, kind: str) -> None:
    """A word with a capital is a name's unless it is known as something else."""
    assert word_kind(word, words, initial=False) == kind
