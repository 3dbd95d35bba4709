"""Where messages lay in one mailbox, and where they were put: the ledger of its moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col

from models.mail import Move
from models.reply import Status
from models.tables import CorrectionRow, DeliveryRow, MessageRow
from pipeline.filing.database import Database

GONE = "gone"  # somebody took it away, or it was moved on from there
_KEY = ("mailbox", "folder", "uidvalidity", "uid")


class Deliveries:
    """The ledger of one mailbox; a `pipeline.mailbox.ledger.Ledger`.

    Args:
        database: the one that holds the books.
        mailbox: its name, "user at host".

    Raises:
        StoreError: by every method, where the database refuses.
    """

    def __init__(self, database: Database, mailbox: str) -> None:
        self.database = database
        self.mailbox = mailbox

    def settled(self, folder: str, validity: int) -> Mapping[int, Status | None]:
        """Return the UIDs of this folder that are done with: the status of those that stay in it, None for those that left."""
        query = sa.select(col(DeliveryRow.uid), col(DeliveryRow.target), col(DeliveryRow.placed)).where(
            col(DeliveryRow.mailbox) == self.mailbox,
            col(DeliveryRow.folder) == folder,
            col(DeliveryRow.uidvalidity) == validity,
            col(DeliveryRow.placed).is_not(None),
        )
        with self.database.reading("looking up what was moved") as connection:
            rows = connection.execute(query).all()
        return {uid: Status(placed) if placed and target == folder and placed != GONE else None for uid, target, placed in rows}

    def messages_at(self, folder: str, validity: int, uids: Sequence[int]) -> Mapping[int, str]:
        """Return the hash of the message that each of these UIDs meant when it was written down; unknown ones are left out."""
        query = (
            sa.select(col(DeliveryRow.uid), col(MessageRow.sha256))
            .join(MessageRow, col(MessageRow.id) == col(DeliveryRow.message_id))
            .where(
                col(DeliveryRow.mailbox) == self.mailbox,
                col(DeliveryRow.folder) == folder,
                col(DeliveryRow.uidvalidity) == validity,
                col(DeliveryRow.uid) >= min(uids, default=0),
                col(DeliveryRow.uid) <= max(uids, default=0),
            )
        )
        wanted = frozenset(uids)
        with self.database.reading("looking up what was moved") as connection:
            return {uid: sha256 for uid, sha256 in connection.execute(query) if uid in wanted}

    def unfinished(self) -> tuple[Move, ...]:
        """Return the moves that were begun and never noted as done, the oldest first."""
        return self._moves(col(DeliveryRow.placed).is_(None))

    def misplaced(self) -> tuple[Move, ...]:
        """Return, for each message whose state has changed since it was put somewhere, where that was and its state now."""
        placed = col(DeliveryRow.placed)
        return self._moves(
            sa.and_(placed.is_not(None), placed != GONE, placed != STATE, STATE.in_([str(status) for status in Status]))
        )

    def placed(self) -> tuple[Move, ...]:
        """Return every delivery that was put somewhere, with its message's state now."""
        return self._moves(sa.and_(col(DeliveryRow.placed).is_not(None), col(DeliveryRow.placed) != GONE))

    def begin(self, move: Move) -> None:
        """Write down that this will be tried now."""
        self._write(move, None)

    def done(self, move: Move, *, gone: bool = False) -> None:
        """Write down that it is where it belongs, or that somebody took it away (`gone`)."""
        self._write(move, GONE if gone or move.status is None else str(move.status))

    def _moves(self, condition: sa.ColumnElement[bool]) -> tuple[Move, ...]:
        query = (
            sa.select(DeliveryRow.__table__, col(MessageRow.sha256), col(MessageRow.size_bytes), STATE.label("state"))  # type: ignore[attr-defined]
            .join(MessageRow, col(MessageRow.id) == col(DeliveryRow.message_id))
            .where(col(DeliveryRow.mailbox) == self.mailbox, condition)
            .order_by(col(DeliveryRow.id))
        )
        with self.database.reading("looking up moves") as connection:
            return tuple(_move(row) for row in connection.execute(query))

    def _write(self, move: Move, placed: str | None) -> None:
        """Make or change the row of this place; a message that the books do not know is nothing to write down."""
        with self.database.writing(f"noting where message {move.sha256[:12]} lies") as connection:
            message = sa.select(col(MessageRow.id)).where(col(MessageRow.sha256) == move.sha256)
            number = connection.execute(message).scalar()
            if number is None:
                return
            insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
            values: dict[str, Any] = {
                "message_id": number,
                "mailbox": self.mailbox,
                "folder": move.folder,
                "uidvalidity": move.validity,
                "uid": move.uid,
                "seen": datetime.now(UTC),
                "target": move.target,
                "target_validity": move.target_validity,
                "target_next": move.target_next,
                "placed": placed,
            }
            changed = {name: values[name] for name in ("message_id", "target", "target_validity", "target_next", "placed")}
            connection.execute(insert(DeliveryRow).values(values).on_conflict_do_update(index_elements=_KEY, set_=changed))


def state(database: Database, sha256: str) -> str | None:
    """Return the state of a message as it counts, "pending" for one that waits; None where the books do not know it."""
    with database.reading("looking a message up") as connection:
        return connection.execute(sa.select(STATE).where(col(MessageRow.sha256) == sha256)).scalar()


# What counts is what a person decided last; else what the machine found.
STATE = sa.func.coalesce(
    sa.select(col(CorrectionRow.new))
    .where(col(CorrectionRow.message_id) == col(MessageRow.id), col(CorrectionRow.path) == "status")
    .order_by(col(CorrectionRow.id).desc())
    .limit(1)
    .correlate(MessageRow)
    .scalar_subquery(),
    col(MessageRow.status),
)


def _move(row: Any) -> Move:
    return Move(
        folder=row.folder,
        validity=row.uidvalidity,
        uid=row.uid,
        sha256=row.sha256,
        size_bytes=row.size_bytes,
        status=Status(row.state) if row.state in Status.__members__.values() else None,
        target=row.target or row.folder,
        target_validity=row.target_validity or 0,
        target_next=row.target_next or 1,
    )
