"""Telegrams: the words STOP, COMMA and COLON read as the marks they stand for."""

from __future__ import annotations

import pytest

from pipeline.extraction.layout.telegrams import telegram_marks


@pytest.mark.parametrize(
    ("view", "read"),
    [
        ("WILL ATTEND STOP HEAD COLON ANN BOLT COMMA JUDGE STOP", "WILL ATTEND.     HEAD:      ANN BOLT,      JUDGE.    "),
        ("ANN BOLT ATTENDS STOP\nGREETINGS STOP", "ANN BOLT ATTENDS.    \nGREETINGS.    "),
        ("BUSES STOP AT THE GATE: ANN BOLT", "BUSES STOP AT THE GATE: ANN BOLT"),
    ],
)
def test_words_become_marks_of_the_same_length(view: str, read: str) -> None:
    """A single STOP may be a word of the sentence."""
    assert telegram_marks(view) == read
    assert len(read) == len(view)
