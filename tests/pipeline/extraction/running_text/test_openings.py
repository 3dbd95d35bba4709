"""Lines for somebody's attention above a sentence that announces who comes. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "致：联合国毒品和犯罪问题办公室\n事由：CU 2009/33 (A)\n"
                "公安部国际合作局推荐处长孙立明先生和调研员何静女士作为专家参加上述会议。\n"
            ),
            ["孙立明", "何静"],
        ),
        (
            (
                "Attention: Mr. Hans Brunner\n"
                "The Police will be represented by Director Paul Sand and Ms. Jane Hill, Counsellor (CU 2009/33 (A)).\n"
            ),
            ["Paul Sand", "Jane Hill"],
        ),
        ("CU 2009/33 (A)：我国代表为处长孙立明先生。\n抄送：外交部张伟处长\n公安部李强处长\n", ["孙立明"]),
    ],
)
def test_the_line_above_is_no_part_of_the_sentence(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """Below the addressee's line the whole first sentence was taken for part of it, and those whom it names were lost."""
    read = delegates_of_mail(text)
    assert [one.name.value for one in read] == names
    assert all(one.name.confidence > 0.9 for one in read)
