"""Which replies wait for an acknowledgement, and which have had theirs: the ledger of drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col

from models.desk import SummaryRow
from models.reply import Kind, Status
from models.tables import DeliveryRow, DraftRow, MessageRow
from pipeline.filing.database import Database

ANSWERED = (Kind.NOMINATION, Kind.AMENDMENT, Kind.REGRET, Kind.ACKNOWLEDGEMENT)


@dataclass(frozen=True, slots=True)
class Due:
    """A filed reply without acknowledgement.

    Attributes:
        reference: of the invitation in the register.
        sender: "Name <address>" as the message's header claims it.
        message_id: as the message's header claims it.
    """

    sha256: str
    reference: str
    sender: str
    message_id: str | None


@dataclass(frozen=True, slots=True)
class Begun:
    """A draft of which it is not known whether it was laid; `folder`, `validity`, `next_uid` as in `models.tables.DraftRow`."""

    due: Due
    folder: str
    validity: int
    next_uid: int


class Drafts:
    """The drafts of one mailbox.

    Args:
        mailbox: its name, as in `pipeline.filing.deliveries.Deliveries`.
        main: replies that came by no mailbox (`reprocess`) are this one's.

    Raises:
        StoreError: by every method, where the database refuses.
    """

    def __init__(self, database: Database, mailbox: str, *, main: bool) -> None:
        self.database, self.mailbox, self.main = database, mailbox, main

    def due(self, since: datetime) -> tuple[Due, ...]:
        """Return the filed replies that came since then and have no draft, in the order received."""
        known = sa.select(col(DraftRow.message_id)).where(col(DraftRow.message_id) == col(MessageRow.id)).exists()
        came = sa.select(col(DeliveryRow.id)).where(col(DeliveryRow.message_id) == col(MessageRow.id))
        here = came.where(col(DeliveryRow.mailbox) == self.mailbox).exists()
        query = _replies().where(
            col(SummaryRow.status) == Status.FILED,
            col(SummaryRow.kind).in_([str(kind) for kind in ANSWERED]),
            col(SummaryRow.reference).is_not(None),
            col(MessageRow.arrived) >= since,
            sa.not_(known),
            sa.or_(here, sa.not_(came.exists())) if self.main else here,
        )
        with self.database.reading("looking for replies to acknowledge") as connection:
            return tuple(_due(row) for row in connection.execute(query.order_by(col(MessageRow.arrived), col(MessageRow.id))))

    def unfinished(self) -> tuple[Begun, ...]:
        """Return the drafts that were begun and never noted as laid: a crash came in between."""
        own = (col(DraftRow.folder), col(DraftRow.validity), col(DraftRow.next_uid))
        query = _replies().add_columns(*own).join(DraftRow, col(DraftRow.message_id) == col(MessageRow.id))
        query = query.where(col(DraftRow.mailbox) == self.mailbox, col(DraftRow.laid).is_(None)).order_by(col(DraftRow.begun))
        with self.database.reading("looking for drafts that were begun") as connection:
            return tuple(Begun(_due(row), row.folder, row.validity, row.next_uid) for row in connection.execute(query))

    def answered(self, sha256s: Sequence[str]) -> bool:
        """Return whether one of these messages (copies of one note) has had a draft."""
        query = (
            sa.select(sa.func.count())
            .select_from(DraftRow)
            .join(MessageRow, col(MessageRow.id) == col(DraftRow.message_id))
            .where(col(MessageRow.sha256).in_(list(sha256s)))
        )
        with self.database.reading("looking for drafts") as connection:
            return bool(connection.execute(query).scalar_one())

    def begin(self, sha256: str, folder: str, validity: int, next_uid: int) -> bool:
        """Write down that a draft will be laid now; return False where another process has done so."""
        values = {"folder": folder, "validity": validity, "next_uid": next_uid, "laid": None}
        return self._insert(sha256, values)

    def done(self, sha256: str) -> None:
        """Write down that it lies there."""
        with self.database.writing(f"noting the draft for message {sha256[:12]}") as connection:
            number = sa.select(col(MessageRow.id)).where(col(MessageRow.sha256) == sha256).scalar_subquery()
            change = sa.update(DraftRow).where(col(DraftRow.message_id) == number)
            connection.execute(change.values(laid=datetime.now(UTC)))

    def none_needed(self, sha256: str) -> None:
        """Write down that this message gets none: it is a copy of one that had."""
        self._insert(sha256, {"folder": "", "validity": 0, "next_uid": 0, "laid": datetime.now(UTC)})

    def _insert(self, sha256: str, values: dict[str, Any]) -> bool:
        with self.database.writing(f"noting the draft for message {sha256[:12]}") as connection:
            query = sa.select(col(MessageRow.id)).where(col(MessageRow.sha256) == sha256)
            values = values | {
                "message_id": connection.execute(query).scalar_one(),
                "begun": datetime.now(UTC),
                "mailbox": self.mailbox,
            }
            insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
            done = connection.execute(insert(DraftRow).values(values).on_conflict_do_nothing(index_elements=["message_id"]))
            return bool(done.rowcount)


def _replies() -> Any:
    columns = (col(MessageRow.sha256), col(MessageRow.sender), col(MessageRow.message_id), col(SummaryRow.reference))
    return sa.select(*columns).join(SummaryRow, col(SummaryRow.message_id) == col(MessageRow.id))


def _due(row: Any) -> Due:
    return Due(row.sha256, row.reference or "", row.sender, row.message_id)
