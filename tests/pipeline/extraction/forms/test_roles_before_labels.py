"""A role before the label of a name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.forms.roles_before_labels import role_before_label
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Adviser   Name: Ann Poe; Title: Counsel", Role.ADVISER),
        ("Head of delegation - Name: Ann Poe", Role.HEAD),
        ("Chef de délégation : Nom : Anne Poe", Role.HEAD),
        ("顾问　姓名：谭佩瑶", Role.ADVISER),
        ("Participant's name: Ann Poe", None),
        ("Delegate’s full name: Ann Poe", None),
        ("Name: Ann Poe, Adviser", None),
        ("Adviser Ann Poe, Name of the meeting", None),
        ("Title: Adviser Name: Ann Poe", None),
    ],
)
def test_the_role_is_told_where_a_names_label_follows(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """The words before the label are a role and nothing else."""
    found = role_before_label(text, 0, lexicon(knowledge), None)
    assert (found and found.role) == role


def test_each_has_his_role_and_telephone(delegates_of_mail: Any) -> None:
    """The number behind the label was nobody's, and the name in doubt."""
    read = delegates_of_mail(
        "CU 2009/33 (A), the delegation:\n\n"
        "(1) Member   Name: John Kamau; Title: Director; Tel: +254 20 2227461\n\n"
        "(2) Adviser   Name: Mary Wanjiru; Title: Counsel; Tel: +254 20 2227462\n"
    )
    assert [(one.name.value, one.role.value, one.phones[0].value) for one in read] == [
        ("John Kamau", Role.MEMBER, "+254202227461"),
        ("Mary Wanjiru", Role.ADVISER, "+254202227462"),
    ]


def test_whose_name_a_label_asks_for_is_no_part_in_the_delegation(delegates_of_mail: Any) -> None:
    """The part stands above the label: it is not the participant's that the label names."""
    read = delegates_of_mail(
        "CU 2009/33 (A), the particulars of each delegate:\n\n"
        "Head of the Delegation\nParticipant's name: Mr. John Kamau\nOccupation: Director\n\n"
        "Deputy Leader of the Delegation\nParticipant's name: Ms. Mary Wanjiru\nOccupation: Counsel\n\n"
        "Participant's name: Ms. Ann Poe\nOccupation: Clerk\n"
    )
    assert [(one.name.value, one.role.value) for one in read] == [
        ("John Kamau", Role.HEAD),
        ("Mary Wanjiru", Role.ALTERNATE),
        ("Ann Poe", Role.MEMBER),
    ]
