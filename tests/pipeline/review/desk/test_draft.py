"""What stands in the form, and what saving it would change."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.filing.acts import Change
from pipeline.filing.corrections import laid_over
from pipeline.review.desk import draft as drafts
from pipeline.review.desk.draft import Draft, Person, changes, draft_of, nobody


def person(identity: str, name: str, **values: str) -> Person:
    made = nobody(identity).with_value("name", name)
    for field, value in values.items():
        made = made.with_value(field, value)
    return made


@pytest.fixture
def draft() -> Draft:
    """Return the form of a reply that names Ana, who leads, and Juan."""
    own = {"kind": "nomination", "reference": "", "state": "AUT", "sender_organisation": "Mission"}
    ana = person("1", "Ana LIMA", role="head", organisation="Ministry", emails="ana@a.org")
    return Draft(own, (ana, person("2", "Juan ROCA", emails="juan@a.org")))


def names(draft: Draft) -> list[str]:
    return [each.name for each in draft.persons]


def replayed(before: Draft, after: Draft) -> Draft:
    """Return what the books make of the changes."""

    def value(text: str) -> dict[str, Any]:
        return {"value": text or None, "confidence": 0.5, "needs_review": True, "evidence": None}

    persons = [
        {"position": int(each.id)}
        | {field: value(text) for field, text in each.single.items()}
        | {field: [value(text) for text in values if text] for field, values in each.many.items()}
        for each in before.persons
    ]
    record = {"status": "review", "delegates": persons} | {field: value(text) for field, text in before.own.items()}
    return draft_of(laid_over(record, changes(before, after)))


def test_an_untouched_form_changes_nothing(draft: Draft) -> None:
    """Opening and saving a reply writes no correction."""
    assert changes(draft, draft) == []


def test_every_changed_value_is_told_with_old_and_new(draft: Draft) -> None:
    """Own values, values of persons and addresses, in the order of the form."""
    ana = draft.persons[0].with_value("title", "Minister").with_value("emails", "").with_value("phones", "+431")
    after = Draft(draft.own | {"reference": "CU 1"}, (ana, draft.persons[1]))
    assert changes(draft, after) == [
        Change("reference", None, "CU 1"),
        Change("delegates/1/title", None, "Minister"),
        Change("delegates/1/emails/1", "ana@a.org", None),
        Change("delegates/1/phones/1", None, "+431"),
    ]


def test_persons_who_come_go_and_move_are_told(draft: Draft) -> None:
    """Whom somebody adds, takes away or puts elsewhere; the books make of it what stood in the form."""
    added = drafts.with_new_person(draft, ()).persons[-1].with_value("name", "Eva").with_value("title", "Envoy")
    after = Draft(draft.own, (added, draft.persons[1]))
    assert changes(draft, after) == [
        Change("delegates/1", "Ana LIMA", None),
        Change("delegates/+1/name", None, "Eva"),
        Change("delegates/+1/title", None, "Envoy"),
        Change("order", '["2", "+1"]', '["+1", "2"]'),
    ]
    assert replayed(draft, after) == after


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("Ana LIMA and Eva ROSE", "Ana LIMA", "Eva ROSE"),
        ("Ana LIMA; Eva ROSE", "Ana LIMA", "Eva ROSE"),
        ("LIMA, Ana", "LIMA", "Ana"),
        ("Анна Лис и Ева Роз", "Анна Лис", "Ева Роз"),
        ("王小明、李伟", "王小明", "李伟"),
        ("Andrea Sandoval", "Andrea Sandoval", ""),
    ],
)
def test_two_persons_in_one_field_are_split(draft: Draft, name: str, first: str, second: str) -> None:
    """The name is cut where two names meet, never within a word; the rest goes to both, the lead to the first."""
    two = drafts.split(draft.with_person(draft.persons[0].with_value("name", name)), "1", {"+4"}, ("and", "и"))
    assert names(two) == [first, second, "Juan ROCA"]
    other = two.persons[1]
    assert (other.id, other.value("organisation"), other.value("role"), other.many["emails"]) == ("+5", "Ministry", "member", ())


def test_one_person_in_two_fields_is_joined(draft: Draft) -> None:
    """Names are put together, what one of them lacks comes from the other, addresses of both stay."""
    one = drafts.joined(draft, "2")
    assert names(one) == ["Ana LIMA Juan ROCA"]
    assert one.persons[0].value("role") == "head"
    assert one.persons[0].many["emails"] == ("ana@a.org", "juan@a.org")
    assert drafts.joined(draft, "1") == draft


def test_persons_move_within_their_list(draft: Draft) -> None:
    """Up and down, and not beyond an end."""
    assert names(drafts.moved(draft, "2", -1)) == ["Juan ROCA", "Ana LIMA"]
    assert drafts.moved(draft, "2", 1) == draft
    assert drafts.moved(draft, "9", 1) == draft
    assert names(drafts.without_person(draft, "1")) == ["Juan ROCA"]
    assert replayed(draft, drafts.moved(draft, "1", 1)) == drafts.moved(draft, "1", 1)


def test_an_address_that_was_taken_away_keeps_its_place(draft: Draft) -> None:
    """The second address is not mistaken for a changed first one."""
    two = draft.with_person(draft.persons[0].with_value("emails", "b@b.org", 2))
    gone = two.with_person(two.persons[0].with_value("emails", ""))
    assert changes(two, gone) == [Change("delegates/1/emails/1", "ana@a.org", None)]
    assert replayed(two, gone).persons[0].many["emails"] == ("b@b.org",)


def test_values_are_found_by_field_and_position(draft: Draft) -> None:
    """What is not there is an empty text."""
    ana = draft.persons[0]
    assert (ana.value("name"), ana.value("emails"), ana.value("emails", 2), ana.value("faxes")) == (
        "Ana LIMA",
        "ana@a.org",
        "",
        "",
    )
    assert draft.person("9") is None
