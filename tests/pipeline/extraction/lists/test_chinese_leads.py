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
