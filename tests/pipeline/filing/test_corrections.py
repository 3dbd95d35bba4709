"""People's decisions over the machine's values."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

import pytest

from pipeline.filing.corrections import corrected


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
    assert added["position"] == 3
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
