"""The archive of originals."""

from __future__ import annotations

import hashlib
import os
import stat
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from models.errors import StoreError
from models.mail import RawMessage
from models.reply import Status
from pipeline.mailbox.archive import LEFTOVER_SECONDS, Archive

NOON = datetime(2009, 3, 10, 12, tzinfo=UTC)


def message(data: bytes, received: datetime | None = NOON) -> RawMessage:
    return RawMessage(hashlib.sha256(data).hexdigest(), received, data)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "far" / "archive")


def test_what_is_kept_comes_back_as_it_was(archive: Archive) -> None:
    """Bytes and time of arrival survive, in UTC whatever zone they came in; a time that nobody knew stays unknown."""
    vienna = timezone(timedelta(hours=1))
    for raw in (message(b"\x00\xff\r\n"), message(b"", None), message(b"b", datetime(2009, 3, 10, 13, 5, tzinfo=vienna))):
        archive.keep(raw)
        assert Archive(archive.directory).read(raw.sha256) == raw
    assert archive.count() == 3


def test_keeping_twice_changes_nothing(archive: Archive) -> None:
    """The first known time of arrival counts, and the file is not written again."""
    archive.keep(message(b"a", None))
    archive.keep(message(b"a", NOON))
    before = {file: file.stat().st_mtime_ns for file in archive.directory.rglob("*") if file.is_file()}
    archive.keep(message(b"a", NOON + timedelta(days=1)))
    archive.keep(message(b"a", None))
    assert archive.read(message(b"a").sha256).received == NOON
    assert {file: file.stat().st_mtime_ns for file in archive.directory.rglob("*") if file.is_file()} == before


def test_the_order_is_that_of_arrival(archive: Archive) -> None:
    """`all` yields by time received, those without one last, whatever the hashes are."""
    raws = [message(bytes([number]), NOON + timedelta(minutes=number)) for number in range(20)] + [message(b"?", None)]
    for raw in reversed(raws):
        archive.keep(raw)
    assert list(archive.all()) == raws
    assert list(archive.messages()) == raws


def test_only_the_owner_may_look(archive: Archive) -> None:
    """Folders are 0700 and files 0600, whatever the umask is."""
    old = os.umask(0)
    try:
        archive.keep(message(b"a"))
        archive.keep_picture(b"picture")
    finally:
        os.umask(old)
    for path in [archive.directory, *archive.directory.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_pictures_are_kept_under_their_hash(archive: Archive) -> None:
    """A picture that comes twice is one file."""
    sha256 = archive.keep_picture(b"picture")
    assert sha256 == hashlib.sha256(b"picture").hexdigest() == archive.keep_picture(b"picture")
    assert archive.picture(sha256) == b"picture"
    assert archive.count() == 0


def test_a_half_written_file_is_written_again(archive: Archive) -> None:
    """What a power cut left shorter than it was is replaced when the message comes by again."""
    archive.keep(message(b"a whole message"))
    (file,) = archive.directory.rglob("*.eml")
    file.write_bytes(b"a wh")
    with pytest.raises(StoreError, match="damaged"):
        archive.read(message(b"a whole message").sha256)
    archive.keep(message(b"a whole message"))
    assert archive.read(message(b"a whole message").sha256).data == b"a whole message"


def test_a_crash_while_writing_leaves_no_message(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the rename there is no message, and what is left over is swept away a day later."""

    def crash(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", crash)
    archive.directory.mkdir(parents=True)
    (archive.directory / "writing").mkdir()
    (archive.directory / "messages" / hashlib.sha256(b"a").hexdigest()[:2]).mkdir(parents=True)
    with pytest.raises(KeyboardInterrupt):
        archive.keep(message(b"a"))
    monkeypatch.undo()
    assert archive.count() == 0
    (left,) = (archive.directory / "writing").iterdir()
    Archive(archive.directory).keep(message(b"b"))
    assert left.exists(), "another process may be writing it"
    os.utime(left, (left.stat().st_mtime - LEFTOVER_SECONDS - 1,) * 2)
    Archive(archive.directory).keep(message(b"c"))
    assert not left.exists()


def test_a_full_disk_is_told(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says where and what to check; nothing is there that would look like a message."""

    def refuse(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(StoreError, match="No space left on device; check its rights and the free space"):
        archive.keep(message(b"a"))
    monkeypatch.undo()
    assert archive.count() == 0


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "g" * 64, "0" * 63])
def test_only_a_hash_is_a_name(archive: Archive, name: str) -> None:
    """Nothing but 64 hexadecimal digits becomes a path."""
    with pytest.raises(StoreError, match="no SHA-256"):
        archive.read(name)


def test_what_is_missing_is_told(archive: Archive) -> None:
    """A hash that was never kept is an error of the archive, with its place."""
    with pytest.raises(StoreError, match=str(archive.directory)):
        archive.read("0" * 64)
    with pytest.raises(StoreError, match=str(archive.directory)):
        archive.picture("0" * 64)


def test_looking_makes_nothing(archive: Archive) -> None:
    """An archive that holds nothing is no error, and listing it makes no folder."""
    assert list(archive.all()) == []
    archive.acknowledge("0" * 64, Status.FILED)
    assert not archive.directory.exists()
