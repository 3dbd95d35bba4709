"""Tests of what is joined to a person in Chinese and was not read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pipeline.extraction.layout.strips import strip
from pipeline.extraction.missed.joined_in_chinese import joined_unread
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "told", "passed"),
    [
        ("请为司法部处长李娜和公安部副司长王建国安排住宿。", ("李娜",), ("公安部副司长王建国安排住宿",)),
        ("请为司法部处长李娜女士（团长）及副司长王建国安排。", ("李娜",), ("副司长王建国安排",)),
        ("请为司法部处长李娜和公安部副司长王建国安排住宿。", ("李娜", "王建国"), ()),  # both were found
        ("请为司法部处长李娜和王建国安排住宿。", ("李娜",), ()),  # no post says that somebody else is meant
        ("李娜负责会务和翻译。", ("李娜",), ()),
        ("李娜，王处长的助理。", ("李娜",), ()),  # nothing joins them
    ],
)
def test_a_post_behind_and_is_somebody_else_s(
    build: Any, words: Lexicon, text: str, told: tuple[str, ...], passed: tuple[str, ...]
) -> None:
    """Right behind a person, his courtesy form or what brackets say of him."""
    page = replace(build.page(text), language="zh")
    read = strip(build.document(page), page, page.blocks)
    spans = [(read.view.index(name), read.view.index(name) + len(name)) for name in told]
    assert joined_unread(read, (), spans, words) == passed
