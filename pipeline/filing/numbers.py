"""What came and what waits, as numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import col

from models.tables import MessageRow
from pipeline.filing.database import Database
from pipeline.filing.deliveries import STATE


def by_state(database: Database, since: datetime | None = None) -> Mapping[str, int]:
    """Return the number of messages in each state, people's decisions counted; those that came since then, or all."""
    query = sa.select(STATE.label("state"), sa.func.count()).select_from(MessageRow).group_by("state")
    if since is not None:
        query = query.where(col(MessageRow.arrived) >= since)
    with database.reading("counting messages") as connection:
        return {row[0]: row[1] for row in connection.execute(query)}


def oldest_waiting(database: Database) -> datetime | None:
    """Return when the message came that has waited longest for a person; None where none waits."""
    query = sa.select(sa.func.min(col(MessageRow.arrived))).where(sa.literal("review") == STATE)
    with database.reading("looking for the oldest doubt") as connection:
        return connection.execute(query).scalar()
