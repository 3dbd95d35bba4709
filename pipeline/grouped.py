"""Messages in groups, so that the books are asked once for many of them. Pure, but for the source that is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.errors import MailboxError, SourceError
from models.mail import RawMessage

MESSAGES = 200  # in a group: asked for one by one, books of 10,000 known messages take most of the time of a second run
BYTES = 16_000_000  # of a group, so that few large messages are in memory at a time; the last one may exceed it


def groups(source: Iterable[RawMessage], messages: int = MESSAGES) -> Iterator[list[RawMessage]]:
    """Yield the source's messages in their order, up to `messages` together. What came before the source failed is yielded, too.

    Raises:
        MailboxError, SourceError: the source failed.
    """
    group: list[RawMessage] = []
    size_bytes = 0
    try:
        for raw in source:
            group.append(raw)
            size_bytes += len(raw.data)
            if len(group) >= messages or size_bytes >= BYTES:
                yield group
                group, size_bytes = [], 0
    except (MailboxError, SourceError):
        if group:
            yield group
        raise
    if group:
        yield group
