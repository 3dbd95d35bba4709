"""Some messages of a source: those that somebody asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.mail import RawMessage
from models.reply import Status
from pipeline.mailbox import Source


@dataclass(frozen=True)
class Chosen:
    """A source that yields only the messages that `wanted` holds of; the others are neither kept nor moved."""

    source: Source
    wanted: Callable[[RawMessage], bool]

    def count(self) -> int | None:
        """Return None: how many are wanted shows only when they are seen."""
        return None

    def messages(self) -> Iterator[RawMessage]:
        return (raw for raw in self.source.messages() if self.wanted(raw))

    def acknowledge(self, sha256: str, status: Status) -> None:
        self.source.acknowledge(sha256, status)
