"""Several Chinese persons in the place of several, named without courtesy forms."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "coming"),
    [
        ("王强、李梅由赵明、陈红代替。", ["赵明", "陈红"]),
        ("王强、李梅将由赵明（处长）、陈红（二秘）代替。", ["赵明", "陈红"]),
        ("现以赵明、陈红替换王强、李梅。", ["赵明", "陈红"]),
        ("王强由赵明接替。", ["赵明"]),
        ("代表团由王强、李梅组成。", ["王强", "李梅"]),
    ],
)
def test_who_stands_before_by_goes_and_who_stands_behind_it_comes(
    delegates_of_mail: Any, sentence: str, coming: list[str]
) -> None:
    """Of an exchange only one side comes; a delegation that consists of some is no exchange."""
    assert [delegate.name.value for delegate in delegates_of_mail(f"关于CU 2009/33 (A)，{sentence}\n")] == coming
