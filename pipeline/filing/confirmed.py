"""What people's decisions say of the machine's confidence: values that somebody confirmed or put right, as right or wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from models.tables import CorrectionRow, MessageRow
from pipeline.filing.corrections import corrected, standing
from pipeline.filing.records import as_read, chunks
from pipeline.filing.values import MANY, SINGLE

Record = dict[str, Any]

ACCEPTED = "accepted"  # the decision by which a person confirms all values of a reply
ONE = {"emails": "email", "phones": "phone", "faxes": "fax"}  # list in the record -> field


@dataclass(frozen=True, slots=True)
class Judged:
    """One value that the machine gave, with its confidence (0 to 1), and whether the person who confirmed the reply kept it."""

    field: str
    confidence: float
    right: bool


def judged(connection: sa.Connection) -> Iterator[Judged]:
    """Yield every value of every reply that a person confirmed as a whole.

    Replies that were only corrected here and there are left out: of their other values nobody has said anything.
    """
    accepted = sa.select(col(CorrectionRow.message_id)).where(col(CorrectionRow.path) == ACCEPTED)
    for messages in chunks(connection, col(MessageRow.id).in_(accepted)):
        for read in as_read(connection, messages):
            if any(decision.path == ACCEPTED for decision in standing(read.decisions)):
                yield from of_record(read.record, corrected(read.record, read.decisions))


def of_record(machine: Record, final: Record) -> Iterator[Judged]:
    """Yield the machine's values of one reply, compared with the confirmed ones; persons are told by their ids.

    Args:
        machine: as it is read.
        final: as somebody confirmed it, persons with ids.
    """
    for field in ("kind", "reference", "state"):
        if machine[field]["value"] is not None:
            yield Judged(field, machine[field]["confidence"], machine[field]["value"] == final[field]["value"])
    persons = {person["id"]: person for person in final["delegates"]}
    for person in machine["delegates"]:
        same = persons.get(str(person["position"]))
        for field in SINGLE:
            given = person[field]
            if given is not None and given["value"] is not None:
                right = same is not None and given["value"] == same[field]["value"]
                yield Judged(field, given["confidence"], right)
        for field in MANY:
            kept = {value["value"] for value in same[field]} if same else set()
            for value in person[field]:
                yield Judged(ONE[field], value["confidence"], value["value"] in kept)
