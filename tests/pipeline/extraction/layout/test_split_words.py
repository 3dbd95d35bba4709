"""Tests of one word cut into several."""

from __future__ import annotations

import pytest

from models.page import Box, Word
from pipeline.extraction.layout.split_words import split_word


def test_each_text_has_its_share_of_the_width() -> None:
    """The pieces touch each other, begin where the word does, and keep its height and confidence."""
    parts = split_word(Word("Lund—Judge", Box(0.1, 0.2, 0.3, 0.22), 0.7), ("Lund", "—", "Judge"))
    assert [part.text for part in parts] == ["Lund", "—", "Judge"]
    assert [part.box.left for part in parts] == pytest.approx([0.1, 0.18, 0.2])
    assert [part.box.right for part in parts] == pytest.approx([0.18, 0.2, 0.3])
    assert {(part.box.top, part.box.bottom, part.confidence) for part in parts} == {(0.2, 0.22, 0.7)}
