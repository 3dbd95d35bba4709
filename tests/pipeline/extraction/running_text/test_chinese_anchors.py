"""Tests of where persons begin in Chinese sentences."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.running_text.chinese_anchors import chinese_anchors
from pipeline.extraction.words.lexicon import Lexicon


def test_a_chinese_name_is_found_behind_its_title(words: Lexicon) -> None:
    """The courtesy form behind and the title before enclose the name."""
    text = "公安部副局长杜志文先生将率团与会"
    (anchor,) = chinese_anchors(text, 0, len(text), 0, words, "zh")
    assert text[slice(*anchor.match.name)] == "杜志文"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "我方参加会议的是司法部处长 Nora binti Zain 女士和外交部秘书叶国强先生。",
            [("Nora binti Zain", "女士", "处长"), ("叶国强", "先生", "秘书")],
        ),
        (
            "我国代表团由司法部处长 John Smith 先生和外交部副司长王强先生组成。",
            [("John Smith", "先生", "处长"), ("王强", "先生", "副司长")],
        ),
    ],
)
def test_a_latin_name_may_have_a_chinese_courtesy_behind_it(
    delegates_of_mail: Any, text: str, names: list[tuple[str, str, str]]
) -> None:
    """She was lost, and her courtesy form stood in the post of the next one."""
    found = delegates_of_mail(f"您好！\n\nCU 2009/33 (A)号照会收悉。{text}")
    assert [(one.name.value, one.honorific.value, one.title.value) for one in found] == names
