"""Tests of heads of which the last word was not read."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Cell
from pipeline.extraction.tables.cut_heads import with_cut_heads
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("الصفة في", ("role",)),
        ("Función en la", ("role",)),
        ("Fonction au sein de la", ("role",)),
        ("الصفة", ("title",)),  # a whole head stays what it is
        ("Function", ("title",)),
        ("of the", ("title",)),
    ],
)
def test_a_head_that_breaks_off_is_the_known_one(build: Any, words: Lexicon, head: str, names: tuple[str, ...]) -> None:
    """Where all heads that go on so say the same."""
    row = [Cell(1, 1, (build.line(head, 0.1),))]
    assert with_cut_heads([("title",)], row, words) == [names]
