"""Tests of parts that a Chinese clause gives to persons named elsewhere. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

LISTED = "关于CU 2009/33 (A)，公安部副局长程方远先生、外交部处长欧阳静怡女士、司法部处长陶立先生将出席会议。"


@pytest.mark.parametrize(
    ("clause", "roles"),
    [
        ("程先生任团长。", ["head", "member", "member"]),
        ("程副局长担任团长，欧阳处长为副团长。", ["head", "alternate", "member"]),
        ("程局长担任团长。", ["head", "member", "member"]),
        ("代表团由程方远先生率领。", ["head", "member", "member"]),
        ("由欧阳静怡担任团长，程方远和陶立均为顾问。", ["adviser", "head", "adviser"]),
        ("程方远和欧阳女士分别担任团长和副团长。", ["head", "alternate", "member"]),
        ("其中，陶立以专家身份参加会议。", ["member", "member", "expert"]),
        ("程先生不任团长。", ["member", "member", "member"]),
        ("程女士任团长。", ["member", "member", "member"]),
        ("程先生任联系人。", ["member", "member", "member"]),
    ],
)
def test_a_whole_clause_gives_parts(delegates_of_mail: Any, clause: str, roles: list[str]) -> None:
    """By the name, or the family name with a courtesy form or post; what says more, or something else, gives none."""
    assert [delegate.role.value for delegate in delegates_of_mail(f"{LISTED}{clause}\n")] == roles


def test_namesakes_are_asked(delegates_of_mail: Any) -> None:
    """Of two of one family name and form nobody knows who is meant."""
    text = "关于CU 2009/33 (A)，公安部副局长程方远先生、外交部处长程立先生将出席会议。程先生任团长。\n"
    assert all(Doubt.PART_OF_ONE.reason in delegate.role.reasons for delegate in delegates_of_mail(text))


@pytest.mark.parametrize(
    ("listed", "roles"),
    [
        ("团长：程方远，外交部参赞\n顾问：欧阳静怡，公安部处长\n陶立，司法部处长\n", ["head", "adviser", "adviser"]),
        ("团长：程方远，外交部参赞\n欧阳静怡，公安部处长\n陶立，司法部处长\n", ["head", "member", "member"]),
        ("团长：程方远，外交部参赞\n顾问：欧阳静怡，公安部处长\n团员：陶立，司法部处长\n", ["head", "adviser", "member"]),
    ],
)
def test_a_label_goes_on_below(delegates_of_mail: Any, listed: str, roles: list[str]) -> None:
    """Those on the lines below an adviser are advisers too; below a head, or with a label of their own, they are not."""
    text = f"关于CU 2009/33 (A)，代表团名单：\n{listed}"
    assert [delegate.role.value for delegate in delegates_of_mail(text)] == roles


@pytest.mark.parametrize(
    ("told", "roles"),
    [
        ("程方远任团长\n陶立为顾问\n", ["head", "member", "adviser"]),
        ("程副局长率领代表团\n", ["head", "member", "member"]),
        ("程方远不任团长\n", ["member", "member", "member"]),
    ],
)
def test_lines_below_a_list_without_marks(delegates_of_mail: Any, told: str, roles: list[str]) -> None:
    """No mark need part them from the last line of the list, nor from each other."""
    text = f"关于CU 2009/33 (A)，代表团名单：\n程方远 公安部副局长\n欧阳静怡 外交部处长\n陶立 司法部处长\n{told}"
    assert [delegate.role.value for delegate in delegates_of_mail(text)] == roles
