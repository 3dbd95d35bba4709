"""Tests of items that answer for each person whether he comes. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("items", "coming"),
    [
        ("- Ann Lee (Counsel) – no, on leave\n- John Smith (Adviser) – yes", ["John Smith"]),
        ("- Ann Lee, Ministry of Justice: no\n- John Smith, Ministry of Health: yes (15 April only)", ["John Smith"]),
        ("- Mr. No Tae-woo (Director) – yes\n- Ms. Ann Lee (Counsel, No. 2 Division) – yes", ["No Tae-woo", "Ann Lee"]),
    ],
)
def test_each_item_speaks_of_its_own_person(delegates_of_mail: Any, items: str, coming: list[str]) -> None:
    """Who answers "no" does not come; a "no" within a name or a number answers nothing."""
    delegates = delegates_of_mail(f"With reference to CU 2009/33 (A), our delegation will be as follows:\n{items}")
    assert [person.name.value for person in delegates] == coming


def test_a_yes_is_no_part_of_the_body(delegates_of_mail: Any) -> None:
    """The remarks behind it are dropped, the address stays."""
    items = "- Ann Lee (Counsel, Ministry of Justice) – yes, both days, lee@moj.example.org\n- John Smith (Adviser) – no"
    (person,) = delegates_of_mail(f"With reference to CU 2009/33 (A), our delegation:\n{items}")
    assert (person.organisation.value, [email.value for email in person.emails]) == (
        "Ministry of Justice",
        ["lee@moj.example.org"],
    )
