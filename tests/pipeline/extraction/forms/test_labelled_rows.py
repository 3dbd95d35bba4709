"""Tables whose cells carry their own labels. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

HEAD = "CU 2009/33 (A)。代表团成员如下：\n\n"
FIRST = "机构：法务局；职务：厅长；电话：+853 8795 7120；电邮：lam@dsaj.example.mo"
SECOND = "机构：社会工作局；职务：技术员；电话：+853 8399 7701；电邮：tam@ias.example.mo"


@pytest.mark.parametrize(
    "mail",
    [
        f"{HEAD}（一）姓名：罗振邦；{FIRST}\n\n（二）姓名：谭佩瑶；{SECOND}\n",
        f"{HEAD}（一）团员　姓名：罗振邦（LO Chan Pong）；{FIRST}\n\n（二）顾问　姓名：谭佩瑶（TAM Pui Io）；{SECOND}\n",
        f"{HEAD}姓名：罗振邦 | {FIRST.replace('；', ' | ')}\n姓名：谭佩瑶 | {SECOND.replace('；', ' | ')}\n",
    ],
)
def test_every_row_is_a_person_with_all_that_its_labels_say(delegates_of_mail: Any, mail: str) -> None:
    """Between semicolons in equal number the rows look like a table, whose columns were read one below the other."""
    first, second = delegates_of_mail(mail)
    assert (first.name.value, first.title.value, first.organisation.value) == ("罗振邦", "厅长", "法务局")
    assert (second.name.value, second.title.value, second.organisation.value) == ("谭佩瑶", "技术员", "社会工作局")
    assert [one.emails[0].value for one in (first, second)] == ["lam@dsaj.example.mo", "tam@ias.example.mo"]
    assert [one.phones[0].value for one in (first, second)] == ["+85387957120", "+85383997701"]


def test_a_table_with_a_head_is_read_by_its_head(delegates_of_mail: Any) -> None:
    """Cells without labels of their own stay a table."""
    read = delegates_of_mail("CU 2009/33 (A)\n\nName; Title; Body\nAnn Poe; Counsel; Senate\nTom Lall; Clerk; Senate\n")
    assert [(one.name.value, one.title.value) for one in read] == [("Ann Poe", "Counsel"), ("Tom Lall", "Clerk")]
