"""Tests of the lines that greet."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.greeting_lines import greets
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Dear colleagues,\n\nThose who will attend:\nMs. Ann Berg, Judge\nMr. Jan Holm, Counsel", True),
        ("Dear colleagues,\n\nPlease note that the delegation of Norland will consist of two of our officers.", True),
        ("Distinguidos señores:\n\nSra. Ann Berg", True),
        ("Best regards,\n\nMs. Ann Berg\nCounsellor\nTel.: +47 22 24 36 00", False),
    ],
)
def test_a_line_above_what_is_told_greets(build: Any, knowledge: Knowledge, text: str, wanted: bool) -> None:
    """A first line of courtesy greets where a sentence, items, or a heading with somebody below it follow; else it closes."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert greets(strip, 0, lexicon(knowledge)) is wanted
