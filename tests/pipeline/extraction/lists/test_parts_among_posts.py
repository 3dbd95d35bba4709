"""Tests of words for parts among posts. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


def _read(delegates_of_mail: Any, text: str) -> list[tuple[Any, str]]:
    return [(one.title.value, str(one.role.value)) for one in delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Delegation:\n1. Ms. Ada Lind, Judge\n2. Mr. Bo Marsh, Adviser", ["Judge", "Adviser"]),
        ("Délégation :\n1. Mme Anne Petit, juge\n2. M. Luc Faure, expert", ["juge", "expert"]),
        ("代表团成员：\n1. 李娜女士，处长\n2. 张伟先生，顾问", ["处长", "顾问"]),
    ],
)
def test_an_adviser_among_posts_has_a_post(delegates_of_mail: Any, text: str, posts: list[str]) -> None:
    """What stands in the place where all others have their posts is one."""
    assert _read(delegates_of_mail, text) == [(post, "member") for post in posts]


@pytest.mark.parametrize(
    "text",
    [
        "Delegation:\n1. Ms. Ada Lind, Judge, head of delegation\n2. Mr. Bo Marsh, Adviser",
        "Delegation:\n1. Ms. Ada Lind, Head of delegation\n2. Mr. Bo Marsh, Adviser",
        "Delegation:\n1. Ms. Ada Lind, Delegate\n2. Mr. Bo Marsh, Adviser",
        "Delegation:\n1. Mr. Bo Marsh, Adviser",
    ],
)
def test_an_adviser_among_parts_has_a_part(delegates_of_mail: Any, text: str) -> None:
    """Where parts are told, or nothing else is, the word tells a part."""
    assert _read(delegates_of_mail, text)[-1] == (None, "adviser")
