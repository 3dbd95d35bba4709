"""Tests of lists of contacts below sentences that say who comes."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

NOTE = "CU 2009/33 (A)\n\n谨通知，民政部多边事务处二等秘书习德东、公安部公共安全局局长厦月颖将代表新加坡出席会议。\n\n"


@pytest.mark.parametrize("heading", ["联系方式：", "联系电话及邮箱："])
@pytest.mark.parametrize(
    "rows",
    [
        "习德东：a.one@police.example，+57 26 248 4897\n厦月颖：b.two@police.example，+254 40 830 4804",
        "习德东 +57 26 248 4897 a.one@police.example\n厦月颖 +254 40 830 4804 b.two@police.example",
    ],
)
def test_they_name_nobody_new(delegates_of_mail: Any, heading: str, rows: str) -> None:
    """A name of the list was taken for a post, and posts and bodies of the sentence were lost in silence."""
    found = delegates_of_mail(f"{NOTE}{heading}\n{rows}\n")
    told = [(one.name.value, one.title.value, one.organisation.value, [mail.value for mail in one.emails]) for one in found]
    assert told == [
        ("习德东", "多边事务处二等秘书", "民政部", ["a.one@police.example"]),
        ("厦月颖", "公共安全局局长", "公安部", ["b.two@police.example"]),
    ]


def test_who_is_on_such_a_list_alone_is_asked_about(delegates_of_mail: Any) -> None:
    """He may be one whom the sentence names in words that were not understood."""
    text = "CU 2009/33 (A)\n\nMs. Ada Lind, Judge, Supreme Court, will attend.\n\nContact details:\n"
    rows = "Ada Lind: lind@office.no, +47 22 24 50 10\nCarl Holm: holm@office.no, +47 22 24 50 12"
    found = {one.name.value: one for one in delegates_of_mail(text + rows)}
    assert found["Ada Lind"].title.value == "Judge"
    assert "Carl Holm" not in found or Doubt.LITTLE_TELLS.reason in found["Carl Holm"].name.reasons


def test_delegates_below_their_own_heading_are_a_list(delegates_of_mail: Any) -> None:
    """No heading of contacts stands above them."""
    text = "CU 2009/33 (A)\n\nMs. Ada Lind, Judge, will attend. The other participants are:\n\n"
    rows = "Mr. Carl Holm: holm@office.no\nMr. Bo Marsh: marsh@office.no"
    assert {one.name.value for one in delegates_of_mail(text + rows)} >= {"Carl Holm", "Bo Marsh"}


def test_a_heading_in_other_words_above_those_whom_sentences_name(delegates_of_mail: Any) -> None:
    """Names of such a list were taken for posts, and posts and bodies of the sentence were lost in silence."""
    text = (
        "CU 2009/33 (A)\n\nAsistirán la Dra. Yolanda Mora Cifuentes, Jefa de Brigada, Policía Nacional; el Sr. Esteban Paz "
        "Larrea, Fiscal, Fiscalía General del Estado, y la Sra. Liz Torres Vera, Coordinadora, Ministerio Público.\n\n"
        "Sus datos son los siguientes:\nYolanda Mora Cifuentes: y.mora@interior.example, +52 52 124 7044\n"
        "Esteban Paz Larrea: e.paz@interior.example, +43 54 853 5617\nLiz Torres Vera: l.torres@mp.example, +33 32 851 0700\n"
    )
    found = delegates_of_mail(text)
    assert [(one.name.value, one.organisation.value, [mail.value for mail in one.emails]) for one in found] == [
        ("Yolanda Mora Cifuentes", "Policía Nacional", ["y.mora@interior.example"]),
        ("Esteban Paz Larrea", "Fiscalía General del Estado", ["e.paz@interior.example"]),
        ("Liz Torres Vera", "Ministerio Público", ["l.torres@mp.example"]),
    ]


def test_a_sentence_taken_for_rows_hides_no_list_of_contacts(delegates_of_mail: Any) -> None:
    """Its names stood among the rows, no heading was seen above them, and the driver was seated without a question."""
    text = "CU 2009/33 (A)\n\nMs. Ada Lind, Judge, Supreme Court, and Mr. Bo Marsh, Inspector, Police, will attend.\n\n"
    for heading, rows in (("Their contact details are as follows:", "Bo Marsh: marsh@office.no\n"), ("Copied to:", "")):
        read = delegates_of_mail(f"{text}{heading}\n\nAda Lind: lind@office.no\n{rows}Carl Holm: holm@office.no\n")
        found = {one.name.value: one for one in read}
        assert [mail.value for mail in found["Ada Lind"].emails] == ["lind@office.no"]
        assert "Carl Holm" not in found or Doubt.LITTLE_TELLS.reason in found["Carl Holm"].name.reasons
