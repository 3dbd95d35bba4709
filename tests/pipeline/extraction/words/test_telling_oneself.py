"""Tests of the words by which writers tell of themselves."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize("text", [", I am the head", ", я начальник", "，是公安部处长", " and I am Legal Officer", "، وأنا رئيس"])
def test_a_post_may_follow(knowledge: Knowledge, text: str) -> None:
    """Russian says it with one letter."""
    assert lexicon(knowledge).oneself.being.match(text) is not None


@pytest.mark.parametrize("text", [", Legal Adviser", ", ядерный эксперт", ", Iamele"])
def test_a_word_that_begins_so_is_another(knowledge: Knowledge, text: str) -> None:
    """The words of "I am" are whole words."""
    assert lexicon(knowledge).oneself.being.match(text) is None


def test_the_undersigned_and_those_with_him_are_found(knowledge: Knowledge) -> None:
    """The words of all languages are looked for at once."""
    words = lexicon(knowledge).oneself
    assert words.undersigned.find(Folded("acudirá la abajo firmante")) is not None
    assert words.accompanied.find(Folded("Его будут сопровождать:")) is not None
    assert words.introducing.find(Folded("My name is Ann")) is not None
