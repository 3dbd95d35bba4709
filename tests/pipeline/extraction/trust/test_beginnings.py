"""Tests of the word with which a post or a body begins."""

from __future__ import annotations

import pytest

from config.knowledge import SHIPPED, Knowledge, load_knowledge
from pipeline.extraction.trust.beginnings import of_beginning


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    """Load the words of six languages."""
    return load_knowledge(SHIPPED)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Director of Studies"),
        ("organisation", "Ministry of Justice"),
        ("organisation", "Le Ministère de la Justice"),
        ("title", "المستشار القانوني"),
    ],
)
def test_posts_and_bodies_begin_with_their_words(field: str, value: str, shipped: Knowledge) -> None:
    """Small words before them, and the article that Arabic writes onto them, do not count."""
    assert of_beginning(field, value, shipped) == {"begins unlike": 0.0, "begins as other": 0.0}


def test_what_begins_otherwise_may_be_cut_or_belong_elsewhere(shipped: Knowledge) -> None:
    """The title "Ministry Adviser" begins as bodies do, and "Xyzzy Adviser" as nothing does."""
    assert of_beginning("title", "Ministry Adviser", shipped) == {"begins unlike": 1.0, "begins as other": 1.0}
    assert of_beginning("title", "Xyzzy Adviser", shipped) == {"begins unlike": 1.0, "begins as other": 0.0}


def test_nothing_is_said_where_no_blanks_part_the_words(shipped: Knowledge) -> None:
    """Nor of a value without words."""
    assert of_beginning("title", "司法部顾问", shipped) == of_beginning("title", "12", shipped) == {}
