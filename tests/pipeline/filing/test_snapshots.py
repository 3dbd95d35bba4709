"""What somebody confirmed, against what the machine reads later."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

import pytest

from pipeline.filing.corrections import laid_over, then_of
from pipeline.filing.snapshots import Difference, differences, snapshot


@dataclass
class Decision:
    """What a person decided."""

    path: str
    old: str | None
    new: str | None
    act: int = 0


def value(text: str | None) -> dict[str, Any]:
    return {"value": text, "confidence": 0.5, "needs_review": True, "evidence": {"text": text}}


def person(position: int, name: str, title: str | None = "Counsellor") -> dict[str, Any]:
    single = {"honorific": value(None), "title": value(title), "organisation": value(None), "role": value("member")}
    many = {"emails": [value(f"{name}@a.org")], "phones": [], "faxes": []}
    return {"position": position, "name": value(name), **single, **many}


def reply(*persons: dict[str, Any], state: str = "AUT") -> dict[str, Any]:
    own = {"kind": value("nomination"), "reference": value(None), "state": value(state), "sender_organisation": value(None)}
    return {"status": "review", **own, "delegates": list(persons)}


@pytest.fixture
def accepted() -> list[Decision]:
    """Somebody corrected Ana's name and accepted all that was read then: Ana and Juan."""
    read = reply(person(1, "Ana"), person(2, "Juan"))
    first = [Decision("delegates/1/name", "Ana", "Anna", 1)]
    machine, laid = laid_over(read, ()), laid_over(read, first)
    return [*first, Decision("status", "review", "filed", 2), Decision("accepted", snapshot(machine), snapshot(laid), 2)]


def told(read: dict[str, Any], decisions: list[Decision]) -> list[Difference]:
    return list(differences(laid_over(read, ()), laid_over(read, decisions), then_of(laid_over(read, ()), decisions)))


def names(record: dict[str, Any]) -> list[str]:
    return [each["name"]["value"] for each in record["delegates"]]


def test_what_was_accepted_stays_whatever_is_read_later(accepted: list[Decision]) -> None:
    """A later reading changes no value that a person has seen and confirmed, and drops or adds nobody."""
    later = reply(person(1, "Maria", "Envoy"), person(2, "Juam", None), person(3, "Petra"), state="AUS")
    laid = laid_over(later, accepted)
    assert names(laid) == ["Anna", "Juan"]
    assert laid["state"]["value"] == "AUT"
    assert [each["title"]["value"] for each in laid["delegates"]] == ["Counsellor", "Counsellor"]
    assert laid["status"] == "filed"
    assert not laid["delegates"][1]["title"]["needs_review"]


def test_what_is_read_otherwise_is_told(accepted: list[Decision]) -> None:
    """The value of the person, of the machine then and now; also who came and who went."""
    later = reply(person(1, "Anne"), person(2, "Juan", "Envoy"), person(3, "Petra"), state="AUS")
    assert told(later, accepted) == [
        Difference("state", "AUT", "AUT", "AUS"),
        Difference("delegates/1/name", "Anna", "Ana", "Anne"),
        Difference("delegates/1/emails", "Ana@a.org", "Ana@a.org", "Anne@a.org"),
        Difference("delegates/2/title", "Counsellor", "Counsellor", "Envoy"),
        Difference("delegates/3", None, None, "Petra"),
    ]
    assert told(reply(person(1, "Ana")), accepted) == [Difference("delegates/2", "Juan", "Juan", None)]


def test_nothing_differs_where_the_machine_says_the_same_or_has_come_round(accepted: list[Decision]) -> None:
    """A machine that now agrees with the person is no difference, nor is another order."""
    assert told(reply(person(1, "Ana"), person(2, "Juan")), accepted) == []
    agreeing = reply(person(1, "Anna"), person(2, "Juan"))
    agreeing["delegates"][0]["emails"] = [value("Ana@a.org")]
    assert told(agreeing, accepted) == []
    assert told(reply(person(1, "Juan"), person(2, "Ana")), accepted) == []


def test_the_place_on_the_page_follows_the_person(accepted: list[Decision]) -> None:
    """After a reading in another order each confirmed person points at his own line."""
    laid = laid_over(reply(person(1, "Juan"), person(2, "Ana")), accepted)
    assert [each["name"]["evidence"] for each in laid["delegates"]] == [{"text": "Ana"}, {"text": "Juan"}]
    assert [each["emails"][0]["evidence"]["text"] for each in laid["delegates"]] == ["Ana@a.org", "Juan@a.org"]


def test_a_single_correction_is_compared_too() -> None:
    """Before anybody accepted, a corrected value that is now read in a third way is told."""
    decisions = [Decision("state", "AUT", "AUS", 1)]
    assert told(reply(state="AZE"), decisions) == [Difference("state", "AUS", "AUT", "AZE")]
    assert told(reply(state="AUT"), decisions) == []
    assert told(reply(), []) == []


def test_an_accepted_reply_can_be_corrected_and_the_correction_undone(accepted: list[Decision]) -> None:
    """Acts after the acceptance count on top of it, unless they were undone."""
    read = reply(person(1, "Ana"), person(2, "Juan"))
    further = [*accepted, Decision("delegates/2", "Juan", None, 3), Decision("delegates/+1/name", None, "Eva", 3)]
    assert names(laid_over(read, further)) == ["Anna", "Eva"]
    assert names(laid_over(read, [*further, Decision("undo", None, "3", 4)])) == ["Anna", "Juan"]
    before = copy.deepcopy(read)
    laid_over(read, further)
    assert read == before
