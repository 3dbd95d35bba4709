"""The records export: what was filed, in the order received, with people's corrections over the machine's values.

Source of the form: the contract's `records.schema.json`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from models.errors import Problem, ProblemCode
from models.reply import Status
from models.tables import CorrectionRow, DelegateRow, FindingRow, InvitationRow, MessageRow, ProblemRow, ReplyRow
from pipeline.filing.corrections import corrected
from pipeline.filing.rows import THE_REPLY_ITSELF, problem_of

Record = dict[str, Any]

CHUNK_MESSAGES = 500  # rows of this many messages are in memory at a time, whatever the number of messages

# Problems that leave a part of the message unread, and so belong into a record's `error`.
UNREAD = frozenset(
    {
        ProblemCode.MESSAGE_DAMAGED,
        ProblemCode.MESSAGE_TOO_LARGE,
        ProblemCode.ATTACHMENT_UNKNOWN,
        ProblemCode.ATTACHMENT_DAMAGED,
        ProblemCode.ATTACHMENT_ENCRYPTED,
        ProblemCode.ATTACHMENT_DANGEROUS,
        ProblemCode.ATTACHMENT_EMPTY,
        ProblemCode.ATTACHMENT_TOO_LARGE,
        ProblemCode.ATTACHMENT_TIMED_OUT,
        ProblemCode.ATTACHMENTS_TOO_MANY,
        ProblemCode.PAGES_TOO_MANY,
        ProblemCode.PAGE_TOO_LARGE,
        ProblemCode.PAGE_UNREADABLE,
        ProblemCode.MODEL_MISSING,
        ProblemCode.PAGE_MISSING,
        ProblemCode.READING_TIMED_OUT,
        ProblemCode.NOTHING_TO_READ,
    }
)

# The columns of a finding that a record shows, the key first and then as `_field` takes them; last the place where it was read.
_VALUES = ("message_id", "delegate", "field", "position", "value", "confidence", "needs_review")
_SHOWN = (*_VALUES, "document", "page", "box_left", "box_top", "box_right", "box_bottom", "read_text", "header")
_MANY = {"email": "emails", "phone": "phones", "fax": "faxes", "gone": "gone"}  # field -> its list in the record


@dataclass(frozen=True, slots=True)
class Some:
    """Which values a record shall hold, for who needs few; where they were read is left out, too.

    A message on which people decided keeps all its values: decisions follow the values that they replaced.

    Attributes:
        fields: "state", "name", …; others are None in the record.
        doubted: and whatever waits for a person.
    """

    fields: tuple[str, ...]
    doubted: bool = False


def records(
    connection: sa.Connection, reference: str | None = None, some: Some | None = None, *, ids: bool = False
) -> Iterator[Record]:
    """Yield the record of every processed message (or of those that answer `reference`), in the order received.

    Args:
        connection: in whose transaction they are read.
        reference: of the register; None: all.
        some: which values; None: all, with their places.
        ids: leave the persons their `id`, for who looks up what the machine read of them.
    """
    wanted = None if reference is None else _answering(reference)
    for messages in chunks(connection, wanted):
        for record in of_messages(connection, messages, some, ids=ids):
            if reference is None or record["reference"]["value"] == reference:
                yield record


def chunks(connection: sa.Connection, condition: sa.ColumnElement[bool] | None = None) -> Iterator[Sequence[sa.Row[Any]]]:
    """Yield the rows of messages that meet the condition, in the order received, `CHUNK_MESSAGES` at a time."""
    query = sa.select(MessageRow.__table__)  # type: ignore[attr-defined]
    if condition is not None:
        query = query.where(condition)
    query = query.order_by(col(MessageRow.arrived), col(MessageRow.id)).limit(CHUNK_MESSAGES)
    after: sa.ColumnElement[bool] = sa.true()
    while rows := connection.execute(query.where(after)).all():
        yield rows
        last = rows[-1]
        after = sa.or_(
            col(MessageRow.arrived) > last.arrived, sa.and_(col(MessageRow.arrived) == last.arrived, col(MessageRow.id) > last.id)
        )


def _answering(reference: str) -> sa.ColumnElement[bool]:
    """Return the condition on messages that the machine or a person may have linked to this invitation."""
    linked = (
        sa.select(col(ReplyRow.message_id)).join(InvitationRow.__table__).where(col(InvitationRow.reference) == reference)  # type: ignore[attr-defined]
    )
    by_hand = sa.select(col(CorrectionRow.message_id)).where(col(CorrectionRow.path) == "reference")
    return sa.or_(col(MessageRow.id).in_(linked), col(MessageRow.id).in_(by_hand))


def of_messages(
    connection: sa.Connection, messages: Sequence[sa.Row[Any]], some: Some | None = None, *, ids: bool = False
) -> Iterator[Record]:
    """Yield the records of those of these messages that were processed, people's decisions included.

    Args:
        connection: in whose transaction they are read.
        messages: rows of the message table.
        some: which values; None: all, with their places.
        ids: as for `records`.
    """
    for read in as_read(connection, messages, some):
        record = corrected(read.record, read.decisions)
        if not ids:
            for person in record["delegates"]:
                person.pop("id", None)
        yield record


@dataclass(frozen=True, slots=True)
class AsRead:
    """One message as the machine reads it now, and what people decided about it, the oldest decision first."""

    message: sa.Row[Any]
    record: Record
    decisions: Sequence[sa.Row[Any]]


def as_read(
    connection: sa.Connection, messages: Sequence[sa.Row[Any]], some: Some | None = None, *, keyed: bool = False
) -> Iterator[AsRead]:
    """Yield what the machine read in those of these messages that were processed. Arguments as for `of_messages`.

    With `keyed`, each value has its finding's (delegate, field, position) as `key`.
    """
    numbers = [message.id for message in messages]
    languages = {row.message_id: row.languages for row in _below(connection, ReplyRow, numbers)}
    delegates = _grouped(_below(connection, DelegateRow, numbers, "position"))
    problems = _grouped(_below(connection, ProblemRow, numbers, "position"))
    corrections = _grouped(_below(connection, CorrectionRow, numbers, "id"))
    findings = _grouped(_values(connection, numbers, some, list(corrections)))
    for message in messages:
        if message.id not in languages:
            continue
        record = _record(
            message,
            languages[message.id],
            delegates[message.id],
            findings[message.id],
            [problem_of(row) for row in problems[message.id]],
            keyed,
        )
        yield AsRead(message, record, corrections[message.id])


def _below(connection: sa.Connection, table: type[Any], numbers: list[int], *order: str) -> Sequence[sa.Row[Any]]:
    columns = table.__table__.c
    query = sa.select(table.__table__).where(columns.message_id.in_(numbers))
    return connection.execute(query.order_by(*(columns[name] for name in order))).all()


def _values(connection: sa.Connection, numbers: list[int], some: Some | None, decided: list[int]) -> Sequence[sa.Row[Any]]:
    """Return the findings of these messages without what an export does not show: a third of the time for 10,000 messages.

    Args:
        connection: in whose transaction they are read.
        numbers: of the messages.
        some: which values; None: all, with their places.
        decided: those of the messages of which all values are wanted.
    """
    columns = FindingRow.__table__.c  # type: ignore[attr-defined]
    shown = _SHOWN if some is None else _VALUES
    query = sa.select(*(columns[name] for name in shown)).where(columns.message_id.in_(numbers))
    if some is not None:
        wanted = [columns.field.in_(some.fields), columns.message_id.in_(decided)]
        query = query.where(sa.or_(*wanted, *([columns.needs_review] if some.doubted else [])))
    return connection.execute(query.order_by(columns.message_id, columns.delegate, columns.field, columns.position)).all()


def _grouped(rows: Iterable[sa.Row[Any]]) -> defaultdict[int, list[sa.Row[Any]]]:
    groups: defaultdict[int, list[sa.Row[Any]]] = defaultdict(list)
    for row in rows:
        groups[row.message_id].append(row)
    return groups


def _record(
    message: sa.Row[Any],
    languages: list[str],
    delegates: list[sa.Row[Any]],
    findings: Sequence[Any],
    problems: list[Problem],
    keyed: bool,
) -> Record:
    record: Record = {
        "message_id": message.message_id,
        "sha256": message.sha256,
        "received_at": None if message.received is None else message.received.isoformat().replace("+00:00", "Z"),
        "status": message.status,
        "error": _error(message, problems),
        "kind": None,
        "reference": None,
        "state": None,
        "sender_organisation": None,
        "languages": languages,
        "supersedes": None,
        "own_note": None,
        "change": None,
        "gone": [],
        "delegates": [],
    }
    persons = {row.position: _person(row.position) for row in delegates}
    for _message, delegate, field, position, *rest in findings:  # by place: twice as fast as by name
        holder = record if delegate == THE_REPLY_ITSELF else persons[delegate]
        value = _field(*rest)
        if keyed:
            value["key"] = (delegate, field, position)
        if field in _MANY:
            holder[_MANY[field]].append(value)
        else:
            holder[field] = value
    record["delegates"] = list(persons.values())
    return record


def _person(position: int) -> Record:
    return {
        "position": position,
        "name": None,
        "honorific": None,
        "title": None,
        "organisation": None,
        "role": None,
        "emails": [],
        "phones": [],
        "faxes": [],
    }


def _field(
    value: str | None,
    confidence: float,
    needs_review: bool,
    document: str | None = None,
    page: int | None = None,
    left: float | None = None,
    top: float | None = None,
    right: float | None = None,
    bottom: float | None = None,
    text: str | None = None,
    header: str = "",
) -> Record:
    evidence: Record | None = None
    if text is not None:
        box = None if left is None else [left, top, right, bottom]
        evidence = {"document": document, "page": page, "box": box, "text": text}
        if header:
            evidence["header"] = header
    return {"value": value, "confidence": confidence, "needs_review": needs_review, "evidence": evidence}


def _error(message: sa.Row[Any], problems: list[Problem]) -> str | None:
    if message.status == Status.FAILED:
        return str(message.reason) or None
    return "; ".join(str(problem) for problem in problems if problem.code in UNREAD) or None
