"""Tests for whom words of replacing name behind them."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.replacing_words import begins_instead, points_ahead, points_at_next
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(("cue", "ahead"), [("in place of", True), ("will be replaced by", False), ("instead of him", False)])
def test_who_goes_may_be_named_behind_them(knowledge: Knowledge, cue: str, ahead: bool) -> None:
    """Behind "in place of" stands who goes, behind "replaced by" who comes."""
    assert points_ahead(cue, lexicon(knowledge)) is ahead


@pytest.mark.parametrize(
    ("before", "next_goes"),
    [
        ("Ms. Ada Brook will attend in place of", True),
        ("Mme Ada Brook conduira la délégation en remplacement de", True),
        ("Ms. Ada Brook, in place of whom we announced, is replaced by", False),
        ("Ms. Ada Brook will attend with", False),
    ],
)
def test_the_last_words_before_somebody_point_at_him(knowledge: Knowledge, before: str, next_goes: bool) -> None:
    """He who is named behind "in place of" goes, behind "replaced by" he comes."""
    assert points_at_next(before, lexicon(knowledge)) is next_goes


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("Instead of Mr. Lund", True),
        ("En lugar de Tomás Lund", True),
        ("Вместо Орлова", True),
        ("Mr. Lund comes instead of", False),
    ],
)
def test_a_text_may_begin_with_who_goes(knowledge: Knowledge, text: str, instead: bool) -> None:
    """Only its first words tell it."""
    assert begins_instead(text, lexicon(knowledge)) is instead
