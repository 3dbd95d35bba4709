"""Everything into one file and back; from SQLite to PostgreSQL in tests/system/test_postgresql.py."""

from __future__ import annotations

import stat
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from models.errors import ConfigError
from models.tables import CorrectionRow, MessageRow
from pipeline.backup import backup, restore
from pipeline.filing.store import Store
from pipeline.mailbox.archive import Archive


class Office:
    """Books and an archive in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.archive = Archive(folder / "archive")
        self.store = Store(f"sqlite:///{folder}/books.db", self.archive.keep_picture)
        self.archive.prepare()

    def everything(self) -> tuple[Any, ...]:
        return (
            list(self.store.records()),
            [line.as_json() for line in self.store.messages()],
            self.store.register(),
            list(self.archive.all()),
        )


@pytest.fixture
def office(tmp_path: Path, sample: Any) -> Office:
    """Three messages, one with a picture and a correction, one that failed, one that waits."""
    (tmp_path / "old").mkdir()
    office = Office(tmp_path / "old")
    office.store.import_register(sample.register)
    for reply, raw in (sample.reply(1, "Ana LIMA", "李伟", picture=b"a picture"), sample.unread(2)):
        office.archive.keep(raw)
        office.store.file(reply, raw)
    waiting = sample.reply(3)[1]
    office.archive.keep(waiting)
    office.store.expect(waiting)
    with office.store.database.writing("a test") as connection:
        number = connection.execute(sa.select(MessageRow.id)).scalars().first()
        values = {"message_id": number, "made": datetime.now(UTC), "person": "clerk", "path": "delegates/1/name", "why": ""}
        connection.execute(sa.insert(CorrectionRow).values(values | {"old": "Ana LIMA", "new": "Ana María LIMA"}))
    return office


def test_what_was_saved_comes_back(office: Office, tmp_path: Path) -> None:
    """Records with corrections, states, register and originals are the same; the file is its owner's alone."""
    file = tmp_path / "saved.tar"
    saved = backup(office.store.database, office.archive.directory, file)
    assert saved.rows["message"] == 3
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    (tmp_path / "new").mkdir()
    new = Office(tmp_path / "new")
    assert restore(file, new.store.database, new.archive.bring_back) == saved
    assert new.everything() == office.everything()
    with office.store.database.reading("a test") as connection:
        picture = connection.execute(sa.text("SELECT picture FROM page WHERE picture IS NOT NULL")).scalar_one()
    assert new.archive.picture(picture) == b"a picture"
    reply = new.store.put_back()
    assert len(reply) == 1, "the books can be written on"


def test_books_that_hold_something_are_not_overwritten(office: Office, tmp_path: Path) -> None:
    """A back-up goes into an empty database only; nothing is changed."""
    file = tmp_path / "saved.tar"
    backup(office.store.database, office.archive.directory, file)
    before = office.everything()
    with pytest.raises(ConfigError, match="holds messages already"):
        restore(file, office.store.database, office.archive.bring_back)
    assert office.everything() == before


def test_half_a_back_up_is_refused(office: Office, tmp_path: Path) -> None:
    """A copy that was cut off, another file, and a path that leads elsewhere bring nothing into the books."""
    file = tmp_path / "saved.tar"
    backup(office.store.database, office.archive.directory, file)
    (tmp_path / "half.tar").write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    (tmp_path / "none.tar").write_bytes(b"no tar at all")
    (tmp_path / "new").mkdir()
    new = Office(tmp_path / "new")
    for name in ("half.tar", "none.tar"):
        with pytest.raises(ConfigError, match="no whole back-up"):
            restore(tmp_path / name, new.store.database, new.archive.bring_back)
    with tarfile.open(file, "a") as tar:
        (tmp_path / "evil").write_text("x")
        tar.add(tmp_path / "evil", arcname="messages/../../evil.txt")
    restore(file, new.store.database, new.archive.bring_back)
    assert not (tmp_path / "new" / "evil.txt").exists()
    assert not (tmp_path / "evil.txt").exists()
    assert sum(new.store.counts().values()) == 3


def test_a_file_that_cannot_be_read_is_told_as_such(office: Office, tmp_path: Path) -> None:
    """A slip in the name is no damaged back-up: nobody shall fear for the copy because of it."""
    with pytest.raises(ConfigError, match=r"missing\.tar was not brought back: No such file or directory; "):
        restore(tmp_path / "missing.tar", office.store.database, office.archive.bring_back)
