"""Tests of contacts on rows that begin with somebody else's name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.told_elsewhere.contacts_of_other_rows import REASON

_TEXT = "CU 2009/33 (A)\n\nMs. Ada Lind, Judge, Supreme Court, and Mr. Bo Marsh, Inspector, Police, will attend.\n\n"


@pytest.mark.parametrize(
    ("last", "asked"),
    [
        ("Carl Holm (driver): +43 664 555 1111", True),
        ("Bo Marsh (mobile): +43 664 555 1111", False),
        ("Mobile: +43 664 555 1111", False),
    ],
)
def test_a_contact_beside_another_name_is_asked_about(delegates_of_mail: Any, last: str, *, asked: bool) -> None:
    """The driver's number was the inspector's, and nobody was asked."""
    rows = f"Their contact details are as follows:\n\nAda Lind: lind@office.no\nBo Marsh: marsh@office.no\n{last}\n"
    given = [phone for one in delegates_of_mail(_TEXT + rows) if one.name.value != "Carl Holm" for phone in one.phones]
    assert all((REASON in phone.reasons) is asked for phone in given)
    assert asked or given
