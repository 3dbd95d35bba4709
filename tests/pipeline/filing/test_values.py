"""The values of a record."""

from __future__ import annotations

from pipeline.filing.values import MANY, SINGLE, decided, new_person, values_of


def test_a_decided_value_is_certain_and_keeps_its_place() -> None:
    """A person's word needs nobody; where the machine read it stays known."""
    machine = {"value": "Ana", "confidence": 0.4, "needs_review": True, "evidence": {"page": 1}, "key": (1, "name", 1)}
    assert decided(machine, "Anna") == {
        "value": "Anna", "confidence": 1.0, "needs_review": False, "evidence": {"page": 1}, "key": (1, "name", 1),
    }  # fmt: skip
    assert decided(None, "Anna")["evidence"] is None


def test_a_new_person_has_every_field_and_no_doubt() -> None:
    """Whom somebody adds can be exported at once."""
    person = new_person("+1")
    assert {*SINGLE, *MANY, "id", "position"} == set(person)
    assert person["role"]["value"] == "member"


def test_bare_values_leave_out_what_only_the_machine_says() -> None:
    """Two readings with other confidences but the same words have the same values."""
    record = {
        "kind": decided(None, "regret"), "reference": decided(None, None), "state": None,
        "sender_organisation": decided(None, None), "delegates": [new_person("+1")],
    }  # fmt: skip
    values = values_of(record)
    assert values["kind"] == "regret"
    assert values["state"] is None
    assert values["delegates"] == [
        {"id": "+1", "name": None, "honorific": None, "title": None, "organisation": None, "role": "member"}
        | {"emails": [], "phones": [], "faxes": []}
    ]
