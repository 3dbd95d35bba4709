"""Messages that lie on disk: one file, a folder of files, an mbox file, a Maildir."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from models.errors import SourceError
from models.mail import RawMessage
from models.reply import Status
from pipeline.mailbox.arrival import received

SUFFIXES = (".eml", ".msg")
_KINDS = "a folder of .eml or .msg files, an mbox file, a Maildir, one message, `archive`, or `imap:FOLDER`"


@dataclass(frozen=True, slots=True)
class Folder:
    """A source of messages on disk; acknowledging changes nothing there.

    Attributes:
        read: yields the bytes of every message, one at a time. Raises SourceError.
        size: returns their number.
    """

    read: Callable[[], Iterator[bytes]]
    size: Callable[[], int]

    def count(self) -> int:
        return self.size()

    def messages(self) -> Iterator[RawMessage]:
        """Yield the messages in the order of their files' names, or as they stand in the mbox."""
        for data in self.read():
            yield RawMessage(hashlib.sha256(data).hexdigest(), received(data), data)

    def acknowledge(self, sha256: str, status: Status) -> None:
        """Do nothing: a backlog stays as it is."""


def open_folder(path: Path) -> Folder:
    """Return the source that `path` is.

    Raises:
        SourceError: there is nothing at `path`, or nothing that holds messages.
    """
    try:
        return _open(path)
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}; check its name and rights") from error


def _open(path: Path) -> Folder:
    if not path.exists():
        raise SourceError(f"{path} does not exist; a source is {_KINDS}")
    if path.is_dir():
        files = _maildir_files(path) if (path / "cur").is_dir() and (path / "new").is_dir() else _message_files(path)
        if files is None:
            raise SourceError(f"{path} holds no .eml or .msg file; a source is {_KINDS}")
        return Folder(lambda: _read_each(files), lambda: len(files))
    with path.open("rb") as stream:
        start = stream.read(5)
    if path.suffix.lower() not in SUFFIXES and start == b"From ":
        return Folder(lambda: _mbox(path), lambda: sum(1 for _ in _mbox(path)))
    if path.suffix.lower() not in SUFFIXES and not start:
        return Folder(lambda: iter(()), lambda: 0)  # an mbox that was emptied
    return Folder(lambda: _read_each([path]), lambda: 1)


def _message_files(folder: Path) -> list[Path] | None:
    """Return every message file below `folder`, sorted; None where there is none. Links to folders are not followed."""
    found = [
        Path(place) / name for place, _folders, names in os.walk(folder) for name in names if name.lower().endswith(SUFFIXES)
    ]
    return sorted(found) or None


def _maildir_files(folder: Path) -> list[Path]:
    """Return the messages of a Maildir, the oldest first: names begin with the time of delivery."""
    found = [file for part in ("cur", "new") for file in (folder / part).iterdir() if not file.name.startswith(".")]
    return sorted(found, key=lambda file: file.name)


def _read_each(files: list[Path]) -> Iterator[bytes]:
    """Yield the bytes of each file; those that cannot be read are named at the end, when the others are through."""
    unread: list[str] = []
    for file in files:
        try:
            data = file.read_bytes()
        except OSError as error:
            unread.append(f"{file} ({error.strerror})")
            continue
        yield data
    if unread:
        raise SourceError(f"{len(unread)} of {len(files)} files could not be read: {', '.join(unread[:5])}; check their rights")


def _mbox(path: Path) -> Iterator[bytes]:
    """Yield the messages of an mbox file.

    A message begins at a line "From …" at the start of the file or after an empty line; a quoted ">From " loses one ">".
    Source: RFC 4155, and the "mboxrd" rules of quoting.
    """
    lines: list[bytes] = []
    after_empty = True
    try:
        with path.open("rb") as stream:
            for line in stream:
                if after_empty and line.startswith(b"From "):
                    if lines:
                        yield _joined(lines)
                    lines = []
                elif line.startswith(b">") and line.lstrip(b">").startswith(b"From "):
                    lines.append(line[1:])
                else:
                    lines.append(line)
                after_empty = line in (b"\n", b"\r\n")
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}; check its rights") from error
    if lines:
        yield _joined(lines)


def _joined(lines: list[bytes]) -> bytes:
    """Return the message without the empty line that parts it from the next."""
    return b"".join(lines[:-1] if lines[-1] in (b"\n", b"\r\n") else lines)
