"""Tests of posts without what was told before. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Deputy Director (not Director)", "Deputy Director"),
        ("Counsellor (previously First Secretary)", "Counsellor"),
        ("Deputy Director, not Director", "Deputy Director"),
        ("no longer Adviser: she was appointed Deputy Director", "Deputy Director"),
        ("Deputy Director, Non-Proliferation Unit", "Deputy Director, Non-Proliferation Unit"),
        ("Deputy Director (Treaties)", "Deputy Director (Treaties)"),
        ("Officer (not in charge)", "Officer (not in charge)"),
        ("Adviser (non-resident)", "Adviser (non-resident)"),
        ("Attaché (not on leave)", "Attaché (not on leave)"),
    ],
)
def test_a_post_told_before_is_none_now(delegates_of_mail: Any, told: str, title: str) -> None:
    """In a form's field, brackets with "not" and a post, or "previously", are left out; others stay."""
    (person,) = delegates_of_mail(f"Reply to CU 2009/33 (A)\n\nName: Ann Lee\nTitle: {told}\nOrganisation: Ministry of Justice")
    assert person.title.value == title
