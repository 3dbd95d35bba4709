"""Tests of Chinese sentences whose lines wrap within a post or a body."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.chinese_wraps import ends_part, unwrapped, wraps_at
from pipeline.extraction.words.lexicon import lexicon

OPENING = "贵处邀请参加在维也纳举行的贩运人口问题工作组会议（CU 2009/33(A)）\n"


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        (
            "的来函收悉。经研究，拟派司法部律师司副司长夏卫东先生与最高人民检\n察院国际合作局处长苗志刚先生参加。",
            ("苗志刚", "国际合作局处长", "最高人民检察院"),
        ),
        (
            "的来函收悉。经研究，拟派司法部律师司副司长夏卫东先生与国家移民管理局处\n长苗志刚先生参加。",
            ("苗志刚", "处长", "国家移民管理局"),
        ),
        ("的来函收悉。我国拟派全国妇女联合会权益\n部副部长李秀兰女士出席会议。", ("李秀兰", "权益部副部长", "全国妇女联合会")),
    ],
)
def test_a_post_goes_on_over_the_end_of_a_full_line(delegates_of_mail: Any, sentence: str, last: tuple[str, str, str]) -> None:
    """Post and body are read as if no line ended within them, and no part of a body is somebody's name."""
    found = delegates_of_mail(f"{OPENING}{sentence}\n")[-1]
    assert (found.name.value, found.title.value, found.organisation.value) == last


@pytest.mark.parametrize(
    ("told", "persons"),
    [
        (
            "安雅娟女士，司法\n部妇女权益处二等秘书；甄建军先生，最高人民检察院多边事务处随员。",
            [("安雅娟", "妇女权益处二等秘书", "司法部"), ("甄建军", "多边事务处随员", "最高人民检察院")],
        ),
        (
            "甄建军先生，农业\n部副司长；王小明先生，公安部处长。",
            [("甄建军", "副司长", "农业部"), ("王小明", "处长", "公安部")],
        ),
        (
            "甄建军先生：最高人民检察院随员；王小明先生：公安部处长。",
            [("甄建军", "随员", "最高人民检察院"), ("王小明", "处长", "公安部")],
        ),
    ],
)
def test_a_body_that_ends_on_the_next_line_is_no_person(
    delegates_of_mail: Any, told: str, persons: list[tuple[str, str, str]]
) -> None:
    """The Ministry of Agriculture came to the table as Mr. 农业, since its last letter stood on the line below."""
    found = delegates_of_mail(f"{OPENING}中国代表团由以下人员组成：{told}\n")
    assert [(one.name.value, one.title.value, one.organisation.value) for one in found] == persons


@pytest.mark.parametrize(
    ("text", "wraps"),
    [
        ("拟派最高人民检\n察院处长", True),
        ("我方参加工作组会议的人员如下\n外交部条约法律司司长", False),  # a body begins the line
        ("拟派最高人民检。\n察院处长", False),
    ],
)
def test_where_a_line_wraps(knowledge: Knowledge, text: str, wraps: bool) -> None:
    """A body or a stop at the line's end parts what stands there."""
    assert wraps_at(text, text.replace("\n", " "), text.index("\n"), lexicon(knowledge)) is wraps


def test_short_lines_do_not_wrap(knowledge: Knowledge) -> None:
    """Of typed text only a full line goes on below, or one whose body's last letter stands there."""
    words = lexicon(knowledge)
    assert not wraps_at("中方人员\n打拐办主任", "中方人员\n打拐办主任", 4, words)
    assert wraps_at("妇联权益\n部副部长", "妇联权益\n部副部长", 4, words)
    assert ends_part("权益 部副部长", 2, words)
    assert not ends_part("李明 部长", 2, words)


def test_places_lead_back_to_the_text_as_it_was() -> None:
    """A line's end taken out moves what stands before it; what stands behind keeps its place."""
    joined = unwrapped("由公安 部司 长王", 1, 9, (3, 6))
    assert joined.text == "由  公安部司长王"
    assert [joined.place(at) for at in range(3, 9)] == [1, 2, 4, 5, 7, 8]
