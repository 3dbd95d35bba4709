"""Tests of Chinese posts that begin with a word pointing at a body. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我部处长程方远先生将出席会议。", ("处长", "")),
        ("本中心副主任程方远先生将出席会议。", ("副主任", "")),
        ("代表团一等秘书程方远先生将出席会议。", ("一等秘书", "")),
        ("常驻团一等秘书程方远先生将出席会议。", ("常驻团一等秘书", "")),
        ("公安部国际合作局的陶立先生不能赴会，改派该局副处长程方远先生参加。", ("副处长", "公安部国际合作局")),
        ("公安部处长程方远先生将出席会议。", ("处长", "公安部")),
    ],
)
def test_what_only_points_is_no_post(delegates_of_mail: Any, text: str, told: tuple[str, str]) -> None:
    """The pointing word goes; the body that it means comes, where it is named."""
    (delegate,) = delegates_of_mail(f"关于CU 2009/33 (A)，{text}\n")
    assert (delegate.title.value, delegate.organisation.value or "") == told


def test_the_writers_body_stands_at_the_head(delegates_of_mail: Any) -> None:
    """A line above that is a body of that kind alone is the writer's."""
    text = "华南人口与司法研究中心\n\n关于CU 2009/33 (A)，\n本中心副主任程方远先生将出席会议。\n"
    (delegate,) = delegates_of_mail(text)
    assert (delegate.title.value, delegate.organisation.value) == ("副主任", "华南人口与司法研究中心")
