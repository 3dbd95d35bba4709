"""Tests of posts and bodies in Chinese."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(("text", "length"), [("外交部副司长", 3), ("李明参赞", 2), ("李明", 0), ("Director", 0), ("", 0)])
def test_a_title_ends_a_text(knowledge: Knowledge, text: str, length: int) -> None:
    """The longest title known ends it, whatever stands before."""
    assert lexicon(knowledge).chinese.title_length(text) == length


@pytest.mark.parametrize(("text", "told"), [("李明参赞", True), ("中国司法部", True), ("李明", False)])
def test_a_text_ends_like_a_post_or_a_body(knowledge: Knowledge, text: str, told: bool) -> None:
    """So a run of characters is told from a name."""
    assert lexicon(knowledge).chinese.ends_in_post(text) is told


@pytest.mark.parametrize(
    ("text", "told"), [("李明的", True), ("两位", True), ("列四名", True), ("会议代表", True), ("李明", False), ("四名", True)]
)
def test_what_no_name_holds(knowledge: Knowledge, text: str, told: bool) -> None:
    """Particles, words of meetings and posts, and counts show that a text is no name."""
    assert lexicon(knowledge).chinese.is_no_name(text) is told
