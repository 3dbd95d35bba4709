"""A right that one process holds at a time, whatever machine it runs on: a lock in the database."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from pipeline.filing.database import Database

_ADVISORY_LOCKS = 2_009_034  # the class of our locks; any number will do that nothing else in the same database uses


@dataclass(frozen=True)
class Held:
    """A right that is held.

    Attributes:
        connection: the one that holds it in PostgreSQL; None where a file does.
    """

    connection: sa.Connection | None = None

    def still(self) -> bool:
        """Return whether it is held yet: PostgreSQL gives it to others when the connection is lost."""
        if self.connection is None:
            return True
        try:
            self.connection.execute(sa.text("SELECT 1"))
            self.connection.rollback()
        except (SQLAlchemyError, OSError):  # the driver lets some errors of the network through as they are
            return False
        return True


@contextmanager
def holding(database: Database, name: str) -> Iterator[Held | None]:
    """Hold a right until the end; yield None where another process holds it.

    Raises:
        StoreError: the database refuses.
    """
    digest = hashlib.sha256(name.encode()).digest()
    if database.sqlite_file is not None:
        with _file_held(database.sqlite_file, digest.hex()[:12]) as held:
            yield held
        return
    if database.name.startswith("sqlite"):  # in memory: nobody else can see it
        yield Held()
        return
    number = int.from_bytes(digest[:4], "big", signed=True)
    with database.apart("taking the right to watch a mailbox") as connection:
        asked = sa.text("SELECT pg_try_advisory_lock(:kind, :number)")
        free = connection.execute(asked, {"kind": _ADVISORY_LOCKS, "number": number}).scalar_one()
        connection.rollback()  # the lock belongs to the session, not to the transaction
        yield Held(connection) if free else None


@contextmanager
def _file_held(beside: Path, name: str) -> Iterator[Held | None]:
    try:
        handle = os.open(beside.with_name(f"{beside.name}-{name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:  # its folder may not be written: then the books cannot either, which says so at the first filing
        yield Held()
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        yield None
    else:
        yield Held()
    finally:
        os.close(handle)
