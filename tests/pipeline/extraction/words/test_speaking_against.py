"""Tests of words that speak against what a sentence tells. All persons are invented."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.speaking_against import holds_for_a_time, speaks_against


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("Ms. Berg is no longer with the Ministry of Justice", True),
        ("Mme Petit ne relève pas du Ministère", True),
        ("Ms. Berg has resigned", True),
        ("Ms. Berg is with the Ministry of Justice", False),
        ("李娜女士来自司法部", False),
    ],
)
def test_a_denial_or_a_leave_speaks_against_it(knowledge: Knowledge, sentence: str, against: bool) -> None:
    """What is denied, and whoever has left, is told so; a plain statement is not."""
    assert speaks_against(sentence, knowledge) is against


@pytest.mark.parametrize(
    ("value", "for_a_time"),
    [
        ("retired judge", True),
        ("Ministry of Justice until May", True),
        ("ancienne magistrate", True),
        ("National Training Centre of the Police", False),
        ("Centre national de formation de la police", False),
    ],
)
def test_a_post_of_another_time(knowledge: Knowledge, value: str, for_a_time: bool) -> None:
    """What was, or ends, does not hold; a school for training does."""
    assert holds_for_a_time(value, knowledge) is for_a_time
