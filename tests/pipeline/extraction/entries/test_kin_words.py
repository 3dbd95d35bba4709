"""Tests of words for kin at the end of a stretch."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.kin_words import ends_in_kin, last_words
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "language", "kin"),
    [
        ("accompanied by his spouse", "en", True),
        ("accompagné de son épouse", "fr", True),
        ("accompanied by the Director", "en", False),
        ("Director", "en", False),
    ],
)
def test_whose_kin_is_named_next(knowledge: Knowledge, text: str, language: str, kin: bool) -> None:
    """The words say whose: a noun alone is none."""
    words = lexicon(knowledge)
    assert ends_in_kin(text, words.companions(language), words) is kin


def test_articles_at_the_end_are_left_aside(knowledge: Knowledge) -> None:
    """What ends in an article ends in the wife: "su esposa, la"."""
    assert last_words("su esposa, la", lexicon(knowledge))[-1] == "esposa"
