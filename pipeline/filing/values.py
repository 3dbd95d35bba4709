"""The values of a record: which there are, and what a person's decision makes of one. Pure."""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]

OWN = ("kind", "reference", "state", "sender_organisation")  # of the reply itself
SINGLE = ("name", "honorific", "title", "organisation", "role")  # of a person
MANY = ("emails", "phones", "faxes")  # of a person, any number of each


def decided(machine: Record | None, value: str | None) -> Record:
    """Return a field whose value a person decided on; where the machine read it stays known."""
    field = {"value": value, "confidence": 1.0, "needs_review": False, "evidence": machine["evidence"] if machine else None}
    if machine and "key" in machine:
        field["key"] = machine["key"]
    return field


def new_person(identity: str) -> Record:
    """Return a person without any value but the role of a member."""
    single = {
        field: decided(None, "member" if field == "role" else None) for field in ("honorific", "title", "organisation", "role")
    }
    position = int(identity) if identity.isdigit() else 0
    return {"id": identity, "position": position, "name": decided(None, None), **single, "emails": [], "phones": [], "faxes": []}


def values_of(record: Record) -> Record:
    """Return the bare values of a record whose persons bear ids: what a person confirms, and what two readings differ in."""
    persons = [
        {"id": person["id"]}
        | {field: _value(person[field]) for field in SINGLE}
        | {field: [_value(each) for each in person[field]] for field in MANY}
        for person in record["delegates"]
    ]
    return {field: _value(record[field]) for field in OWN} | {"delegates": persons}


def _value(field: Record | None) -> str | None:
    return None if field is None else field["value"]
