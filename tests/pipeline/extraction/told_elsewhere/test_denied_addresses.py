"""Addresses that a sentence calls wrong. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

BEGIN = "CU 2009/33 (A). Please note that the e-mail address of our delegate Ms. Hanna Roos was given wrongly."


@pytest.mark.parametrize(
    "sentence",
    [
        "Correct is hanna.roos@mfa.example (not hana.roos@mfa.example).",
        "It is hanna.roos@mfa.example and not hana.roos@mfa.example.",
        "It is not hana.roos@mfa.example but hanna.roos@mfa.example.",
        "It is hanna.roos@mfa.example instead of hana.roos@mfa.example.",
    ],
)
def test_the_address_behind_not_is_nobodys(delegates_of_mail: Any, sentence: str) -> None:
    """The other one is hers."""
    (read,) = delegates_of_mail(f"{BEGIN} {sentence}\n")
    assert [one.value for one in read.emails] == ["hanna.roos@mfa.example"]


def test_in_a_list_it_is_nobodys_either(delegates_of_mail: Any) -> None:
    """Whatever the sentence around it tells; an address without another beside it stays."""
    mail = "CU 2009/33 (A). Mr. Ben Otieno, Legal Officer, will attend: his e-mail is {}.\n"
    (read,) = delegates_of_mail(mail.format("benotieno@justice.go.ke and not ben.otieno@justice.go.ke"))
    assert [one.value for one in read.emails] == ["benotieno@justice.go.ke"]
    (read,) = delegates_of_mail(mail.format("benotieno@justice.go.ke and b.otieno@mfa.go.ke"))
    assert len(read.emails) == 2
