"""Tests of what is told of persons elsewhere. All persons are invented."""

from __future__ import annotations

from config.knowledge import Knowledge
from pipeline.extraction.told_elsewhere.told_of_persons import with_all_told
from pipeline.extraction.words.lexicon import lexicon


def test_nobody_stays_nobody(knowledge: Knowledge) -> None:
    """Without persons nothing is told of anybody."""
    assert with_all_told((), (), lexicon(knowledge), knowledge) == []
