"""Changes among those who follow our matters at a Mission. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind


@pytest.mark.parametrize(
    "text",
    [
        "as of 1 March the officer in charge of UNODC matters in this Mission is Counsellor Peter Holm, replacing Ms. Anna Berg.",
        "the focal point of this Mission is now Mr. Peter Holm, in place of Ms. Anna Berg.",
    ],
)
def test_a_change_at_the_mission_changes_no_delegation(kind_of_note: Any, text: str) -> None:
    """Names follow, and whoever follows our matters at the Mission need not come."""
    receipt = "This is to acknowledge receipt of your note CU 2009/33 (A), forwarded to capital. The names will follow."
    assert kind_of_note(f"{receipt}\n\nNote that {text}").value == Kind.ACKNOWLEDGEMENT


def test_a_change_in_the_delegation_is_one(kind_of_note: Any) -> None:
    """She may be the one who follows our matters."""
    mail = (
        "With reference to CU 2009/33 (A), in our delegation Ms. Ann Poe, in charge of UNODC matters, will replace Mr. Ed Gill."
    )
    assert kind_of_note(mail).value == Kind.AMENDMENT
