"""People's decisions over the machine's values."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

import pytest

from pipeline.filing.corrections import corrected, last_act, standing


@dataclass
class Decision:
    """What a person decided."""

    path: str
    old: str | None
    new: str | None


def value(text: str | None, confidence: float = 0.5) -> dict[str, Any]:
    """Return a doubtful value."""
    return {"value": text, "confidence": confidence, "needs_review": True, "evidence": {"text": text}}


def person(position: int, name: str, title: str | None = "Counsellor") -> dict[str, Any]:
    """Return a person with two e-mail addresses."""
    return {
        "position": position,
        "name": value(name),
        "honorific": value(None),
        "title": value(title),
        "organisation": value(None),
        "role": value("member"),
        "emails": [value(f"{name}@a.org"), value(f"{name}@b.org")],
        "phones": [],
        "faxes": [],
    }


@pytest.fixture
def record() -> dict[str, Any]:
    """Return a record of two persons."""
    return {
        "status": "review",
        "kind": value("nomination"),
        "reference": value(None),
        "state": value("AUT"),
        "sender_organisation": value(None),
        "delegates": [person(1, "Ana"), person(2, "Juan")],
    }


def names(record: dict[str, Any]) -> list[str]:
    """Return the persons' names in their order."""
    return [each["name"]["value"] for each in record["delegates"]]


def test_a_decision_is_certain_and_keeps_the_place(record: dict[str, Any]) -> None:
    """A corrected value needs nobody any more; where it was read stays known."""
    state = corrected(record, [Decision("state", "AUT", "AUS")])["state"]
    assert state == {"value": "AUS", "confidence": 1.0, "needs_review": False, "evidence": {"text": "AUT"}}


def test_the_given_record_stays_as_it_is(record: dict[str, Any]) -> None:
    """Corrections are laid over a copy."""
    before = copy.deepcopy(record)
    corrected(record, [Decision("state", "AUT", "AUS"), Decision("delegates/1", "Ana", None)])
    assert record == before


def test_the_last_decision_has_the_last_word(record: dict[str, Any]) -> None:
    """Two people may correct one value one after the other."""
    done = corrected(record, [Decision("delegates/1/name", "Ana", "Anna"), Decision("delegates/1/name", "Anna", "Hannah")])
    assert names(done) == ["Hannah", "Juan"]


def test_a_person_may_settle_the_status(record: dict[str, Any]) -> None:
    """Who has looked at everything says that a message is filed."""
    assert corrected(record, [Decision("status", "review", "filed")])["status"] == "filed"


def test_a_decision_follows_its_person(record: dict[str, Any]) -> None:
    """Where a repeat finds the persons in another order, the correction still meets the one that was meant."""
    record["delegates"] = [person(1, "Maria"), person(2, "Ana"), person(3, "Juan")]
    done = corrected(record, [Decision("delegates/1/name", "Ana", "Anna")])
    assert names(done) == ["Maria", "Anna", "Juan"]


def test_a_better_reading_does_not_undo_a_decision(record: dict[str, Any]) -> None:
    """Where the machine now reads something else at the same place, the person's value still stands."""
    record["delegates"][0] = person(1, "Anne")
    assert names(corrected(record, [Decision("delegates/1/name", "Ana", "Anna")])) == ["Anna", "Juan"]


def test_people_add_and_take_away_persons(record: dict[str, Any]) -> None:
    """Somebody whom the machine missed is added as a member; somebody who is no delegate goes."""
    done = corrected(record, [Decision("delegates/3/name", None, "Maria"), Decision("delegates/1", "Ana", None)])
    assert names(done) == ["Juan", "Maria"]
    added = done["delegates"][1]
    assert added["position"] == 2  # others count the persons who are there
    assert added["role"]["value"] == "member"
    assert not added["title"]["needs_review"]


def test_addresses_are_corrected_added_and_taken_away(record: dict[str, Any]) -> None:
    """Of several values of one field the one that the person saw is meant, wherever it stands now."""
    done = corrected(
        record,
        [
            Decision("delegates/1/emails/1", "Ana@b.org", "ana@c.org"),
            Decision("delegates/1/emails/1", "Ana@a.org", None),
            Decision("delegates/1/emails/9", None, "ana@d.org"),
            Decision("delegates/1/phones/1", None, "+431555"),
        ],
    )
    assert [email["value"] for email in done["delegates"][0]["emails"]] == ["ana@c.org", "ana@d.org"]
    assert [phone["value"] for phone in done["delegates"][0]["phones"]] == ["+431555"]


def test_a_decision_on_nobody_changes_nothing(record: dict[str, Any]) -> None:
    """A title for a person whom a repeat no longer finds does not make a nameless delegate."""
    assert names(corrected(record, [Decision("delegates/7/title", "Envoy", "Minister")])) == ["Ana", "Juan"]


def test_persons_are_put_in_another_order(record: dict[str, Any]) -> None:
    """The order is data: a person may set it, and whom the order does not name comes after."""
    record["delegates"].append(person(3, "Maria"))
    done = corrected(record, [Decision("order", "[]", '["2","1"]')])
    assert names(done) == ["Juan", "Ana", "Maria"]
    assert [each["position"] for each in done["delegates"]] == [1, 2, 3]


def test_an_added_person_is_nobody_whom_the_machine_reads_later(record: dict[str, Any]) -> None:
    """Whom somebody added stays beside whom a later reading finds at the same place."""
    added = [Decision("delegates/+1/name", None, "Eva"), Decision("delegates/+1/title", None, "Envoy")]
    assert names(corrected(record, added)) == ["Ana", "Juan", "Eva"]
    record["delegates"].append(person(3, "Maria"))
    assert names(corrected(record, added)) == ["Ana", "Juan", "Maria", "Eva"]


def test_an_undone_act_counts_no_more(record: dict[str, Any]) -> None:
    """What was saved together is undone together; what stood before stands again."""

    @dataclass
    class Act(Decision):
        act: int

    acts = [Act("state", "AUT", "AUS", 1), Act("state", "AUS", "BEL", 2), Act("kind", "nomination", "regret", 2)]
    assert last_act(acts) == 2
    acts.append(Act("undo", None, "2", 3))
    assert corrected(record, acts)["state"]["value"] == "AUS"
    assert corrected(record, acts)["kind"]["value"] == "nomination"
    assert last_act(acts) == 1
    assert len(standing(acts)) == 1


def test_a_further_address_is_added_once(record: dict[str, Any]) -> None:
    """An address that the machine finds later does not stand there twice."""
    record["delegates"][0]["emails"].append(value("new@c.org"))
    done = corrected(record, [Decision("delegates/1/emails/3", None, "new@c.org")])
    assert [email["value"] for email in done["delegates"][0]["emails"]] == ["Ana@a.org", "Ana@b.org", "new@c.org"]
