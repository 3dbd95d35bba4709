"""Bodies that are no State, and those whom they send."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.finding import Finding, absent
from models.reply import Delegate, Role
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.states.observing_bodies import LITTLE, NOT_NONE, names_observers, with_body_of_observers, with_observers


@pytest.mark.parametrize(
    ("text", "observed"),
    [
        ("The Coalition asks that two persons be accredited as observers.", True),
        ("Ранее заявленный наблюдатель перешел на другую работу.", True),
        ("سيمثلها بصفة مراقب كل من", True),
        ("本组织将以观察员身份参加会议。", True),
        ("We thank you for inviting us to take part in the consultation as an observer.", True),
        ("You kindly invited the Commonwealth Secretariat to send observers.", True),
        ("إشارة إلى دعوتكم إلى إيفاد مراقبين إلى الاجتماع", True),
        ("The working group of observers met twice.", False),
        ("عملت في مراقبة الحدود", False),
        ("The Coalition attended the last session as an observer.", False),
        ("The delegation has observed the agenda.", False),
    ],
)
def test_observers_are_told_by_their_word(build: Any, knowledge: Knowledge, text: str, observed: bool) -> None:
    """In any language of the office, in one person or several."""
    assert names_observers(page_texts(build.document(text)), knowledge) is observed


def _roles(
    build: Any, knowledge: Knowledge, text: str, *roles: tuple[Role, str], organisation: bool = False
) -> list[tuple[Role, bool]]:
    nothing = (absent("honorific", 0.9), absent("title", 0.9), absent("organisation", 0.9))
    people = tuple(
        Delegate(number, Finding("name", "Ann Poe", "Ann Poe", 0.9), *nothing, Finding("role", role, written, 0.9))
        for number, (role, written) in enumerate(roles, 1)
    )
    found = with_observers(people, page_texts(build.document(text)), knowledge, organisation=organisation)
    return [(person.role.value, person.role.confidence <= LITTLE) for person in found]


def test_who_has_no_part_where_observers_come_is_one(build: Any, knowledge: Knowledge) -> None:
    """Without a doubt behind words of a capacity; else a person is asked."""
    plain = (Role.MEMBER, "")
    assert _roles(build, knowledge, "The Coalition sends as observers:", plain, plain) == [(Role.OBSERVER, False)] * 2
    assert _roles(build, knowledge, "The meeting is also open to observers.", plain) == [(Role.OBSERVER, True)]
    assert _roles(build, knowledge, "The Coalition will attend.", plain) == [(Role.MEMBER, False)]
    alternate = (Role.ALTERNATE, "her alternate")
    told = [(Role.OBSERVER, False), (Role.ALTERNATE, False)]
    assert _roles(build, knowledge, "The Coalition sends as observers:", plain, alternate) == told


def test_people_of_an_organisation_that_speaks_of_no_observers_are_asked_about(build: Any, knowledge: Knowledge) -> None:
    """Such send observers; a part of somebody's own stays, and what writes and is no organisation has members."""
    text, plain = "The Organization will attend.", (Role.MEMBER, "")
    assert _roles(build, knowledge, text, plain, organisation=True) == [(Role.OBSERVER, True)]
    assert _roles(build, knowledge, text, (Role.EXPERT, "expert"), organisation=True) == [(Role.EXPERT, False)]
    assert _roles(build, knowledge, text, plain) == [(Role.MEMBER, False)]


def test_delegates_beside_observers_stay_what_they_are(build: Any, knowledge: Knowledge) -> None:
    """Where somebody has a part of his own, and where one alone is an observer."""
    text = "Mr. A and Mr. B will attend; Ms. C will come as observer."
    members = [(Role.MEMBER, ""), (Role.MEMBER, ""), (Role.OBSERVER, "observer")]
    assert [role for role, _ in _roles(build, knowledge, text, *members)] == [Role.MEMBER, Role.MEMBER, Role.OBSERVER]
    assert _roles(build, knowledge, text, (Role.HEAD, "Head"), (Role.MEMBER, ""))[1] == (Role.MEMBER, False)
    assert _roles(build, knowledge, text, (Role.MEMBER, "Member"))[0] == (Role.MEMBER, False)


def test_an_observer_is_asked_about_as_of_the_body_that_writes() -> None:
    """Where no body is named with him; without a writer nothing is proposed, and a member's stays as it is."""
    body, none = Finding("organisation", "Registry", "Registry", 0.9), absent("organisation", 0.9)
    sender = Finding("sender_organisation", "Rivers Commission", "Rivers Commission", 0.9)
    others = (absent("honorific", 0.9), absent("title", 0.9))
    name = Finding("name", "Ann Poe", "Ann Poe", 0.9)
    people = tuple(
        Delegate(number, name, *others, own, Finding("role", role, "", 0.9))
        for number, (own, role) in enumerate([(none, Role.OBSERVER), (body, Role.OBSERVER), (none, Role.MEMBER)], 1)
    )
    told = [person.organisation for person in with_body_of_observers(people, sender)]
    assert [(one.value, one.alternatives) for one in told] == [(None, ("Rivers Commission",)), ("Registry", ()), (None, ())]
    assert [one.confidence <= NOT_NONE for one in told] == [True, False, False]
    (first, *_) = with_body_of_observers(people, absent("sender_organisation", 0.6))
    assert (first.organisation.alternatives, first.organisation.confidence) == ((), NOT_NONE)
