"""Words that are none."""

from __future__ import annotations

import pytest

from models.page import Box, Word
from pipeline.reading.geometry.debris import at_edge, is_debris


@pytest.mark.parametrize(
    ("text", "confidence", "debris"), [("|", 0.9, True), ("~", 0.2, True), ("~", 0.9, False), ("Ada", 0.2, False)]
)
def test_rules_and_signs_hardly_told_are_debris(text: str, confidence: float, debris: bool) -> None:
    """Letters never are."""
    assert is_debris(Word(text, Box(0.4, 0.3, 0.41, 0.31), confidence)) is debris


@pytest.mark.parametrize(
    ("text", "left", "right", "edge"),
    [("سمح", 0.98, 0.999, True), ("ra", 0.0, 0.02, True), ("Ministry", 0.98, 0.999, False), ("Ada", 0.95, 0.99, False)],
)
def test_a_few_letters_at_the_paper_s_edge(text: str, left: float, right: float, edge: bool) -> None:
    """Where the scanner saw the paper's shadow; a long word there is text that was cut, and so is one that begins before it."""
    assert at_edge(Word(text, Box(left, 0.3, right, 0.31))) is edge
