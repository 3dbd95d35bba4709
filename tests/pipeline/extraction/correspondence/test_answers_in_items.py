"""Tests of items that answer for each person whether he comes. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("items", "coming"),
    [
        ("- Ann Lee (Counsel) – no, on leave\n- John Smith (Adviser) – yes", ["John Smith"]),
        ("- Ann Lee, Ministry of Justice: no\n- John Smith, Ministry of Health: yes (15 April only)", ["John Smith"]),
        ("1. Ann Lee, Counsel – едет\n2. John Smith, Adviser – нет", ["Ann Lee"]),
        ("- Ms. Ann Lee\nMinistry of Justice: no\n- Mr. John Smith\nMinistry of Health: yes", ["John Smith"]),
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


@pytest.mark.parametrize(
    "said",
    [
        "Name: Ann Lee\nTitle: Counsel\nVisa needed: no\nDiet: no\n\nName: John Smith\nTitle: Adviser\nVisa needed: no",
        "1. Ms. Ann Lee, Counsel, visa (Schengen): no\n2. Mr. John Smith, Adviser, visa (Schengen): no",
        "1. Ms. Ann Lee – Counsel – yes\n2. Mr. John Smith – Adviser – yes\n\nTransport: no\nHotel: no",
        "1. Ms. Ann Lee – Counsel – yes\n2. Mr. John Smith – Adviser\nVisa type C: no\nRail pass: no",
        "1. Ms. Ann Lee, Counsel, visa - no\n2. Mr. John Smith, Adviser, visa - no",
        "Visa required:\n1. Ms. Ann Lee, Counsel - yes\n2. Mr. John Smith, Adviser - no",
        "Who needs a hotel?\n1. Ms. Ann Lee, Counsel - no\n2. Mr. John Smith, Adviser - no",
    ],
)
def test_an_answer_to_another_question_denies_nobody(delegates_of_mail: Any, said: str) -> None:
    """Labelled lines below a person, or a line above the list, ask for visas or hotels, and not who comes."""
    delegates = delegates_of_mail(f"Kenya nominates the following (CU 2009/33 (A)):\n\n{said}")
    assert [person.name.value for person in delegates] == ["Ann Lee", "John Smith"]
