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
