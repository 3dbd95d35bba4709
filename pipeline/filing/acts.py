"""What people do to a reply: each act is written down in one transaction, never changed, and can be undone by another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

import sqlalchemy as sa
from sqlmodel import col

from models.desk import SummaryRow
from models.errors import IntakeError
from models.reply import Status
from models.tables import CorrectionRow, MessageRow
from pipeline.filing import records, summaries
from pipeline.filing.corrections import last_act
from pipeline.filing.snapshots import snapshot


class Stale(IntakeError):
    """Somebody else changed the reply since it was looked at; nothing was written."""


class Unknown(IntakeError):
    """There is no such message, or it was not read yet."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value that a person changed; `path` as in `pipeline.filing.corrections`."""

    path: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Doer:
    """Who acts, when, and why."""

    person: str
    when: datetime
    why: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """One line of a reply's history. `undone`: it counts no more."""

    act: int
    made: datetime
    person: str
    path: str
    old: str | None
    new: str | None
    why: str
    undone: bool


def decide(
    connection: sa.Connection, sha256: str, version: int, doer: Doer, changes: Sequence[Change], status: Status | None = None
) -> int:
    """Write down what a person decided; return the version of the summary from now on.

    Args:
        connection: of a transaction that writes.
        sha256: of the message.
        version: of the summary that the person saw.
        doer: who, when, why.
        changes: values.
        status: the message's from now on; FILED means that all values as they then are have been seen and confirmed.

    Raises:
        Stale: the version is another by now.
        Unknown: no such message.
    """
    number = _held(connection, sha256, version)
    act = _next_act(connection, number)
    _write(connection, number, act, doer, [(change.path, change.old, change.new) for change in changes])
    if status is not None:
        read = _as_read(connection, number)
        machine, laid = summaries.both(read)
        rows: list[tuple[str, str | None, str | None]] = [("status", laid["status"], str(status))]
        if status is Status.FILED:
            rows.append(("accepted", snapshot(machine), snapshot(laid)))
        if laid["postponed"] is not None:
            rows.append(("postponed", laid["postponed"], None))
        _write(connection, number, act, doer, rows)
    summaries.renew(connection, [number])
    return _version(connection, number)


def undo(connection: sa.Connection, sha256: str, version: int, doer: Doer) -> int:
    """Let the last act count no more; return its number, 0 where there is nothing to undo. Raises as `decide`."""
    number = _held(connection, sha256, version)
    act = last_act(cast("Any", _decisions(connection, number)))
    if act:
        _write(connection, number, _next_act(connection, number), doer, [("undo", None, str(act))])
        summaries.renew(connection, [number])
    return act


def restore(connection: sa.Connection, sha256: str, rows: Iterable[dict[str, Any]]) -> int:
    """Write decisions that another database held, those that are here already left out; return how many were new.

    Args:
        connection: of a transaction that writes.
        sha256: of the message.
        rows: `act`, `made`, `person`, `path`, `old`, `new`, `why`, in their order.

    Raises:
        Unknown: no such message.
    """
    number = _number(connection, sha256)
    present = _decisions(connection, number)
    known = {(row.made, row.person, row.path, row.old, row.new) for row in present}
    offset = max((row.act for row in present), default=0)
    new = [row for row in rows if (row["made"], row["person"], row["path"], row["old"], row["new"]) not in known]
    for row in new:
        values = row | {"message_id": number, "act": row["act"] + offset if row["act"] else 0}
        if row["path"] == "undo":
            values["new"] = str(int(row["new"] or 0) + offset)
        connection.execute(sa.insert(CorrectionRow), [values])
    if new:
        summaries.renew(connection, [number])
    return len(new)


def history(connection: sa.Connection, sha256: str) -> list[Done]:
    """Return all that people did to a message, the oldest first. Raises Unknown."""
    rows = _decisions(connection, _number(connection, sha256))
    undone = {int(row.new) for row in rows if row.path == "undo"}
    return [Done(row.act, row.made, row.person, row.path, row.old, row.new, row.why, row.act in undone) for row in rows]


def _held(connection: sa.Connection, sha256: str, version: int) -> int:
    """Return the message's number and hold its row until the end of the transaction, if this is still its version."""
    number = _number(connection, sha256)
    connection.execute(sa.select(col(MessageRow.id)).where(col(MessageRow.id) == number).with_for_update())
    if _version(connection, number) != version:
        raise Stale(f"message {sha256[:12]} has changed since you opened it; nothing was saved: look at it again")
    return number


def _version(connection: sa.Connection, number: int) -> int:
    query = sa.select(col(SummaryRow.version)).where(col(SummaryRow.message_id) == number)
    return int(connection.execute(query).scalar() or 0)


def _number(connection: sa.Connection, sha256: str) -> int:
    query = (
        sa.select(col(MessageRow.id))
        .join(SummaryRow, col(SummaryRow.message_id) == col(MessageRow.id))
        .where(col(MessageRow.sha256) == sha256)
    )
    number = connection.execute(query).scalar()
    if number is None:
        raise Unknown(f"no message {sha256[:12]} was read; `untoc-intake messages` lists those that were")
    return int(number)


def _as_read(connection: sa.Connection, number: int) -> records.AsRead:
    rows = connection.execute(sa.select(MessageRow.__table__).where(col(MessageRow.id) == number)).all()  # type: ignore[attr-defined]
    return next(records.as_read(connection, rows))


def _decisions(connection: sa.Connection, number: int) -> Sequence[sa.Row[Any]]:
    query = sa.select(CorrectionRow.__table__).where(col(CorrectionRow.message_id) == number)  # type: ignore[attr-defined]
    return connection.execute(query.order_by(col(CorrectionRow.id))).all()


def _next_act(connection: sa.Connection, number: int) -> int:
    query = sa.select(sa.func.max(col(CorrectionRow.act))).where(col(CorrectionRow.message_id) == number)
    return int(connection.execute(query).scalar() or 0) + 1


def _write(
    connection: sa.Connection, number: int, act: int, doer: Doer, rows: Sequence[tuple[str, str | None, str | None]]
) -> None:
    if rows:
        common = {"message_id": number, "act": act, "made": doer.when, "person": doer.person, "why": doer.why}
        connection.execute(sa.insert(CorrectionRow), [common | {"path": path, "old": old, "new": new} for path, old, new in rows])
