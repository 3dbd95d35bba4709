"""One daemon a mailbox: who holds the right to watch it, and who stands by."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.settings import MailboxSettings
from models.errors import AlreadyRunning, StoreError
from pipeline.filing.database import Database
from pipeline.filing.holding import Held, holding


@contextmanager
def alone(directory: Path, database: Database, settings: MailboxSettings) -> Iterator[Held]:
    """Hold the right to watch this mailbox, against others with the same archive or the same database, wherever they run.

    The system, or the database, takes it back from a process that dies. Two sessions that move one message leave two copies of
    it. Source: reference/reliability.md, tried with Dovecot.

    Raises:
        AlreadyRunning: another process holds it. StoreError: archive or database refuse.
    """
    name = mailbox_name(settings)
    short = hashlib.sha256(name.encode()).hexdigest()[:12]
    busy = AlreadyRunning(f"another process watches {name}; end it first, or let it do the work")
    file = directory / f"mailbox-{short}.lock"
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(f"cannot write {file}: {error.strerror}; check the rights of archive.directory") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise busy from None
        with holding(database, name) as held:
            if held is None:
                raise busy
            yield held
    finally:
        os.close(handle)


def mailbox_name(settings: MailboxSettings) -> str:
    """Return the name of a watched folder: for messages, its lock and its ledger."""
    return f"{settings.folder} of {settings.user} at {settings.host}"
