"""Tests of the words by which somebody is said to come."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.lexicon import Lexicon, lexicon
from pipeline.extraction.words.who_comes import announced_before, says_who_comes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The delegation will consist of the following:", True),
        (", Judge, will attend the meeting", True),
        ("qui dirigera la délégation", True),
        (", Judge, Ministry of Justice, and ", False),
        ("", False),
    ],
)
def test_announcing_attending_and_leading_are_seen(text: str, said: bool, words: Lexicon) -> None:
    """Any of the three kinds of words is enough; posts and bodies say of nobody that he comes."""
    assert says_who_comes(text, words) is said


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("Norland will be represented by the Minister, ", True),
        ("Norland will be represented by Ms. A, and the Minister, ", False),
    ],
)
def test_words_that_announce_somebody_in_his_own_clause(knowledge: Knowledge, before: str, said: bool) -> None:
    """Behind "and" another clause may begin."""
    assert announced_before(before, lexicon(knowledge)) == said
