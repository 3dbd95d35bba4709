"""Persons of a sentence of whom its verb is not said."""

from __future__ import annotations

from typing import Any

import pytest

QUESTION = "the verb before says of somebody else that he comes, and none says it of this person"


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Mr. Omar Haddad will come; Ms. Priya Nair will stay home.", ["Priya Nair"]),
        ("Mr. Omar Haddad will come, and Ms. Priya Nair will arrange the visa.", ["Priya Nair"]),
        ("Mr. Omar Haddad will come with Ms. Priya Nair; Ms. Ada Lind will stay home.", ["Ada Lind"]),
        ("Mr. Omar Haddad will come with Ms. Priya Nair.", []),
        ("Mr. Omar Haddad will come, accompanied by Ms. Priya Nair.", []),
        ("Mr. Omar Haddad will come, and Ms. Priya Nair will attend.", []),
    ],
)
def test_who_stands_behind_the_verb_of_another_is_asked(delegates_of_mail: Any, said: str, asked: list[str]) -> None:
    """Not who is brought along, and not who has a verb of his own."""
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\nDear colleagues,\n\n{said}\n\nBest regards,\nEva Toth\n")
    assert persons[0].name.value == "Omar Haddad"
    assert [person.name.value for person in persons if QUESTION in person.name.reasons] == asked
