"""Tests of Chinese rows that were read as no entries of their list."""

from __future__ import annotations

from typing import Any


def test_a_row_whose_name_follows_a_long_part_is_lost_no_more(delegates_of_mail: Any) -> None:
    """The row below was an entry, that of the head was none, and the reply was filed without him."""
    rows = "团长兼首席专家尹成峻\n成员李明，外交部处长"
    told = delegates_of_mail(f"中国常驻代表团就CU 2009/33 (A)号照会谨通知出席名单如下：\n{rows}")
    assert [(one.name.value, str(one.role.value)) for one in told] == [("尹成峻", "head"), ("李明", "member")]


def test_who_decides_above_the_list_does_not_come(delegates_of_mail: Any) -> None:
    """He stands in the words that lead the list in, not below them."""
    rows = "团员李明先生，外交部处长\n随员张斌先生，司法部"
    told = delegates_of_mail(f"外交部副部长王毅先生决定派下列人员出席会议（CU 2009/33 (A)）：\n{rows}")
    assert [one.name.value for one in told] == ["李明", "张斌"]
