"""Lines about messages that were purged are taken out of the daemon's log, also while the daemon writes it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from models.errors import StoreError

SHORT = 12  # digits of a hash by which the log names a message
_PACKED = (".gz", ".bz2", ".xz", ".zst")


def erase(log: Path, sha256s: Sequence[str]) -> int:
    """Blank each line that names one of these messages, in the log and in its rotated copies; return how many.

    A line is overwritten in its place and keeps its length: who appends to the file meanwhile is not disturbed, and nothing that
    was just written is lost, as it would be where the file is written anew. What is left of a line is `{}`, which is a line of
    JSON. Packed copies are left alone.

    Raises:
        StoreError: a file cannot be read or written.
    """
    names = frozenset(sha256[:SHORT].encode() for sha256 in sha256s)
    number = 0
    for file in _files(log):
        try:
            with file.open("r+b") as stream:
                for at, length in tuple(_lines(stream, names)):
                    os.pwrite(stream.fileno(), b"{}".ljust(length), at)
                    number += 1
                os.fsync(stream.fileno())
        except OSError as error:
            raise StoreError(f"cannot take lines out of {file}: {error.strerror}; check its rights") from error
    return number


def _files(log: Path) -> Iterator[Path]:
    """Yield the log and what logrotate makes of it: "log.1", "log-20090321"."""
    for file in sorted(log.parent.glob(f"{log.name}*")):
        if file.is_file() and file.suffix not in _PACKED and file.name[len(log.name) : len(log.name) + 1] in ("", ".", "-"):
            yield file


def _lines(stream: BinaryIO, names: frozenset[bytes]) -> Iterator[tuple[int, int]]:
    """Yield place and length, without the line feed, of each line that holds one of the names."""
    at = 0
    for line in stream:
        if any(name in line for name in names):
            yield at, len(line.rstrip(b"\n"))
        at += len(line)
