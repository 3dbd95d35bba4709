"""Blanks of a line that are gaps between columns."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Paragraph
from pipeline.extraction.layout.column_gaps import chinese_gaps, spread


@pytest.mark.parametrize(
    ("text", "parted"),
    [("晏鸿钧　外交部　司长", "晏鸿钧|外交部|司长"), ("郭　伟　外交部", "郭 伟|外交部"), ("团　长：", "团 长：")],
)
def test_full_width_blanks_part_chinese(build: Any, text: str, parted: str) -> None:
    """Name, body and post stand apart; a short name or heading that is only spread out stays one word."""
    (block,) = build.page(text, language="zh").blocks
    assert isinstance(block, Paragraph)
    (line,) = block.lines
    written = list(line.text)
    for gap in chinese_gaps(line, 0):
        written[gap] = "|"
    assert "".join(written) == parted


def test_one_character_alone_is_spread() -> None:
    """A bracket or colon may stand behind it."""
    assert [spread(word) for word in ("燕(女)", "长：", "外交部", "A")] == [True, True, False, False]
