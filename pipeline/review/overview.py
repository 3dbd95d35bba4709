"""From the records to what stands at the head of a report: numbers, invitations by State, and the order of what waits. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from models.reply import Kind, Status
from pipeline.filing.records import Some

Record = dict[str, Any]

OWN_FIELDS = ("kind", "reference", "state", "sender_organisation")
PERSON_FIELDS = ("name", "honorific", "title", "organisation", "role")
PERSON_LISTS = (("emails", "email"), ("phones", "phone"), ("faxes", "fax"))
# All that is looked at. Of addresses also those that nobody doubts: which one is doubted is told by its position among them.
NEEDED = Some((*OWN_FIELDS, "name", *(field for _, field in PERSON_LISTS)), doubted=True)

Key = tuple[int, str, int]  # (delegate or 0, field, position within the field): which value of a reply


@dataclass(frozen=True, slots=True)
class Waiting:
    """One message that waits for a person.

    Attributes:
        lowest: the lowest confidence among its doubtful values, 0-1; 0 where it waits for another reason.
        doubtful: the values that nobody has confirmed.
        names: of the delegates by position.
    """

    sha256: str
    lowest: float
    doubtful: frozenset[Key]
    names: dict[int, str]
    kind: str | None
    reference: str | None
    state: str | None
    organisation: str | None


@dataclass(frozen=True, slots=True)
class Filed:
    """One message that needs nobody."""

    sha256: str
    received: str
    kind: str | None
    reference: str | None
    state: str | None
    organisation: str | None
    names: tuple[str, ...]


@dataclass
class StateTally:
    """What one State (or nobody in particular) answered to one invitation."""

    kinds: Counter[str] = field(default_factory=Counter)
    delegates: int = 0
    filed: int = 0
    waiting: int = 0


@dataclass
class Overview:
    """All messages at a glance; lists are in the order received, `waiting` by lowest confidence first."""

    counts: Counter[str] = field(default_factory=Counter)
    values: int = 0  # doubtful ones
    waiting: list[Waiting] = field(default_factory=list)
    filed: list[Filed] = field(default_factory=list)
    # reference (None: linked to no invitation) -> State (None: not known) -> tally
    invitations: dict[str | None, dict[str | None, StateTally]] = field(default_factory=dict)


def overview(records: Iterable[Record]) -> Overview:
    """Return what the report begins with; of the records' values only `NEEDED` ones have to be there."""
    seen = Overview()
    for record in records:
        status = record["status"]
        seen.counts[status] += 1
        if status == Status.REVIEW:
            seen.waiting.append(_waiting(record))
            seen.values += len(seen.waiting[-1].doubtful)
        elif status == Status.FILED:
            seen.filed.append(_filed(record))
        if status in (Status.FILED, Status.REVIEW):
            _count(seen.invitations, record)
    seen.waiting.sort(key=lambda waiting: waiting.lowest)  # stable: equal ones stay in the order received
    return seen


def _waiting(record: Record) -> Waiting:
    doubts = dict(_doubts(record))
    return Waiting(
        sha256=record["sha256"],
        lowest=min(doubts.values(), default=0.0),
        doubtful=frozenset(doubts),
        names={_read_as(person): person["name"]["value"] or "" for person in record["delegates"]},
        kind=record["kind"]["value"],
        reference=record["reference"]["value"],
        state=record["state"]["value"],
        organisation=record["sender_organisation"]["value"],
    )


def _doubts(record: Record) -> Iterator[tuple[Key, float]]:
    for name in OWN_FIELDS:
        if record[name]["needs_review"]:
            yield (0, name, 1), record[name]["confidence"]
    for person in record["delegates"]:
        for name in PERSON_FIELDS:
            if person[name] is not None and person[name]["needs_review"]:
                yield (_read_as(person), name, 1), person[name]["confidence"]
        for plural, name in PERSON_LISTS:
            for position, value in enumerate(person[plural], start=1):
                if value["needs_review"]:
                    yield (_read_as(person), name, position), value["confidence"]


def _read_as(person: Record) -> int:
    """Return the position at which the machine read the person; people may have put the persons in another order since."""
    identity = person.get("id", str(person["position"]))
    return int(identity) if identity.isdigit() else 0


def _filed(record: Record) -> Filed:
    return Filed(
        sha256=record["sha256"],
        received=(record["received_at"] or "")[:16].replace("T", " "),
        kind=record["kind"]["value"],
        reference=record["reference"]["value"],
        state=record["state"]["value"],
        organisation=record["sender_organisation"]["value"],
        names=tuple(person["name"]["value"] or "" for person in record["delegates"]),
    )


def _count(invitations: dict[str | None, dict[str | None, StateTally]], record: Record) -> None:
    states = invitations.setdefault(record["reference"]["value"], {})
    tally = states.setdefault(record["state"]["value"], StateTally())
    tally.kinds[record["kind"]["value"] or Kind.OTHER] += 1
    tally.delegates += len(record["delegates"])
    if record["status"] == Status.FILED:
        tally.filed += 1
    else:
        tally.waiting += 1
