"""Tests of names in Chinese sentences, where no blank parts them from the posts before them."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.chinese_names import enumerated, has_post_behind, post_before
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由内政部副司长黄志明先生、总检察署高级检控官陈丽芬女士及一等秘书林国强先生出席会议", ["黄志明", "陈丽芬", "林国强"]),
        ("随行人员包括法律顾问卢松、二等秘书尹玉标以及翻译崔英女士", ["卢松", "尹玉标", "崔英"]),
        ("将派陈建平、刘晓燕两位同志与会", ["陈建平", "刘晓燕"]),
        ("新加坡常驻代表团就会议名单通知如下", []),
        ("代表二人：冯绍雷处长、邓小娟副处长", ["冯绍雷", "邓小娟"]),
        ("外交部司长张三丰、公安部高峰处长", ["张三丰", "高峰"]),
        ("由司法部副司长、公安部金融处办理", []),
        ("由司法部处长苏赫 · 孟和先生和外交部随员李明女士出席", ["苏赫 · 孟和", "李明"]),
        ("由司法部主任科员依明江‧买买提先生出席", ["依明江‧买买提"]),
        ("名单变更：张伟先生换成王芳女士", ["张伟", "王芳"]),
        ("由成龙先生和王成女士出席", ["成龙", "王成"]),
        ("由司法部主任科员依明江·买买提 先生出席", ["依明江·买买提"]),  # at a line's end
    ],
)
def test_an_enumeration(knowledge: Knowledge, text: str, names: list[str]) -> None:
    """Every name begins with a family name, behind a post or a separator; a courtesy form may be counted."""
    found = enumerated(text, 0, len(text), lexicon(knowledge))
    assert [text[slice(*anchor.match.name)] for anchor in found] == names


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("代表二人：边佳洁 女士，政务参赞；马光涛教授（MA Guangtao），治安法官", ["女士", "教授"]),  # the first at a line's end
        ("代表二人：冯绍雷教授，复旦大学；李明 先生，副司长", ["", "先生"]),  # his only post
        ("代表二人：王强大使，常驻代表；赵敏 参赞，外交部", ["", ""]),
    ],
)
def test_the_form_behind_a_name(knowledge: Knowledge, text: str, forms: list[str]) -> None:
    """It may begin the next line; an academic's post is one where another post stands behind it."""
    found = enumerated(text, 0, len(text), lexicon(knowledge))
    assert [text[slice(*anchor.match.honorific)] if anchor.match.honorific else "" for anchor in found] == forms


def test_the_post_before_a_name(knowledge: Knowledge) -> None:
    """The verb and "and" before the post are no part of it, and without a post there is none."""
    words = lexicon(knowledge)
    text = "新加坡政府决定由内政部副司长黄志明"
    start = post_before(text, 0, text.index("黄"), words)
    assert start is not None
    assert text[start : text.index("黄")] == "内政部副司长"
    assert post_before("以及黄志明", 0, 2, words) is None


def test_our_ministry_is_no_body(knowledge: Knowledge) -> None:
    """In a letter of the first person 我部 names no ministry."""
    text = "我部国际合作局副局长黄志明"
    assert post_before(text, 0, text.index("黄"), lexicon(knowledge)) == 2


def test_a_unit_behind_a_body_is_nobody(knowledge: Knowledge) -> None:
    """欧 is a family name as well, but what ends in 司 behind a ministry is its department."""
    text = "李明处长，公安部欧洲司干部"
    found = enumerated(text, 0, len(text), lexicon(knowledge))
    assert [text[slice(*anchor.match.name)] for anchor in found] == ["李明"]


@pytest.mark.parametrize(("text", "posted"), [("王建国处长参会", True), ("王建国（处长）参会", True), ("王建国参会", False)])
def test_a_post_right_behind_a_name(knowledge: Knowledge, text: str, posted: bool) -> None:
    """Alone or in brackets; a verb is none."""
    match = NameMatch(0, (0, 3), None, None, 3, 2)
    assert has_post_behind(text, match, lexicon(knowledge)) is posted


def test_as_what_he_comes_ends_a_name(delegates_of_mail: Any) -> None:
    """As in "…以专家身份", right behind a name without a courtesy form; 以 may be a name's own character."""
    said = "公安部局长王强以团长身份、外交部处长张伟以专家身份、司法部李以宁处长以个人身份出席会议。"
    told = delegates_of_mail(f"中国代表团（CU 2009/33 (A)）：{said}")
    assert [one.name.value for one in told] == ["王强", "张伟", "李以宁"]
    assert [one.role.value for one in told][:2] == ["head", "expert"]


def test_verbs_of_attending_name_who_else_comes(delegates_of_mail: Any) -> None:
    """A verb with "的还有" in a second sentence named nobody; behind "not" it does not."""
    first = "公安部局长王强将率团出席会议（CU 2009/33 (A)）。"
    told = delegates_of_mail(f"{first}同时出席的还有外交部参赞李红女士。")
    assert [one.name.value for one in told] == ["王强", "李红"]
    told = delegates_of_mail(f"{first}不出席的为外交部参赞李红女士。")
    assert "李红" not in [one.name.value for one in told]
