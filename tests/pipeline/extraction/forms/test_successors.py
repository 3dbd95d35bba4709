"""Tests for who comes for the person behind a label or in a row."""

from __future__ import annotations

from typing import Any

import pytest

HEAD = "The following will attend the meeting:\n\n"


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Name: Mr. Peter Lund, will be replaced by Ms. Karen Holm", "Karen Holm"),
        ("Name: Mr. Peter Lund (replaced by Ms. Karen Holm)", "Karen Holm"),
        ("Nom : M. Paul Kouassi, sera remplacé par Mme Aya Tano", "Aya Tano"),
        ("Nombre: Sr. Luis Cáceres, será reemplazado por la Sra. Elsa Paredes", "Elsa Paredes"),
        ("الاسم: السيد سامي جابر النعيمي، ستحل محله السيدة هدى كامل الزين", "هدى كامل الزين"),
        ("姓名：陈刚先生，将由周敏女士接替", "周敏"),
        ("Name: Ms. Karen Holm, replacing Mr. Peter Lund", "Karen Holm"),
        ("Name: Ms. Karen Holm (in place of Mr. Peter Lund)", "Karen Holm"),
        ("姓名：周敏女士（接替陈刚先生）", "周敏"),
    ],
)
def test_who_is_named_in_anothers_place_comes(delegates_of_mail: Any, value: str, name: str) -> None:
    """Words of replacing behind a label turn nobody round: the other comes."""
    (person,) = delegates_of_mail(f"{HEAD}{value}\n")
    assert person.name.value == name


@pytest.mark.parametrize(
    ("remark", "name", "asked"),
    [
        ("will be replaced by Ms. Karen Holm", "Karen Holm", True),
        ("may be replaced by Ms. Karen Holm", "Peter Lund", True),
        ("on the second day replaced by Ms. Karen Holm", "Peter Lund", True),
        ("will be replaced by a colleague", "Peter Lund", True),
        ("to be replaced by Ms. Karen Holm on day 2", "Peter Lund", True),
        ("replaces Ms. Ada Roth, who was replaced by Ms. Karen Holm", "Peter Lund", True),
        ("Ms. Ada Roth was replaced by Ms. Karen Holm", "Peter Lund", True),
        ("replaced by Ms. Karen Holm in Geneva since May", "Peter Lund", True),
        ("replaced by Ms. Karen Holm, Judge", "Karen Holm", True),
        ("in place of Ms. Karen Holm", "Peter Lund", False),
        ("vegetarian", "Peter Lund", False),
    ],
)
def test_whose_the_other_values_are_is_asked(delegates_of_mail: Any, remark: str, name: str, asked: bool) -> None:
    """A remark names who comes; whose post the row tells, or whether he comes at all, is asked."""
    (person,) = delegates_of_mail(f"{HEAD}Name: Mr. Peter Lund\nPosition: Director\nRemarks: {remark}\n")
    assert person.name.value == name
    assert (person.name.confidence < 0.75, person.title.confidence < 0.75) == (asked, asked)


def test_who_comes_by_a_remark_alone_is_asked_about(delegates_of_mail: Any) -> None:
    """Another remark may say that she is replaced herself: 接替周敏 beside another name."""
    told = delegates_of_mail("代表团名单如下：\n\n姓名：何涛\n备注：接替周敏\n\n姓名：陈刚\n备注：由周敏女士接替\n")
    assert [(one.name.value, one.name.confidence < 0.75) for one in told] == [("何涛", False), ("周敏", True)]


def test_a_column_may_name_who_comes(read_note: Any) -> None:
    """Below "Replaced by" stands who comes, and a dash is nobody."""
    table = "Name\tPosition\tReplaced by\nMr. Peter Lund\tDirector\tMs. Karen Holm\nMr. Erik Dahl\tCounsellor\t-"
    one, other = read_note(f"{HEAD}{table}")
    assert (one.name.value, other.name.value) == ("Karen Holm", "Erik Dahl")
    assert one.name.confidence < 0.75 <= other.name.confidence
