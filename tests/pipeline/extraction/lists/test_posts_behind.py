"""Tests of posts behind the names with which rows begin."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.lists.posts_behind import is_titled
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        (",公安部,警官,电话010-66261001", True),
        (", Министерство юстиции, консультант", True),
        (", Judge", True),
        (", Ministry of Justice", False),
        (", Ministry of Justice, P.O. Box 12", False),
        (", judge@example.org", False),
    ],
)
def test_a_post_follows(rest: str, told: bool, knowledge: Knowledge) -> None:
    """A post stands behind the comma, or behind a body's name; a body alone may be the end of an address."""
    assert is_titled(rest, lexicon(knowledge)) is told
