"""Tests of parts told by a verb before the name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("said", "role", "title"),
    [
        ("The Head of our delegation is Mr. Peter Moss, Ambassador; Ms. Rose Hill, Attaché, will attend.", "head", "Ambassador"),
        (
            "Le chef de notre délégation est M. Pierre Moss, Ambassadeur. Mme Rose Hill, Attachée, participera.",
            "head",
            "Ambassadeur",
        ),
        (
            "El jefe de nuestra delegación es el Sr. Pedro Mora, Embajador. Asistirá la Sra. Rosa Gil, Agregada.",
            "head",
            "Embajador",
        ),
        ("رئيس وفدنا هو السيد خالد المنصوري، وكيل الوزارة.", "head", "وكيل الوزارة"),
        ("Our deputy head of delegation is the Minister of Justice, Mr. Peter Moss.", "alternate", "Minister of Justice"),
    ],
)
def test_who_has_the_part_is_named_behind_the_verb(delegates_of_mail: Any, said: str, role: str, title: str) -> None:
    """No list of wordings holds "our": the subject names the part, and the verb gives it to who is named next."""
    first = delegates_of_mail(f"Re CU 2009/33 (A). {said}")[0]
    assert (first.role.value, first.title.value) == (role, title)


@pytest.mark.parametrize(
    "said",
    [
        "The head of the delegation is not yet known.",
        "Our contact person is Ms. Ada Poe, Counsellor.",
        "The first speaker is open.",
    ],
)
def test_other_subjects_and_no_names_give_none(delegates_of_mail: Any, said: str) -> None:
    """A verb of being alone tells nothing."""
    persons = delegates_of_mail(f"Re CU 2009/33 (A). The delegation consists of Mr. Tim Low, Attaché. {said}")
    assert [(person.name.value, person.role.value) for person in persons] == [("Tim Low", "member")]
