"""Tests of what is said against values."""

from __future__ import annotations

from pipeline.extraction.trust.sentences import NOBODY, SENTENCES, UNUSUAL


def test_sentences_go_on_behind_a_colon_and_have_no_stop() -> None:
    """The report puts "The name of Ana Silva is not certain: " before them, and the stop behind."""
    assert all(text == text.strip(" .") and not text.split()[0].istitle() for text in (NOBODY, UNUSUAL, *SENTENCES.values()))
