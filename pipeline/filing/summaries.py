"""What lists show of each message, kept beside it: made anew whenever it is filed or somebody decides on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from models.desk import SummaryRow, WordRow
from models.reply import Status
from models.tables import InvitationRow, MessageRow, ReplyRow
from pipeline.filing import records
from pipeline.filing.corrections import laid_over, standing, then_of
from pipeline.filing.records import AsRead, Record
from pipeline.filing.snapshots import differences
from pipeline.filing.values import MANY, OWN, SINGLE
from pipeline.filing.words import words_of

NAMES_SHOWN = 4
CHUNK_MESSAGES = 200


def renew(connection: sa.Connection, numbers: Sequence[int]) -> None:
    """Make the summaries and words of these messages anew, and let their versions grow. What was not yet read has none."""
    rows = connection.execute(sa.select(MessageRow.__table__).where(col(MessageRow.id).in_(numbers))).all()  # type: ignore[attr-defined]
    known = sa.select(col(SummaryRow.message_id), col(SummaryRow.version)).where(col(SummaryRow.message_id).in_(numbers))
    versions = {row.message_id: row.version for row in connection.execute(known)}
    invitations = {row.reference: row for row in connection.execute(sa.select(InvitationRow.__table__))}  # type: ignore[attr-defined]
    summaries, words = [], []
    for read in records.as_read(connection, rows):
        machine, laid = both(read)
        invitation = invitations.get(laid["reference"]["value"])
        values = _summary(read, laid) | _days(invitation)
        values["differences"] = len(differences(machine, laid, then_of(machine, read.decisions)))
        own = {"message_id": read.message.id, "arrived": read.message.arrived}
        summaries.append(values | own | {"version": versions.get(read.message.id, 0) + 1})
        words += [{"word": word, "message_id": read.message.id} for word in sorted(words_of(_texts(read, laid)))]
    for table in (SummaryRow, WordRow):
        connection.execute(sa.delete(table).where(col(table.message_id).in_(numbers)))
    if summaries:
        connection.execute(sa.insert(SummaryRow), summaries)
    if words:
        connection.execute(sa.insert(WordRow), words)


def renew_missing(connection: sa.Connection) -> int:
    """Make summaries for messages that were read before there were any; return how many."""
    done = 0
    while numbers := _missing(connection):
        renew(connection, numbers)
        done += len(numbers)
    return done


def renew_linked(connection: sa.Connection, references: Iterable[str]) -> None:
    """Take over the days of these invitations, which have changed in the register."""
    for row in connection.execute(
        sa.select(InvitationRow.__table__).where(col(InvitationRow.reference).in_(list(references)))  # type: ignore[attr-defined]
    ).all():
        connection.execute(sa.update(SummaryRow).where(col(SummaryRow.reference) == row.reference).values(_days(row)))


def settled(connection: sa.Connection) -> Iterator[tuple[str, Status]]:
    """Yield (sha256, status) of every message on whose status a person decided: where its mail belongs now."""
    query = (
        sa.select(col(MessageRow.sha256), col(SummaryRow.status))
        .join(SummaryRow, col(SummaryRow.message_id) == col(MessageRow.id))
        .where(col(SummaryRow.decided))
        .order_by(col(MessageRow.id))
    )
    for row in connection.execute(query):
        yield row.sha256, Status(row.status)


def both(read: AsRead) -> tuple[Record, Record]:
    """Return the record as the machine reads it and as people left it, persons with ids in both."""
    return laid_over(read.record, ()), laid_over(read.record, read.decisions)


def _missing(connection: sa.Connection) -> list[int]:
    query = (
        sa.select(col(ReplyRow.message_id))
        .outerjoin(SummaryRow, col(SummaryRow.message_id) == col(ReplyRow.message_id))
        .where(col(SummaryRow.message_id).is_(None))
        .limit(CHUNK_MESSAGES)
    )
    return list(connection.execute(query).scalars())


def _days(invitation: sa.Row[Any] | None) -> dict[str, date | None]:
    if invitation is None:
        return {"due": None, "ends": None}
    return {"due": invitation.deadline or invitation.starts, "ends": invitation.ends}


def _summary(read: AsRead, record: Record) -> dict[str, Any]:
    doubts = [field["confidence"] for field in fields(record) if field["needs_review"]]
    names = [person["name"]["value"] or "" for person in record["delegates"]]
    more = len(names) - NAMES_SHOWN
    return {
        "status": record["status"],
        "decided": any(each.path == "status" for each in standing(read.decisions)),
        "kind": record["kind"]["value"],
        "reference": record["reference"]["value"],
        "state": record["state"]["value"],
        "organisation": record["sender_organisation"]["value"],
        "people": len(names),
        "names": "; ".join(names[:NAMES_SHOWN]) + (f"; and {more} more" if more > 0 else ""),
        "doubts": len(doubts),
        "doubt": sum(1 - confidence for confidence in doubts),
        "postponed": date.fromisoformat(record["postponed"]) if record["postponed"] else None,
    }


def fields(record: Record) -> Iterator[Record]:
    """Yield every field of a record that is there."""
    for holder, names in ((record, OWN), *((person, SINGLE) for person in record["delegates"])):
        yield from (holder[name] for name in names if holder[name] is not None)
    for person in record["delegates"]:
        for name in MANY:
            yield from person[name]


def _texts(read: AsRead, record: Record) -> Iterator[str | None]:
    yield from (record["reference"]["value"], record["state"]["value"], record["sender_organisation"]["value"])
    for person in record["delegates"]:
        yield person["name"]["value"]
        yield from (email["value"] for email in person["emails"])
    yield from (read.message.subject, read.message.sender)
