"""The originals: raw messages and page pictures under their SHA-256, written so that a crash leaves all or nothing.

DIRECTORY/messages/ab/cdef….eml     the bytes as served
DIRECTORY/messages/ab/cdef….json    {"received": time of arrival}: a file's own time does not survive every copy and back-up
DIRECTORY/pictures/ab/cdef…         the picture of a page
DIRECTORY/writing/                  half-written files; what a crash left there is swept away a day later
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from models.errors import OriginalDamaged, StoreError
from models.mail import RawMessage
from models.reply import Status

LEFTOVER_SECONDS = 86_400  # nobody writes one file for a day
_HEX_DIGITS = frozenset("0123456789abcdef")
_LAST = datetime.max.replace(tzinfo=UTC)


class Archive:
    """The originals in one directory, which is made at the first writing (mode 0700, files 0600).

    Every method raises StoreError where the disk refuses.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._swept = False

    def prepare(self) -> None:
        """Make the directory, now and not at the first message."""
        with _told("cannot begin", self.directory):
            _make(self.directory)
            if not os.access(self.directory, os.W_OK | os.X_OK):
                raise StoreError(f"the archive {self.directory} may not be written; change its rights, or set archive.directory")

    def keep(self, raw: RawMessage) -> None:
        """Write the message to disk; it is safe there when this returns. What is kept already stays as it is.

        The first known time of arrival counts: a copy that comes later does not make the message younger.
        """
        with _told(f"cannot keep message {raw.sha256[:12]}", self.directory):
            message, times = self._message_file(raw.sha256), self._times_file(raw.sha256)
            if raw.received is not None and self._received(raw.sha256) is None:
                self._write(times, json.dumps({"received": raw.received.astimezone(UTC).isoformat()}).encode())
            if not message.exists() or message.read_bytes() != raw.data:  # damaged since: here it is whole again
                self._write(message, raw.data)

    def read(self, sha256: str) -> RawMessage:
        """Return a kept message.

        Raises:
            OriginalDamaged: it is not in the archive, or its bytes have changed since it was kept.
        """
        with _told(f"cannot read message {sha256[:12]}", self.directory):
            try:
                data = self._message_file(sha256).read_bytes()
            except FileNotFoundError:
                raise OriginalDamaged(
                    f"cannot read message {sha256[:12]} in the archive {self.directory}: No such file; restore it from a back-up"
                ) from None
            if hashlib.sha256(data).hexdigest() != sha256:
                raise OriginalDamaged(f"message {sha256} in the archive {self.directory} is damaged: restore it from a back-up")
            return RawMessage(sha256, self._received(sha256), data)

    def keep_picture(self, data: bytes) -> str:
        """Write a page's picture to disk and return its SHA-256."""
        sha256 = hashlib.sha256(data).hexdigest()
        with _told("cannot keep the picture of a page", self.directory):
            file = self._picture_file(sha256)
            if not file.exists() or file.stat().st_size != len(data):
                self._write(file, data)
        return sha256

    def picture(self, sha256: str) -> bytes:
        """Return a kept picture."""
        with _told(f"cannot read picture {sha256[:12]}", self.directory):
            return self._picture_file(sha256).read_bytes()

    def forget(self, sha256: str) -> None:
        """Remove a message's original; one that is not there is no trouble."""
        with _told(f"cannot remove message {sha256[:12]}", self.directory):
            self._message_file(sha256).unlink(missing_ok=True)
            self._times_file(sha256).unlink(missing_ok=True)

    def forget_picture(self, sha256: str) -> None:
        """Remove a page's picture; one that is not there is no trouble."""
        with _told(f"cannot remove picture {sha256[:12]}", self.directory):
            self._picture_file(sha256).unlink(missing_ok=True)

    def bring_back(self, place: Path, data: bytes) -> None:
        """Write a file of a back-up to its place below the directory."""
        with _told(f"cannot bring back {place}", self.directory):
            self._write(self.directory / place, data)

    def all(self) -> Iterator[RawMessage]:
        """Yield every kept message in the order received; those without a time come last, by their hash."""
        with _told("cannot list the archive", self.directory):
            order = sorted((self._received(sha256) or _LAST, sha256) for sha256 in self._kept())
        for _received, sha256 in order:
            yield self.read(sha256)

    # The archive is itself a source of messages: `reprocess archive`.

    def count(self) -> int:
        """Return the number of kept messages."""
        with _told("cannot list the archive", self.directory):
            return sum(1 for _ in self._kept())

    def messages(self) -> Iterator[RawMessage]:
        """Yield every kept message in the order received."""
        return self.all()

    def acknowledge(self, sha256: str, status: Status) -> None:
        """Do nothing: an original stays where it is."""

    def kept(self) -> tuple[str, ...]:
        """Return the hash of every kept message, in no particular order."""
        with _told("cannot list the archive", self.directory):
            return tuple(self._kept())

    def _kept(self) -> Iterator[str]:
        for file in (self.directory / "messages").glob("??/*.eml"):
            yield file.parent.name + file.stem

    def _received(self, sha256: str) -> datetime | None:
        try:
            return datetime.fromisoformat(json.loads(self._times_file(sha256).read_bytes())["received"])
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError) as error:
            raise StoreError(f"{self._times_file(sha256)} is damaged: restore it from a back-up, or delete it") from error

    def _message_file(self, sha256: str) -> Path:
        return self._place("messages", sha256, ".eml")

    def _times_file(self, sha256: str) -> Path:
        return self._place("messages", sha256, ".json")

    def _picture_file(self, sha256: str) -> Path:
        return self._place("pictures", sha256, "")

    def _place(self, kind: str, sha256: str, suffix: str) -> Path:
        if len(sha256) != 64 or not _HEX_DIGITS.issuperset(sha256):  # a hash is a path here: nothing else may become one
            raise StoreError(f"{sha256[:80]!r} is no SHA-256: give all 64 hexadecimal digits")
        return self.directory / kind / sha256[:2] / (sha256[2:] + suffix)

    def _write(self, file: Path, data: bytes) -> None:
        """Write beside, flush to the disk, rename, flush the folder: the file is there whole, or it is not there."""
        writing = self.directory / "writing"
        for folder in (writing, file.parent):
            _make(folder)
        self._sweep(writing)
        half = writing / f"{file.parent.name}{file.name}-{os.getpid()}"
        handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(handle)
        half.replace(file)
        _flush(file.parent)

    def _sweep(self, writing: Path) -> None:
        if self._swept:
            return
        self._swept = True
        for half in writing.iterdir():
            with contextlib.suppress(FileNotFoundError):
                if time.time() - half.stat().st_mtime > LEFTOVER_SECONDS:
                    half.unlink()


def _make(folder: Path) -> None:
    """Make a folder and those above it, for the owner alone, and flush the new names to the disk."""
    if folder.is_dir():
        return
    _make(folder.parent)
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    _flush(folder.parent)


def _flush(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _told(what: str, directory: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError(f"{what} in the archive {directory}: {reason}; check its rights and the free space") from error
