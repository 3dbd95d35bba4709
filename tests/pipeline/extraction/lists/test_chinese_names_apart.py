"""Tests of Chinese rows with names that no family name shows. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED

HEAD = "代表团名单如下（CU 2009/33 (A)）：\n"
FIRST, LAST = "团长：陈士渠　公安部主任\n", "　　　　吕岩　外交部三等秘书\n"


@pytest.mark.parametrize(
    ("row", "name", "post", "body"),
    [
        ("　　　　阿不都热合曼•吐尔逊　司法部处长\n", "阿不都热合曼·吐尔逊", "处长", "司法部"),
        ("　　　　乌云其木格　民政部主任科员\n", "乌云其木格", "主任科员", "民政部"),
        ("乌云其木格，民政部主任科员\n", "乌云其木格", "主任科员", "民政部"),
    ],
)
def test_a_long_name_among_others_is_read_and_asked_about(
    delegates_of_mail: Any, row: str, name: str, post: str, body: str
) -> None:
    """No label stands before it, as the row above tells the part of them all."""
    told = delegates_of_mail(f"{HEAD}{FIRST}团员：王小明　司法部处长\n{row}{LAST}")
    assert [one.name.value for one in told] == ["陈士渠", "王小明", name, "吕岩"]
    assert told[2].name.confidence <= ASKED or "·" in name  # a dot shows a foreign name
    assert (told[2].title.value, told[2].organisation.value) == (post, body)


@pytest.mark.parametrize("row", ["　　　　古丽娜尔·买买提　全国妇联干部\n", "古丽娜尔 · 买买提 全国妇联干部\n"])
def test_a_name_with_a_dot_is_one(delegates_of_mail: Any, row: str) -> None:
    """Nobody needs to be asked whether it is a name; blanks around the dot are none of it."""
    told = delegates_of_mail(f"{HEAD}{FIRST}团员：王小明　司法部处长\n{row}{LAST}")
    assert [one.name.value for one in told] == ["陈士渠", "王小明", "古丽娜尔·买买提", "吕岩"]
    assert (told[2].title.value, told[2].organisation.value) == ("干部", "全国妇联")


def test_items_may_begin_so(delegates_of_mail: Any) -> None:
    """Numbered, too."""
    told = delegates_of_mail(f"{HEAD}1. 王小明，司法部处长\n2. 乌云其木格，民政部主任科员\n3. 吕岩，外交部三等秘书\n")
    assert [one.name.value for one in told] == ["王小明", "乌云其木格", "吕岩"]


@pytest.mark.parametrize(
    "row",
    [
        "条约法律司 外交部参赞\n",
        "联系人员 外交部三等秘书\n",
        "全国妇联权益部 干部\n",
        "工作语言 中文和英文\n",
        "抵达日期 四月十二日\n",
        "会议文件 外交部\n",
    ],
)
def test_other_rows_name_nobody(delegates_of_mail: Any, row: str) -> None:
    """Units, contact persons, languages and days stand before a blank as well."""
    assert [one.name.value for one in delegates_of_mail(f"{HEAD}{FIRST}{row}")] == ["陈士渠"]
