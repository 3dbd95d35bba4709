"""One line for every message ever seen: the answer to "what became of it?"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from models.tables import CorrectionRow, MessageRow
from pipeline.filing import records


@dataclass(frozen=True, slots=True)
class MessageLine:
    """What became of one message.

    Attributes:
        state: filed, review, failed, ignored or pending.
        reason: why it is not filed, one sentence; "" for filed ones.
        names: the delegates' names, in their order.
    """

    sha256: str
    state: str
    reason: str
    message_id: str | None
    received: datetime | None
    subject: str
    sender: str
    names: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the line in the contract's form."""
        return {
            "sha256": self.sha256,
            "state": self.state,
            "reason": self.reason,
            "message_id": self.message_id,
            "records": [{"name": name} for name in self.names],
        }


def lines(connection: sa.Connection, state: str | None = None) -> Iterator[MessageLine]:
    """Yield every message, or those in one state, in the order received. A person's decision on the state counts."""
    for messages in records.chunks(connection, None if state is None else _may_be(state)):
        filed = {record["sha256"]: record for record in records.of_messages(connection, messages, records.Some(("name",)))}
        for message in messages:
            record = filed.get(message.sha256)
            line = MessageLine(
                sha256=message.sha256,
                state=record["status"] if record else message.status,
                reason=message.reason,
                message_id=message.message_id,
                received=message.received,
                subject=message.subject,
                sender=message.sender,
                names=tuple(person["name"]["value"] or "" for person in record["delegates"]) if record else (),
            )
            if state is None or line.state == state:
                yield line


def _may_be(state: str) -> sa.ColumnElement[bool]:
    """Return the condition on messages that the machine or a person may have put into this state."""
    by_hand = sa.select(col(CorrectionRow.message_id)).where(col(CorrectionRow.path) == "status")
    return sa.or_(col(MessageRow.status) == state, col(MessageRow.id).in_(by_hand))
