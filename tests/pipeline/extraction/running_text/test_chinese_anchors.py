"""Tests of where persons begin in Chinese sentences."""

from __future__ import annotations

from pipeline.extraction.running_text.chinese_anchors import chinese_anchors
from pipeline.extraction.words.lexicon import Lexicon


def test_a_chinese_name_is_found_behind_its_title(words: Lexicon) -> None:
    """The courtesy form behind and the title before enclose the name."""
    text = "公安部副局长杜志文先生将率团与会"
    (anchor,) = chinese_anchors(text, 0, len(text), 0, words, "zh")
    assert text[slice(*anchor.match.name)] == "杜志文"
