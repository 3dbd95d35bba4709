"""Tests of delegates of whom a later sentence says how they are reached. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

TWO = "Norland will be represented (CU 2009/33 (A)) by Mr. Karl Viktor Borg and Ms. Ada Lind.\n\n"


def test_a_delegate_told_by_surname_is_no_contact_person(delegates_of_mail: Any) -> None:
    """He "who will lead the delegation … and may be reached at …" was announced in full before."""
    first, second = delegates_of_mail(
        f"{TWO}Mr. Borg, who will lead the delegation, is Judge at the High Court and may be reached at kborg@court.nl. "
        "Ms. Lind is Legal Officer at the Ministry of Justice (e-mail alind@moj.nl)."
    )
    assert (first.name.value, first.role.value, first.title.value) == ("Karl Viktor Borg", "head", "Judge")
    assert (second.name.value, second.organisation.value) == ("Ada Lind", "Ministry of Justice")
    assert [email.value for email in (*first.emails, *second.emails)] == ["kborg@court.nl", "alind@moj.nl"]


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Moor of this Mission may be reached by e-mail at moor@mission.nl.",
        "For any questions, the contact person is Ms. Eva Moor.\n\nMs. Moor may be reached at moor@mission.nl.",
    ],
)
def test_who_was_not_announced_is_a_contact_person(delegates_of_mail: Any, text: str) -> None:
    """Somebody new, or named in a sentence about contact persons alone, does not come, and gives nobody her address."""
    persons = delegates_of_mail(f"{TWO}{text}")
    assert [person.name.value for person in persons] == ["Karl Viktor Borg", "Ada Lind"]
    assert not any(person.emails for person in persons)


def test_a_little_word_behind_a_name_is_none_of_it(delegates_of_mail: Any) -> None:
    """Arabic has no capitals: "من" ("from"), which stood there before too, does not make a stranger somebody announced."""
    (person,) = delegates_of_mail(
        "يمثل نورلند (CU 2009/33 (A)) السيد كمال بدوي، مدير، من وزارة العدل.\n\n"
        "السيد الهادي مكاوي من السفارة سألنا عن هذه النقاط بالهاتف ويحتاج الرد قبل نهاية الأسبوع."
    )
    assert person.name.value == "كمال بدوي"
