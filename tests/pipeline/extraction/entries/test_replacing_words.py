"""Tests for whom words of replacing name behind them."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.replacing_words import points_ahead
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(("cue", "ahead"), [("in place of", True), ("will be replaced by", False), ("instead of him", False)])
def test_who_goes_may_be_named_behind_them(knowledge: Knowledge, cue: str, ahead: bool) -> None:
    """Behind "in place of" stands who goes, behind "replaced by" who comes."""
    assert points_ahead(cue, lexicon(knowledge)) is ahead
