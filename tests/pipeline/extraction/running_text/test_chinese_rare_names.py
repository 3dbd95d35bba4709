"""Tests of Chinese names that begin with no usual family name."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.chinese_names import enumerated
from pipeline.extraction.running_text.chinese_rare_names import has_post_in_brackets
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("公安部处长侣海燕将率团出席会议，司法部副局长上磊随行", ["侣海燕", "上磊"]),
        ("民政部二等秘书习德东、公安部局长厦月颖将代表新加坡出席会议", ["习德东", "厦月颖"]),
        ("会议的代表为东思芳女士", ["东思芳"]),
        ("代表团由公安部副处长另晓婷率领，成员包括司法部处长倪家龙", ["另晓婷", "倪家龙"]),
        ("决定派遣刘林先生出席会议", ["刘林"]),
        ("厚瑜（司法部副处长）将代替王建宁先生出席会议", ["厚瑜", "王建宁"]),
        ("千家洋和仰光宁先生将出席会议", ["千家洋", "仰光宁"]),
        ("团长为勤俊（公安部法律顾问），团员为傲秀珍（司法部干部）", ["勤俊", "傲秀珍"]),
        ("外交部副部长亲自率团出席会议，司法部司长随后前往", []),
        ("请将王强先生列入名单", ["王强"]),
        ("因司法部处长休假，由副处长王强先生出席会议", ["王强"]),
        ("由司法部处长、公安部局长办理", []),
        ("我方处长已经出席会议，本人和李明先生也将参加", ["李明"]),
        ("外交部和李明先生将出席会议", ["李明"]),
        ("中国和李明先生将出席会议", ["李明"]),
    ],
)
def test_what_stands_around_a_name_tells_it(knowledge: Knowledge, text: str, names: list[str]) -> None:
    """A post before it, and a word behind names or a courtesy form; adverbs, bodies and States are no names."""
    found = enumerated(text, 0, len(text), lexicon(knowledge))
    assert [text[slice(*anchor.match.name)] for anchor in found] == names


def test_without_a_courtesy_form_it_is_asked_about(knowledge: Knowledge) -> None:
    """Nothing in the name itself says that it is one."""
    text = "公安部处长侣海燕随行，司法部随员上磊先生陪同"
    found = enumerated(text, 0, len(text), lexicon(knowledge))
    assert [anchor.match.plain for anchor in found] == [False, True]


def test_a_post_in_brackets(knowledge: Knowledge) -> None:
    """Contacts are none."""
    assert has_post_in_brackets("厚瑜（司法部副处长）", 2, lexicon(knowledge))
    assert not has_post_in_brackets("厚瑜（电话：+43 1）", 2, lexicon(knowledge))


def test_a_name_behind_of(knowledge: Knowledge) -> None:
    """Two characters and a courtesy form behind where somebody is from."""
    text = "来自北京的李娜女士（处长）和王强先生（参赞）将出席会议"
    found = enumerated(text, 0, len(text), lexicon(knowledge))
    assert [text[slice(*anchor.match.name)] for anchor in found] == ["李娜", "王强"]


@pytest.mark.parametrize(
    "text",
    [
        "外交部副部长离京，代表团将由常驻代表率领",
        "司法部司长目前出差，副司长代为出席",
        "外交部处长负责，参赞陪同，秘书处理，代表参加",
        "由外交部参赞办理、局长同意、大使批准、专员协助",
        "公安部处长应邀出席会议",
        "公安部处长待定、外交部秘书待定出席会议",
        "欧盟委员会主席先生和联合国秘书长女士将出席开幕式",
        "秘书处收到代表团照字〔2009〕82号照会和参赞发字（2009）第3号函",
        "代表团成员由外交部处长牵线、司法部司长点头",
        "司法部副司长率领代表团，处长留守",
    ],
)
def test_verbs_courtesy_forms_and_numbers_of_notes_are_no_names(knowledge: Knowledge, text: str) -> None:
    """Whatever stands between a post and a mark, an adverb, a verb, the letters of a note, names nobody."""
    assert enumerated(text, 0, len(text), lexicon(knowledge)) == []


def test_a_stop_behind_needs_a_verb_of_naming_before(knowledge: Knowledge) -> None:
    """A post and one more word alone are a clause: "外交部副部长[离京]，"."""
    words = lexicon(knowledge)
    for text, names in {"外交部副部长甪夬，其他人待定": [], "成员包括外交部副部长甪夬，其他人待定": ["甪夬"]}.items():
        found = enumerated(text, 0, len(text), words)
        assert [text[slice(*anchor.match.name)] for anchor in found] == names


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("代表團成員：陳國強先生（保安局首席助理秘書長）、黃麗華女士（律政司高級檢控官）。", ["陳國強", "黃麗華"]),
        ("保安局首席助理秘書長陈志偉先生將出席會議。", ["陈志偉"]),
    ],
)
def test_among_traditional_characters_no_rare_name_is_told(delegates_of_mail: Any, said: str, names: list[str]) -> None:
    """The words that are no names are known in simplified ones; no name begins as posts end."""
    found = delegates_of_mail(f"關於CU 2009/33 (A)號照會，{said}")
    assert [each.name.value for each in found] == names
