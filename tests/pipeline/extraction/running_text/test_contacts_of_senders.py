"""Contacts behind a sentence about the Mission that writes. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

ABOVE = "CU 2009/33 (A)\n\nNorway will be represented by Ms. Ada Lind, Judge. "
NUMBER = "+43 1 505 12 34"


@pytest.mark.parametrize(
    "behind",
    [
        f"The Embassy of Norway remains at your disposal. Telephone: {NUMBER}.",
        f"The Embassy of Norway remains at your disposal. Telephone: {NUMBER}; fax: +43 1 505 12 35.",
        f"The Permanent Mission of Norway remains available for questions: tel. {NUMBER}.",
    ],
)
def test_they_are_nobody_s(delegates_of_mail: Any, behind: str) -> None:
    """Whoever was named before got them, and nobody was asked."""
    (told,) = delegates_of_mail(ABOVE + behind)
    assert told.name.value == "Ada Lind"
    assert not told.phones
    assert not told.faxes


def test_in_french_too(delegates_of_mail: Any) -> None:
    """Behind "l'"."""
    text = (
        "CU 2009/33 (A)\n\nMme Ada Lind, juriste, représentera le Gabon à la réunion. "
        f"L'Ambassade du Gabon se tient à votre disposition : tél. {NUMBER}."
    )
    (told,) = delegates_of_mail(text)
    assert not told.phones


@pytest.mark.parametrize(
    "text",
    [
        f"CU 2009/33 (A)\n\nThe Embassy of Norway informs that Ms. Ada Lind, Judge, will attend. Telephone: {NUMBER}.",
        f"CU 2009/33 (A)\n\nThe delegate of Norway:\n\nMs. Ada Lind\nJudge\nEmbassy of Norway\nTelephone: {NUMBER}",
    ],
)
def test_a_mission_that_names_her_or_is_her_body_takes_no_number(delegates_of_mail: Any, text: str) -> None:
    """It is the delegate of whom the sentence speaks, and a line alone is her body."""
    (told,) = delegates_of_mail(text)
    assert [phone.value for phone in told.phones] == ["+4315051234"]


def test_an_address_with_her_name_stays_hers(delegates_of_mail: Any) -> None:
    """The Mission may tell it behind what it says of itself."""
    (told,) = delegates_of_mail(f"{ABOVE}The Embassy of Norway would appreciate a confirmation. E-mail: ada.lind@mfa.example.")
    assert [mail.value for mail in told.emails] == ["ada.lind@mfa.example"]
