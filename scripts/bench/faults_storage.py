"""The rows of the table of faults that strike disk and database."""

from __future__ import annotations

import contextlib
import errno
import os
import random
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from faults_office import Office, Row, usual
from faults_rows import AMID, amid_the_work
from private_dovecot import PrivateDovecot
from private_postgresql import PrivatePostgresql

DISK_BYTES = 12_000_000  # a new SQLite file with its log has 0.5 MB, an original of the bench 1 kB
FILL_BYTES = 65_536


@contextmanager
def on_a_small_disk(folder: Path) -> Iterator[Office]:
    """Yield an office whose books and originals lie on a disk of their own. Needs root."""
    disk = folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "untoc-intake-faults", str(disk)], check=True)
    try:
        with usual(folder) as office:
            office.archive = disk / "archive"
            office.database_url = f"sqlite:///{disk}/books.db"
            yield office
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


@contextmanager
def on_postgresql(folder: Path) -> Iterator[Office]:
    """Yield an office whose books lie in a private PostgreSQL."""
    with PrivatePostgresql() as database, PrivateDovecot() as server:
        office = Office(server, folder, database_url=database.new_database(), database=database)
        try:
            yield office
        finally:
            office.close()


def disk_full(office: Office, chance: random.Random) -> str:
    """Fill the disk amid the work; make room after some seconds. In every other run the daemon is killed meanwhile, too."""
    office.deliver(AMID)
    daemon = amid_the_work(office, chance, chance.randrange(1, AMID))
    full = office.archive.parent / "full"
    seconds = chance.uniform(2, 8)
    _fill(full)
    office.deliver(10)
    time.sleep(seconds)
    killed = chance.random() < 0.5
    if killed:
        office.kill(daemon)
    full.unlink()
    if killed:
        office.start()
    office.settle()
    told = office.log().count("make room") + office.log().count("free space")
    return f"{seconds:.0f} s full, told {told} times{', killed' if killed else ''}"


def archive_read_only(office: Office, chance: random.Random) -> str:
    """Let nothing be written into the archive for some seconds amid the work (root heeds no modes, but this flag)."""
    office.deliver(AMID)
    amid_the_work(office, chance, chance.randrange(1, AMID))
    seconds = chance.uniform(2, 8)
    folders = [office.archive, *(path for path in office.archive.rglob("*") if path.is_dir())]
    names = [str(folder) for folder in folders]
    subprocess.run(["chattr", "+i", *names], check=True)
    try:
        office.deliver(10)
        time.sleep(seconds)
    finally:
        subprocess.run(["chattr", "-i", *names], check=True)
    office.settle()
    return f"{seconds:.0f} s, told {office.log().count('cannot keep message')} times"


def sqlite_locked(office: Office, chance: random.Random) -> str:
    """Let another program hold the books for itself amid the work: for some seconds, or longer than the daemon waits (30 s)."""
    office.deliver(AMID)
    amid_the_work(office, chance, chance.randrange(1, AMID))
    seconds = chance.choice((chance.uniform(1, 8), chance.uniform(31, 38)))
    file = office.database_url.removeprefix("sqlite:///")
    with contextlib.closing(sqlite3.connect(file, timeout=60, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        office.deliver(5)
        time.sleep(seconds)
        connection.execute("ROLLBACK")
    office.settle()
    return f"{seconds:.0f} s, told {office.log().count('locked')} times"


def postgresql_restarted(office: Office, chance: random.Random) -> str:
    """Restart the database server amid the work, twice: as an administrator would, or as if it had crashed, or with a pause."""
    office.deliver(AMID)
    amid_the_work(office, chance, chance.randrange(1, AMID))
    notes = []
    for _ in range(2):
        crash, pause = chance.random() < 0.5, chance.choice((0.0, chance.uniform(1, 5)))
        office.database.stop(crash=crash)
        time.sleep(pause)
        office.database.start()
        notes.append(f"{'crashed' if crash else 'stopped'} for {pause:.0f} s")
        office.deliver(5)
        time.sleep(chance.uniform(0, 2))
    office.faults += 2
    office.settle()
    return ", ".join(notes)


def _fill(file: Path) -> None:
    """Write until the disk is full, to the last byte."""
    with file.open("wb", buffering=0) as stream:
        for size in (FILL_BYTES, 4_096, 1):
            try:
                while True:
                    stream.write(b"\0" * size)
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
        os.fsync(stream.fileno())


ROWS = (
    Row("disk-full", "disk full", 10, disk_full, opens=on_a_small_disk, times=5),
    Row("read-only", "archive read-only", 10, archive_read_only, times=5),
    Row("sqlite", "SQLite locked by another program", 10, sqlite_locked, times=5),
    Row("postgresql", "PostgreSQL restarted", 10, postgresql_restarted, opens=on_postgresql, times=3),
)
