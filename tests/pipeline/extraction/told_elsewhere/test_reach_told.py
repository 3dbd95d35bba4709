"""Tests of sentences that tell a post or a body and then how the person is reached. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    "reach",
    ["and can be reached at t.lind@mj.example", "and her e-mail is t.lind@mj.example"],
)
def test_the_body_ends_before_how_she_is_reached(delegates_of_mail: Any, reach: str) -> None:
    """Neither "and can be reached" nor "her e-mail is" belongs to the body, and the address is hers."""
    (person,) = delegates_of_mail(
        f"Norland has designated (CU 2009/33 (A)) Ms. Tea Lind. She is with the Ministry of Justice {reach}."
    )
    assert person.organisation.value == "Ministry of Justice"
    assert [address.value for address in person.emails] == ["t.lind@mj.example"]


def test_a_contact_person_is_nobody_s_colleague(delegates_of_mail: Any) -> None:
    """Who is to be asked gives neither post nor body to her who comes."""
    (person,) = delegates_of_mail(
        "Norland has designated (CU 2009/33 (A)) Ms. Tea Lind as its representative. The contact person is Mr. Jan Voss. "
        "He is with the Ministry of Justice and can be reached at j.voss@mj.example."
    )
    assert (person.organisation.value, person.emails) == (None, ())
