"""Tests of Chinese lines with contacts below a list. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.lists.chinese_contact_lines import says_in_chinese
from pipeline.extraction.words.lexicon import Lexicon

LIST = "关于CU 2009/33 (A)号照会，代表团成员如下：\n\n1. 陈立国先生，条约司司长，司法部\n2. 刘敏女士，法律顾问，外交部\n\n"


@pytest.mark.parametrize(
    ("beside", "says"),
    [
        ("出入证请寄", True),
        ("会务联系：王芳女士，二等秘书，", True),
        ("请将确认发送至，由二等秘书接收", True),
        ("电话：", False),
        ("办公电话：；手机号码：", False),
        ("司法部，电话：", False),
        ("联络资料：", False),
        ("Tel: ", False),
    ],
)
def test_what_stands_beside_the_contacts(words: Lexicon, beside: str, says: bool) -> None:
    """Labels, posts and bodies say nothing by themselves."""
    assert says_in_chinese(beside, words) is says


@pytest.mark.parametrize(
    "line",
    [
        "出入证请寄王芳女士，电话+43 1 234 5678。",
        "会务联系：王芳女士，二等秘书，+43 1 234 5678，a.wang@mission.example",
        "注册确认函请发至a.wang@mission.example，王芳女士二等秘书收。",
        "经办：王芳女士，二等秘书，+43 1 234 5678",
        "回执请寄至王芳女士（a.wang@mission.example）。",
        "具体事务由王芳女士（二等秘书）办理，邮箱a.wang@mission.example。",
    ],
)
def test_a_sentence_below_the_list_is_no_part_of_its_last_entry(delegates_of_mail: Any, line: str) -> None:
    """It became the body of who is named last, and the contacts were hers."""
    told = [(one.name.value, one.organisation.value, (*one.emails, *one.phones)) for one in delegates_of_mail(LIST + line)]
    assert told == [("陈立国", "司法部", ()), ("刘敏", "外交部", ())]


@pytest.mark.parametrize("line", ["刘敏女士的电话：+43 1 234 5678。", "可致电刘女士：+43 1 234 5678。"])
def test_a_sentence_about_a_delegate_is_hers(delegates_of_mail: Any, line: str) -> None:
    """Her surname alone means her, too."""
    first, *_ = delegates_of_mail(LIST + line)
    assert first.phones == ()
