"""Who has which message open: a courtesy among colleagues. What protects their work is the version (`pipeline.filing.acts`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlmodel import col

from models.desk import HoldRow
from models.tables import MessageRow


@dataclass(frozen=True, slots=True)
class Hold:
    """Somebody has a message open."""

    person: str
    since: datetime


def take(
    connection: sa.Connection, sha256: str, holder: str, person: str, now: datetime, lasts: timedelta, *, over: bool = False
) -> Hold | None:
    """Take the message in hand, or keep it there; return who else has it open, None where it is ours now.

    Args:
        connection: of a transaction that writes.
        sha256: of the message; an unknown one is nobody's.
        holder: the session.
        person: shown to the others.
        now: UTC.
        lasts: for how long, unless it is taken again before.
        over: take it from who has it.
    """
    own = sa.select(col(MessageRow.id)).where(col(MessageRow.sha256) == sha256)
    number = connection.execute(own.with_for_update()).scalar()
    if number is None:
        return None
    row = connection.execute(sa.select(HoldRow.__table__).where(col(HoldRow.message_id) == number)).first()  # type: ignore[attr-defined]
    if row is not None and row.holder != holder and row.until > now and not over:
        return Hold(row.person, row.since)
    since = row.since if row is not None and row.holder == holder and row.until > now else now
    connection.execute(sa.delete(HoldRow).where(col(HoldRow.message_id) == number))
    values = {"message_id": number, "holder": holder, "person": person, "since": since, "until": now + lasts}
    connection.execute(sa.insert(HoldRow), [values])
    return None


def give_back(connection: sa.Connection, sha256: str, holder: str) -> None:
    """Give the message back, if this session has it."""
    number = sa.select(col(MessageRow.id)).where(col(MessageRow.sha256) == sha256).scalar_subquery()
    connection.execute(sa.delete(HoldRow).where(col(HoldRow.message_id) == number, col(HoldRow.holder) == holder))


def give_back_all(connection: sa.Connection, holder: str) -> None:
    """Give back all that this session has in hand."""
    connection.execute(sa.delete(HoldRow).where(col(HoldRow.holder) == holder))
