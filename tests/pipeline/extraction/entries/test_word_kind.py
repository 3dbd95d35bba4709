"""Tests of words that may be part of a name."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.word_kind import word_kind
from pipeline.extraction.words.lexicon import Lexicon, lexicon


@pytest.fixture(scope="module")
def words(knowledge: Knowledge) -> Lexicon:
    """The lexicon of what the product ships."""
    return lexicon(knowledge)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("Verlin", "name"), ("von", "particle"), ("d'Arc", "name"), ("Director", "stop"), ("verlin", "low"), ("12", "low")],
)
def test_what_a_word_of_a_name_is(words: Lexicon, word: str, kind: str) -> None:
    """A word with a capital is a name's unless it is known as something else."""
    assert word_kind(word, words, initial=False) == kind
