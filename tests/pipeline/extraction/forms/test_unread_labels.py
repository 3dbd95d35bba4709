"""Tests of what was made of labels in letters that the engine does not read."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.forms.unread_labels import is_unread
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize("text", ["di", "6,b y", "els", "elb", "ll", "i", "Jaell"])
def test_scraps_are_unread(knowledge: Knowledge, text: str) -> None:
    """They mean nothing."""
    assert is_unread(text, ("title",), lexicon(knowledge), "fr")


@pytest.mark.parametrize(
    "text", ["Membre", "26060", "Fax", "Judge", "Senate", "Eve Li", "Mr.", "科长", "قاض", "судья", "☒", "a@b.c"]
)
def test_what_means_something_was_read(knowledge: Knowledge, text: str) -> None:
    """Roles, figures, labels, posts, bodies, names, courtesy forms, ticks and other letters than Latin ones may be short too."""
    assert not is_unread(text, ("title",), lexicon(knowledge), "en")


def test_a_word_with_a_capital_beside_the_label_of_a_name_is_one(knowledge: Knowledge) -> None:
    """Elsewhere it may be what was made of other letters."""
    assert not is_unread("Lall", ("family",), lexicon(knowledge), "en")
    assert is_unread("Lall", ("phone",), lexicon(knowledge), "en")
