"""Contacts of persons whom a sentence names together. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

BEGIN = "CU 2009/33 (A)\n\nMr. Sande Kitan, Judge, Ms. Eva Roy, Adviser, and Ms. Elena Groz, Head of Sector, will attend."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Mr. Kitan and Ms. Groz, both of the National Commission, can be reached at +389 2 322 1111.",
            {"Sande Kitan": 1, "Eva Roy": 0, "Elena Groz": 1},
        ),
        ("Mr. Kitan and Ms. Groz can be reached at info@commission.gov.mk.", {"Sande Kitan": 1, "Eva Roy": 0, "Elena Groz": 1}),
        (
            "Mr. Kitan can be reached at k.s@moj.gov.mk and Ms. Groz at g.e@moj.gov.mk.",
            {"Sande Kitan": 1, "Eva Roy": 0, "Elena Groz": 1},
        ),
    ],
)
def test_who_are_named_together_are_reached_there(delegates_of_mail: Any, sentence: str, told: dict[str, int]) -> None:
    """Each of those named has the contact, whoever stands before the sentence."""
    read = delegates_of_mail(f"{BEGIN} {sentence}\n")
    assert {one.name.value: len(one.emails) + len(one.phones) for one in read} == told
