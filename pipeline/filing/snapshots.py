"""What somebody confirmed, kept whole, and how it differs from what the machine reads now. Pure.

A person who accepts a reply has seen all its values, also those that nobody had to correct. They are kept as they were seen,
beside what the machine had read at that time: a later reading changes nothing, and what it reads otherwise can be shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pipeline.filing.values import MANY, OWN, SINGLE, decided, new_person, values_of

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that the machine reads otherwise than when a person decided on it.

    Attributes:
        path: as in `pipeline.filing.corrections`; "delegates/2" for a person who came or went.
        decided, then, now: the person's value, the machine's at that time, the machine's now. Addresses are joined by ", ".
    """

    path: str
    decided: str | None
    then: str | None
    now: str | None


def snapshot(record: Record) -> str:
    """Return the values of a record whose persons bear ids, as the text that a decision keeps."""
    return json.dumps(values_of(record), ensure_ascii=False, separators=(",", ":"))


def restored(laid: Record, machine: Record, then: str | None, confirmed: str | None) -> None:
    """Put the confirmed values into `laid`, with the places where the machine reads them now.

    Args:
        laid: changed.
        machine: what the machine reads now.
        then: snapshot of the machine's values.
        confirmed: snapshot of the person's values, made at the same time.
    """
    values, before = json.loads(confirmed or "{}"), json.loads(then or "{}")
    for field in OWN:
        laid[field] = decided(machine[field], values.get(field))
    names_then = {person["id"]: person["name"] for person in before.get("delegates", [])}
    laid["delegates"] = []
    for place, person in enumerate(values.get("delegates", []), start=1):
        source = _reading_of(machine, person["id"], {names_then.get(person["id"]), person["name"]})
        laid["delegates"].append(_restored_person(person, source, place))


def _reading_of(machine: Record, identity: str, names: set[str | None]) -> Record | None:
    """Return whom the machine reads for this person now: by name, wherever he stands; else by place."""
    by_name = [each for each in machine["delegates"] if each["name"]["value"] in names and each["name"]["value"]]
    at_place = next((each for each in machine["delegates"] if each["id"] == identity), None)
    return at_place if at_place in by_name or not by_name else by_name[0]


def _restored_person(values: Record, source: Record | None, place: int) -> Record:
    person = new_person(values["id"]) | {"position": place}
    for field in SINGLE:
        person[field] = decided(source[field] if source else None, values.get(field))
    for field in MANY:
        read = source[field] if source else []
        for index, value in enumerate(values.get(field, [])):
            same = next((each for each in read if each["value"] == value), read[index] if index < len(read) else None)
            person[field].append(decided(same, value))
    return person


def differences(machine: Record, laid: Record, then: str | None) -> tuple[Difference, ...]:
    """Return what the machine reads otherwise now than at the time of the snapshot `then`, unless the person says so too.

    Args:
        machine: what it reads now, persons with ids.
        laid: the same with people's decisions.
        then: None: nobody has confirmed it; nothing differs.
    """
    if then is None:
        return ()
    before, now, ours = json.loads(then), values_of(machine), values_of(laid)
    found = [
        Difference(field, ours[field], before[field], now[field])
        for field in OWN
        if now[field] != before[field] and now[field] != ours[field]
    ]
    return (*found, *_differing_persons(before["delegates"], now["delegates"], ours["delegates"]))


def _differing_persons(before: list[Record], now: list[Record], ours: list[Record]) -> Iterator[Difference]:
    left = list(now)
    pairs: list[tuple[Record, Record | None]] = []
    for same in (_same_name, _same_place):
        for person in before:
            if all(person is not paired for paired, _ in pairs):
                match = next((each for each in left if same(person, each)), None)
                if match is not None:
                    left.remove(match)
                    pairs.append((person, match))
    gone = [person for person in before if all(person is not paired for paired, _ in pairs)]
    decided_by_id = {person["id"]: person for person in ours}
    for person, match in sorted(pairs, key=lambda pair: before.index(pair[0])):
        own = decided_by_id.get(person["id"])
        if own is not None and match is not None:
            yield from _differing_values(person, match, own)
    for person in gone:
        own = decided_by_id.get(person["id"])
        if own is not None:
            yield Difference(f"delegates/{person['id']}", own["name"], person["name"], None)
    for person in left:
        if all(person["name"] != own["name"] for own in ours):
            yield Difference(f"delegates/{person['id']}", None, None, person["name"])


def _same_name(person: Record, other: Record) -> bool:
    return bool(person["name"] == other["name"])


def _same_place(person: Record, other: Record) -> bool:
    return bool(person["id"] == other["id"])


def _differing_values(before: Record, now: Record, ours: Record) -> Iterator[Difference]:
    for field in (*SINGLE, *MANY):
        if now[field] != before[field] and now[field] != ours[field]:
            values = (_joined(each[field]) for each in (ours, before, now))
            yield Difference(f"delegates/{ours['id']}/{field}", *values)


def _joined(value: str | list[str] | None) -> str | None:
    return ", ".join(value) if isinstance(value, list) else value
