"""The part or post before a Chinese name, a blank between the two."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    "rows",
    [
        "团长　外交部　吴美娟\n顾问　公安部　王强\n",
        "外交部　吴美娟　团长\n公安部　王强　顾问\n",
        "团长 外交部 吴美娟\n顾问 公安部 王强\n",
    ],
)
def test_part_body_and_name_stand_apart_in_chinese(delegates_of_mail: Any, rows: str) -> None:
    """Without a post on the row each was given the body, and the part, of the next row."""
    told = delegates_of_mail(f"代表团名单（CU 2009/33 (A)）：\n{rows}")
    assert [(one.name.value, one.organisation.value, one.role.value) for one in told] == [
        ("吴美娟", "外交部", "head"),
        ("王强", "公安部", "adviser"),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "团长为王毅先生，外交部条约法律司司长。\n团员李红女士，公安部副处长。\n团员张斌先生，司法部处长。",
            [("王毅", "外交部", "head"), ("李红", "公安部", "member"), ("张斌", "司法部", "member")],
        ),
        (
            "代表团团长是王毅先生，外交部条约法律司司长；\n成员李红，公安部副处长；\n随员张斌先生，司法部；",
            [("王毅", "外交部", "head"), ("李红", "公安部", "member"), ("张斌", "司法部", "member")],
        ),
        (
            "团长：外交部条约法律司司长王毅先生\n团员：公安部副处长李红女士\n司法部随员张斌先生",
            [("王毅", "外交部", "head"), ("李红", "公安部", "member"), ("张斌", "司法部", "member")],
        ),
        (
            "司长王毅先生，外交部\n顾问欧阳明先生，司法部处长",
            [("王毅", "外交部", "member"), ("欧阳明", "司法部", "adviser")],
        ),
    ],
)
def test_part_or_post_stands_before_the_name_without_a_blank(
    delegates_of_mail: Any, rows: str, expected: list[tuple[str, str, str]]
) -> None:
    """The part became a piece of the name ("团员李红"), and whose part has a verb behind it was lost."""
    told = delegates_of_mail(f"代表团名单如下（CU 2009/33 (A)）：\n{rows}")
    assert [(one.name.value, one.organisation.value, str(one.role.value)) for one in told] == expected


def test_a_part_of_a_body_is_nobody(delegates_of_mail: Any) -> None:
    """Below a post that is a part as well, 外事处 was read as the next one's name; behind a family name it may be one."""
    rows = "一、王强先生（团长）\n司长\n国际合作局\n二、巴特尔先生\n翻译\n外事处\n三、李伟科\n检察官"
    told = delegates_of_mail(f"代表团名单如下（CU 2009/33 (A)）：\n{rows}")
    assert [(one.name.value, one.title.value, one.organisation.value) for one in told] == [
        ("王强", "司长", "国际合作局"),
        ("巴特尔", "翻译", "外事处"),
        ("李伟科", "检察官", None),
    ]
