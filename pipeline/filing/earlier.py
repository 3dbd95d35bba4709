"""Which earlier message each reply amends or repeats, over all that was filed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from models.tables import CorrectionRow, FindingRow, MessageRow, ReplyRow
from pipeline.filing.lineage import Earlier, superseded
from pipeline.filing.records import Record, Some, of_messages
from pipeline.filing.rows import THE_REPLY_ITSELF

# What `lineage` looks at: what a note says and about whom, and of which person's two readings it is surer.
SAID = Some(
    (
        "kind",
        "reference",
        "state",
        "sender_organisation",
        "own_note",
        "change",
        "gone",
        "name",
        "honorific",
        "title",
        "organisation",
    )
)
AMENDS = 0.9  # that a note amends which does not say so: it names some whom its State had named, and surely another
CHUNK_NUMBERS = 500  # message numbers in one question: SQLite takes at most 32,766 variables


def several(connection: sa.Connection) -> list[int]:
    """Return the numbers of the messages that share invitation and State with another one, or whose link a person changed."""
    states = (
        sa.select(col(ReplyRow.message_id), col(ReplyRow.invitation_id), col(FindingRow.value))
        .join(FindingRow.__table__, col(FindingRow.message_id) == col(ReplyRow.message_id))  # type: ignore[attr-defined]
        .where(col(FindingRow.delegate) == THE_REPLY_ITSELF, col(FindingRow.field).in_(("state", "sender_organisation")))
        .where(col(ReplyRow.invitation_id).is_not(None), col(FindingRow.value).is_not(None))
    )
    groups: dict[tuple[int, str], set[int]] = defaultdict(set)
    for row in connection.execute(states):
        groups[row.invitation_id, row.value].add(row.message_id)
    by_hand = sa.select(col(CorrectionRow.message_id)).where(col(CorrectionRow.path).in_(("reference", "state", "kind")))
    changed = set(connection.execute(by_hand).scalars())
    if changed:  # a changed link may join any group: all replies are looked at
        return sorted({number for numbers in groups.values() for number in numbers} | changed)
    return sorted({number for numbers in groups.values() if len(numbers) > 1 for number in numbers})


def chunked(connection: sa.Connection, numbers: Sequence[int]) -> Iterator[Sequence[sa.Row[Any]]]:
    """Yield the rows of these messages, `CHUNK_NUMBERS` at a time."""
    for at in range(0, len(numbers), CHUNK_NUMBERS):
        condition = col(MessageRow.id).in_(numbers[at : at + CHUNK_NUMBERS])
        yield connection.execute(sa.select(MessageRow.__table__).where(condition)).all()  # type: ignore[attr-defined]


def earlier(connection: sa.Connection) -> Mapping[str, Earlier]:
    """Return what stands before each message that amends or repeats another one, by the message's SHA-256."""
    numbers = several(connection)
    found = (record for rows in chunked(connection, numbers) for record in of_messages(connection, rows, SAID))
    return superseded(found)


def with_earlier(record: Record, before: Earlier | None) -> Record:
    """Return the record with what only the earlier ones tell: which of them it follows, and that it amends without saying so.

    A person's word on its kind, which is certain, stays.
    """
    if before is None:
        return record | {"supersedes": None}
    kind = record["kind"]
    if before.amends and kind["value"] == "nomination" and kind["confidence"] < 1.0:
        kind = kind | {"value": "amendment", "confidence": min(AMENDS, kind["confidence"])}
    return record | {"supersedes": before.sha256, "kind": kind}
