"""Where messages come from and where their originals are kept: IMAP, folders on disk, the archive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from models.mail import RawMessage
from models.reply import Status


class Source(Protocol):
    """Something that messages come from."""

    def count(self) -> int | None:
        """Return how many messages there are, None where that is not known beforehand; for a progress bar only."""

    def messages(self) -> Iterator[RawMessage]:
        """Yield the messages, the oldest first as far as the source knows; few are in memory at a time."""

    def acknowledge(self, sha256: str, status: Status) -> None:
        """Tell the source that this message is filed; every copy of it that was yielded. A repeat is harmless."""
