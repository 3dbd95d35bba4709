"""Tests of contacts that are somebody else's by the words around them. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

LIST = "CU 2009/33 (A)\n\nThe delegation:\n\n1. Mr. Bo Marsh, Judge\n2. Ms. Ada Lind, Clerk\n\n"


def _of(delegates_of_mail: Any, text: str) -> list[list[str]]:
    return [[found.value for found in (*one.emails, *one.phones)] for one in delegates_of_mail(LIST + text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Bo Marsh can be reached at marsh@office.no.",
        "Mr. Marsh can be reached at marsh@office.no.",
        "You may contact Mr. Bo Marsh at marsh@office.no.",
    ],
)
def test_who_is_named_beside_has_it(delegates_of_mail: Any, sentence: str) -> None:
    """A given name of two letters made somebody else of him, and his address was lost in silence."""
    assert _of(delegates_of_mail, sentence) == [["marsh@office.no"], []]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Nils Bratt can be reached at bratt@office.no.",
        "Mr. Bo Dahl can be reached at dahl@office.no.",
        "For questions please contact Ms. Eva Holm, +47 22 24 50 99.",
        "The Mission can be reached at +47 22 24 50 99.",
        "Sincerely,\nNils Bratt\n+47 22 24 50 99",
    ],
)
def test_another_s_is_nobody_s(delegates_of_mail: Any, sentence: str) -> None:
    """Who does not come keeps his own."""
    assert _of(delegates_of_mail, sentence) == [[], []]


@pytest.mark.parametrize(
    "foot",
    [
        "Sincerely,\nNils Bratt\n+47 22 24 50 99",
        "The contact person is Mr. Nils Bratt, +47 22 24 50 99.",
    ],
)
def test_what_stands_below_a_list_of_contacts_is_not_the_last_one_s(delegates_of_mail: Any, foot: str) -> None:
    """It went on, as it seemed, with the line above, and was given to the last delegate, unasked."""
    told = f"Contacts:\nBo Marsh: marsh@office.no\nAda Lind: lind@office.no\n\n{foot}"
    assert _of(delegates_of_mail, told) == [["marsh@office.no"], ["lind@office.no"]]


@pytest.mark.parametrize(
    ("sentence", "phones"),
    [
        ("出入证请寄王芳女士，电话+43 1 234 5678。", []),
        ("刘敏女士的电话：+43 1 234 5678。", ["+4312345678"]),
        ("刘女士的电话：+43 1 234 5678。", ["+4312345678"]),
    ],
)
def test_a_chinese_name_stands_before_its_courtesy_form(delegates_of_mail: Any, sentence: str, phones: list[str]) -> None:
    """Who is named in the sentence had no courtesy form before her, and her number was given to a delegate in silence."""
    text = f"关于CU 2009/33 (A)号照会，代表团成员如下：\n\n1. 陈立国先生，司法部司长\n2. 刘敏女士，外交部司长\n\n{sentence}"
    first, last = ([found.value for found in one.phones] for one in delegates_of_mail(text))
    assert first == []
    assert last == phones
