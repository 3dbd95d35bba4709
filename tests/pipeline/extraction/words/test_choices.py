"""Tests of what several modules look for."""

from __future__ import annotations

from inspect import getmembers, isfunction

from config.knowledge import Knowledge
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain


def test_every_choice_finds_phrases_of_every_language(knowledge: Knowledge) -> None:
    """No purpose is without words in one of the languages."""
    chosen = [choose for _, choose in getmembers(choices, isfunction)]
    assert chosen
    assert [choose.__name__ for choose in chosen if not all(choose(language) for language in knowledge.languages)] == []


def test_a_change_is_told_by_any_of_its_ways(knowledge: Knowledge) -> None:
    """Who joins, who comes for another and who is no longer coming change the list alike."""
    changing = cues(knowledge, choices.changing)
    said = ("will be replaced by Mr. B", "in addition to the delegation already announced", "is no longer able to attend")
    assert all(changing.first(Plain(text), near=False) is not None for text in said)
