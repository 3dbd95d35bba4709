"""Tests of parts right before a Chinese body, post or name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "代表团由团长司法部副司长刘洋和团员公安部处长李娜组成。",
            [("刘洋", "副司长", "司法部", "head"), ("李娜", "处长", "公安部", "member")],
        ),
        (
            "中方将派团长司法部副司长刘洋和专家公安部处长李娜出席会议。",
            [("刘洋", "副司长", "司法部", "head"), ("李娜", "处长", "公安部", "expert")],
        ),
        ("出席会议的人员为：团长副司长李娜。", [("李娜", "副司长", None, "head")]),
        (
            "中方代表团由司法部副司长刘洋（团长）、公安部李娜和外交部王芳组成。",
            [("刘洋", "副司长", "司法部", "head"), ("李娜", None, "公安部", "member"), ("王芳", None, "外交部", "member")],
        ),
        (
            "代表团由检察官张伟作为团长和法官刘洋作为顾问组成。",
            [("张伟", "检察官", None, "head"), ("刘洋", "法官", None, "adviser")],
        ),
        (
            "中方将派团长：处长张伟和观察员：法官陈丽出席会议。",
            [("张伟", "处长", None, "head"), ("陈丽", "法官", None, "observer")],
        ),
        (
            "参加会议的有最高人民法院刘洋（团长）和司法部王建国（专家）。",
            [("刘洋", None, "最高人民法院", "head"), ("王建国", None, "司法部", "expert")],
        ),
    ],
)
def test_a_part_before_a_body_is_the_persons(delegates_of_mail: Any, text: str, persons: list[tuple[str, Any, Any, str]]) -> None:
    """It was the beginning of the body, and the part was lost, in silence; "和" joins persons, not bodies."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    told = [(one.name.value, one.title.value, one.organisation.value, str(one.role.value)) for one in read]
    assert [(name, title, role) for name, title, _, role in told] == [(name, title, role) for name, title, _, role in persons]
    bodies = [(own, wanted) for (_, _, own, _), (_, _, wanted, _) in zip(told, persons, strict=True) if wanted is not None]
    assert all(own == wanted for own, wanted in bodies)


@pytest.mark.parametrize(
    "names",
    ["陈丽和张伟", "海关总署陈丽和最高人民法院张伟", "团长司法部刘洋和专家公安部陈丽", "法官王建国，法官张伟和法官刘洋"],
)
def test_a_name_joined_to_one_that_was_not_read_is_asked_about(delegates_of_mail: Any, names: str) -> None:
    """The first of two, and the second of three, was lost, in silence."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n出席会议的人员为：{names}。\n")
    assert len(read) > names.count("和") + names.count("，") or read[-1].name.confidence < 0.8


def test_a_number_given_by_two_ways_is_one(delegates_of_mail: Any) -> None:
    """Each of the two had his number twice."""
    text = (
        "出席会议的人员为：司法部张伟 (邮箱a@b.example，电话+86 10 6515 3000)"
        "和最高人民法院刘洋 (邮箱c@b.example，电话+86 10 6515 3001)。"
    )
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert [[phone.value for phone in one.phones] for one in read] == [["+861065153000"], ["+861065153001"]]


def test_a_committee_of_experts_is_a_body(delegates_of_mail: Any) -> None:
    """Its name begins like a part."""
    (person,) = delegates_of_mail("CU 2009/33 (A)\n\n中方将派专家委员会主任张伟出席会议。\n")
    assert (person.organisation.value, person.title.value, str(person.role.value)) == ("专家委员会", "主任", "member")


@pytest.mark.parametrize("text", ["出席会议的有：团长助理刘洋、外交部处长王建国。", "团长办公室主任王建国先生将出席会议。"])
def test_who_serves_the_head_does_not_lead(delegates_of_mail: Any, text: str) -> None:
    """The part before his post is that of the one whom he serves."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert read
    assert all(str(one.role.value) != "head" for one in read)
