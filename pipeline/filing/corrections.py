"""People's decisions laid over the machine's values. Pure."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any, Protocol

Record = dict[str, Any]

OWN = frozenset({"kind", "reference", "state", "sender_organisation"})
SINGLE = frozenset({"name", "honorific", "title", "organisation", "role"})
MANY = frozenset({"emails", "phones", "faxes"})


class Decision(Protocol):
    """What is needed of a correction's row; see `models.tables.CorrectionRow`."""

    path: str
    old: str | None
    new: str | None


def corrected(record: Record, decisions: Iterable[Decision]) -> Record:
    """Return the record with the decisions applied in their order, the latest having the last word.

    A repeat may find the persons in another order than the one that somebody corrected. A decision therefore follows the value
    that it replaced: where its own position no longer holds `old` and exactly one other person does, that person is meant.
    A position that nobody holds becomes a new person, if the decision names one; else the decision has nothing to stand on.
    """
    decisions = list(decisions)
    if not decisions:
        return record
    record = copy.deepcopy(record)
    for decision in decisions:
        _apply(record, decision)
    return record


def _apply(record: Record, decision: Decision) -> None:
    head, *rest = decision.path.split("/")
    if head in OWN:
        record[head] = _decided(record[head], decision.new)
    elif head == "status":
        record["status"] = decision.new
    elif head == "delegates" and len(rest) == 1:
        _apply_to_person_as_a_whole(record, int(rest[0]), decision)
    elif head == "delegates" and len(rest) >= 2:
        _apply_to_person(record, int(rest[0]), rest[1:], decision)


def _apply_to_person_as_a_whole(record: Record, position: int, decision: Decision) -> None:
    if decision.new is None:
        person = _person(record, position, "name", decision.old)
        record["delegates"] = [other for other in record["delegates"] if other is not person]
    else:
        _apply_to_person(record, position, ["name"], decision)


def _apply_to_person(record: Record, position: int, rest: list[str], decision: Decision) -> None:
    field = rest[0]
    person = _person(record, position, field, decision.old)
    if person is None:
        if field != "name" or decision.new is None:
            return
        person = _new_person(position)
        record["delegates"].append(person)
        record["delegates"].sort(key=lambda each: each["position"])
    if field in SINGLE:
        person[field] = _decided(person[field], decision.new)
    elif field in MANY:
        _apply_to_list(person[field], int(rest[1]) if len(rest) > 1 else len(person[field]) + 1, decision)


def _apply_to_list(values: list[Record], position: int, decision: Decision) -> None:
    index = next((i for i, value in enumerate(values) if value["value"] == decision.old), position - 1)
    if decision.new is None:
        del values[index : index + 1]
    elif index < len(values):
        values[index] = _decided(values[index], decision.new)
    else:
        values.append(_decided(None, decision.new))


def _person(record: Record, position: int, field: str, old: str | None) -> Record | None:
    own = next((person for person in record["delegates"] if person["position"] == position), None)
    if old is None or (own is not None and old in _held(own, field)):
        return own
    others = [person for person in record["delegates"] if old in _held(person, field)]
    return others[0] if len(others) == 1 else own


def _held(person: Record, field: str) -> list[str | None]:
    values = person[field] if field in MANY else [person[field]]
    return [value["value"] for value in values if value is not None]


def _decided(machine: Record | None, value: str | None) -> Record:
    return {"value": value, "confidence": 1.0, "needs_review": False, "evidence": machine["evidence"] if machine else None}


def _new_person(position: int) -> Record:
    single = {
        field: _decided(None, "member" if field == "role" else None) for field in ("honorific", "title", "organisation", "role")
    }
    return {"position": position, "name": _decided(None, None), **single, "emails": [], "phones": [], "faxes": []}
