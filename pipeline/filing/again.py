"""Failed messages are put back to work: the next look at the mailbox reads them once more."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlmodel import col

from models.reply import Status
from models.tables import CorrectionRow, MessageRow
from pipeline.filing import summaries

PENDING = "pending"  # archived, not yet processed


def put_back(connection: sa.Connection, sha256s: Sequence[str] | None = None) -> tuple[str, ...]:
    """Put failed messages (these, or all) back to work with no attempt counted; return which ones.

    Those whose state a person has decided are left alone. What was filed about them stays until they are read again.
    """
    by_hand = sa.select(col(CorrectionRow.message_id)).where(col(CorrectionRow.path) == "status")
    failed = sa.select(col(MessageRow.sha256)).where(col(MessageRow.status) == Status.FAILED, col(MessageRow.id).not_in(by_hand))
    if sha256s is not None:
        failed = failed.where(col(MessageRow.sha256).in_(list(sha256s)))
    chosen = tuple(connection.execute(failed.order_by(col(MessageRow.arrived), col(MessageRow.id))).scalars())
    change = {"status": PENDING, "reason": "", "attempts": 0}
    connection.execute(sa.update(MessageRow).where(col(MessageRow.sha256).in_(chosen)).values(change))
    numbers = sa.select(col(MessageRow.id)).where(col(MessageRow.sha256).in_(chosen))
    summaries.renew(connection, [int(number) for number in connection.execute(numbers).scalars() if number is not None])
    return chosen
