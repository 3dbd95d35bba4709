"""Several Chinese persons in the place of several, named without courtesy forms."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.running_text.chinese_exchanges import gone_for_those_below, turned_into, unfilled
from pipeline.extraction.running_text.chinese_names import enumerated
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.lexicon import lexicon as words_of


@pytest.mark.parametrize(
    ("sentence", "coming"),
    [
        ("王强、李梅由赵明、陈红代替。", ["赵明", "陈红"]),
        ("王强、李梅将由赵明（处长）、陈红（二秘）代替。", ["赵明", "陈红"]),
        ("现以赵明、陈红替换王强、李梅。", ["赵明", "陈红"]),
        ("王强由赵明接替。", ["赵明"]),
        ("代表团由王强、李梅组成。", ["王强", "李梅"]),
        ("王芳接替李明，张强（公安部）也将参加。", ["王芳", "张强"]),
        ("以公安部王强处长替换李红女士，其他成员不变：赵明先生，外交部参赞。", ["王强", "赵明"]),
        ("由公安部王强处长代替李红女士担任团长，李红女士任团员。", ["王强", "李红"]),
        ("公安部王强处长将接替李红女士任团长，赵明先生任团员。", ["王强", "赵明"]),
        ("李红女士由公安部王强处长代替。", ["王强"]),
    ],
)
def test_who_stands_before_by_goes_and_who_stands_behind_it_comes(
    delegates_of_mail: Any, sentence: str, coming: list[str]
) -> None:
    """Of an exchange only one side comes; a delegation that consists of some is no exchange."""
    assert [delegate.name.value for delegate in delegates_of_mail(f"关于CU 2009/33 (A)，{sentence}\n")] == coming


@pytest.mark.parametrize(
    ("text", "gone", "asked"),
    [
        ("由我部一名同事代替李红女士，赵明先生任团员", "李红", ["由我部一名同事"]),
        ("李红女士由我部一名同事代替，赵明先生任团员", "", ["由我部一名同事"]),
        ("由王强处长代替李红女士", "李红", []),
        ("李红女士由王强处长代替", "李红", []),
    ],
)
def test_whose_place_nobody_found_takes_is_asked_about(words: Lexicon, text: str, gone: str, asked: list[str]) -> None:
    """The clause that puts somebody in another's place is told where nobody found in it comes."""
    names = [anchor.match for anchor in enumerated(text, 0, len(text), words)]
    goes = {name.start for name in names if gone and text.startswith(gone, name.start)}
    verb = text.index("代替")
    assert unfilled(text, 0, names, goes, [(verb, verb + 2)], words) == asked


def test_what_is_told_behind_him_who_goes_is_told_of_who_comes(delegates_of_mail: Any) -> None:
    """The role behind the one replaced is that of whoever takes the place."""
    (head, other) = delegates_of_mail("关于CU 2009/33 (A)，由公安部王强处长代替李红女士担任团长，李红女士任团员。\n")
    assert (head.name.value, head.title.value, head.organisation.value) == ("王强", "处长", "公安部")
    assert (head.role.value, other.role.value) == (Role.HEAD, Role.MEMBER)


@pytest.mark.parametrize(
    ("sentence", "turns"),
    [
        ("我国代表由李明先生变更为王强先生", 1),
        ("我国代表由李明先生（外交部参赞）改为王强先生（外交部处长）", 1),
        ("王强先生的职务由外交部副处长变更为外交部处长", 0),
        ("王强先生将出席会议，其抵达时间由4月1日改为4月3日，赵敏女士同行", 0),
        ("李明先生改为一等秘书，王强先生同行", 0),
    ],
)
def test_who_becomes_another_goes(knowledge: Knowledge, sentence: str, turns: int) -> None:
    """Persons stand on both sides of the verb in one clause; posts and dates change without anybody going."""
    assert len(turned_into(sentence, words_of(knowledge))) == turns


def test_who_comes_instead_stands_behind_the_verb(delegates_of_mail: Any) -> None:
    """He who is named before it is no delegate."""
    text = "关于CU 2009/33 (A)，我国代表由李明先生（外交部参赞）变更为王强先生（外交部处长）。\n"
    assert [delegate.name.value for delegate in delegates_of_mail(text)] == ["王强"]


LIST_BELOW = "\n1. 张伟民先生，外交部国际司司长\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "原定与会的王国强先生由以下人员接替：",
        "王国强先生的名额由下述代表接替：",
        "王国强先生退出代表团，由下列人员填补：",
        "王国强先生改由下列人员代替：",
        "王国强先生和李红女士由以下代表接替：",
    ],
)
def test_who_gives_way_to_those_listed_below_does_not_come(delegates_of_mail: Any, sentence: str) -> None:
    """Nobody is missed where those listed below come in his place, and he is no delegate."""
    told = delegates_of_mail(f"关于CU 2009/33 (A)，{sentence}{LIST_BELOW}")
    assert [delegate.name.value for delegate in told] == ["张伟民"]


def test_who_comes_with_those_listed_below_goes_nowhere(words: Lexicon) -> None:
    """Before a verb that is not Chinese, or with others between "by" and the verb, nobody gives way."""
    for text, verb in (("王国强先生由外交部代替", "代替"), ("Mr. Moor is replaced", "replaced"), ("王国强先生代替", "代替")):
        names = [anchor.match for anchor in enumerated(text, 0, len(text), words)]
        assert not gone_for_those_below(text, names, text.index(verb), words)
