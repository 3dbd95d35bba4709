"""The desk's lists: what waits, in which order, and what is found by a search."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from models.desk import HoldRow, SummaryRow, WordRow
from models.reply import Status
from models.tables import InvitationRow, MessageRow
from pipeline.filing.words import after, wanted

_NEVER = date.max
_Order = tuple[sa.ColumnElement[Any], ...]
_YOUNGEST_FIRST: _Order = (col(SummaryRow.arrived).desc(), col(SummaryRow.message_id).desc())


class View(StrEnum):
    """What a list shows."""

    WAITING = "waiting"  # for a person, and not postponed
    POSTPONED = "postponed"
    DIFFERING = "differing"  # the machine now reads otherwise what a person has decided on
    FAILED = "failed"
    FILED = "filed"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Line:
    """One message in a list; see `models.desk.SummaryRow`. `held_by` has it open at the moment."""

    sha256: str
    received: datetime | None
    subject: str
    sender: str
    reason: str
    status: str
    kind: str | None
    reference: str | None
    state: str | None
    organisation: str | None
    people: int
    names: str
    doubts: int
    due: date | None
    ends: date | None
    postponed: date | None
    differences: int
    held_by: str | None


@dataclass(frozen=True, slots=True)
class Moment:
    """When and for whom a list is made: who holds a message himself is not told of it.

    Attributes:
        now: UTC.
        today: in the office.
        holder: the session that looks.
    """

    now: datetime
    today: date
    holder: str = ""


def listed(connection: sa.Connection, view: View, moment: Moment, first: int, number: int) -> list[Line]:
    """Return `number` lines of a list from the line `first` (counted from 0).

    What waits is ordered by urgency: meetings to come before those that are over, then the day by which the invitation asked for
    replies, then how much is probably wrong. What is linked to no invitation may belong to the most urgent one, and stands there.
    Other lists have the youngest message first.
    """
    order = _YOUNGEST_FIRST
    if view is View.WAITING:
        order = _urgency(connection, moment.today)
    elif view is View.POSTPONED:
        order = (col(SummaryRow.postponed).asc(), col(SummaryRow.message_id).asc())
    return _page(connection, moment, _conditions(view, moment.today), order, first, number)


def counts(connection: sa.Connection, today: date) -> dict[View, int]:
    """Return the number of messages in each list."""
    summary = sa.select(sa.func.count()).select_from(SummaryRow)
    columns = [summary.where(*_conditions(view, today)).scalar_subquery() for view in View]
    return dict(zip(View, connection.execute(sa.select(*columns)).one(), strict=True))


def next_waiting(connection: sa.Connection, moment: Moment, besides: Collection[str] = ()) -> str | None:
    """Return the most urgent waiting message that nobody else has open; None where there is none.

    Args:
        connection: of a transaction.
        moment: for whom.
        besides: messages that are not meant, by hash.
    """
    query = (
        sa.select(col(MessageRow.sha256))
        .select_from(SummaryRow)
        .join(MessageRow, col(MessageRow.id) == col(SummaryRow.message_id))
        .where(
            *_conditions(View.WAITING, moment.today),
            ~sa.exists().where(_held_by_others(moment)),
            col(MessageRow.sha256).not_in(list(besides)),
        )
        .order_by(*_urgency(connection, moment.today))
        .limit(1)
    )
    return connection.execute(query).scalar()


def found(
    connection: sa.Connection, query: str, states_called: Callable[[str], Sequence[str]], moment: Moment, first: int, number: int
) -> list[Line]:
    """Return the messages in which every word of the query begins a word, the youngest first.

    Args:
        connection: of a transaction.
        query: words of names, addresses, references, subjects, or of a State's name in any language.
        states_called: word -> alpha-3 codes of the States that it may mean.
        moment: for whom.
        first: how many to pass over.
        number: how many to return at most.
    """
    groups = wanted(query)
    if not groups:
        return []
    conditions: list[sa.ColumnElement[bool]] = []
    for beginnings in groups:
        told = col(SummaryRow.message_id).in_(sa.select(col(WordRow.message_id)).where(sa.or_(*map(_begins, beginnings))))
        states = states_called(beginnings[0])
        conditions.append(sa.or_(told, col(SummaryRow.state).in_(states)) if states else told)
    return _page(connection, moment, conditions, _YOUNGEST_FIRST, first, number)


def _page(
    connection: sa.Connection,
    moment: Moment,
    conditions: Sequence[sa.ColumnElement[bool]],
    order: Sequence[sa.ColumnElement[Any]],
    first: int,
    number: int,
) -> list[Line]:
    """Return some lines of a list: which ones is decided by the summaries alone, and only those are then put together."""
    chosen = sa.select(col(SummaryRow.message_id)).where(*conditions).order_by(*order).offset(first).limit(number)
    numbers = list(connection.execute(chosen).scalars())
    found = {row.message_id: Line(*row[1:]) for row in connection.execute(_lines(moment, numbers))}
    return [found[each] for each in numbers if each in found]


def _begins(beginning: str) -> sa.ColumnElement[bool]:
    if len(beginning) == 1:  # begins a tenth of all words
        return col(WordRow.word) == beginning
    return sa.and_(col(WordRow.word) >= beginning, col(WordRow.word) < after(beginning))


def _lines(moment: Moment, numbers: Sequence[int]) -> sa.Select[Any]:
    """Return the query of these messages' lines, each behind its message's number."""
    message, summary = MessageRow, SummaryRow
    columns: list[Any] = [
        col(summary.message_id),
        *(col(message.sha256), col(message.received), col(message.subject), col(message.sender), col(message.reason)),
        *(col(summary.status), col(summary.kind), col(summary.reference), col(summary.state), col(summary.organisation)),
        *(col(summary.people), col(summary.names), col(summary.doubts), col(summary.due), col(summary.ends)),
        *(col(summary.postponed), col(summary.differences), col(HoldRow.person)),
    ]
    return (
        sa.select(*columns)
        .select_from(summary)
        .join(message, col(message.id) == col(summary.message_id))
        .outerjoin(HoldRow, _held_by_others(moment))
        .where(col(summary.message_id).in_(numbers))
    )


def _held_by_others(moment: Moment) -> sa.ColumnElement[bool]:
    return sa.and_(
        col(HoldRow.message_id) == col(SummaryRow.message_id),
        col(HoldRow.until) > moment.now,
        col(HoldRow.holder) != moment.holder,
    )


def _conditions(view: View, today: date) -> list[sa.ColumnElement[bool]]:
    if view is View.DIFFERING:
        return [col(SummaryRow.differences) > 0]
    status = {View.FAILED: Status.FAILED, View.FILED: Status.FILED, View.IGNORED: Status.IGNORED}.get(view, Status.REVIEW)
    own = col(SummaryRow.status) == str(status)
    if view is View.POSTPONED:
        return [own, col(SummaryRow.postponed) > today]
    if view is View.WAITING:
        return [own, sa.or_(col(SummaryRow.postponed).is_(None), col(SummaryRow.postponed) <= today)]
    return [own]


def _urgency(connection: sa.Connection, today: date) -> tuple[sa.ColumnElement[Any], ...]:
    coming = sa.select(sa.func.coalesce(col(InvitationRow.deadline), col(InvitationRow.starts))).where(
        col(InvitationRow.ends) >= today
    )
    nearest = min((due for due in connection.execute(coming).scalars() if due is not None), default=_NEVER)
    over: sa.ColumnElement[Any] = sa.case((col(SummaryRow.ends) < today, 1), else_=0)
    due = sa.func.coalesce(col(SummaryRow.due), sa.bindparam("nearest", nearest, sa.Date))
    number: Any = col(SummaryRow.message_id)
    return over, due, col(SummaryRow.doubt).desc(), number
