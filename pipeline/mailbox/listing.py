"""Which messages a folder holds, and in which portions they are fetched: small answers, bounded memory."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

BATCH_MAX_BYTES = 50_000_000  # of bodies fetched together; a message larger than this comes alone


def batches(listing: Iterator[tuple[int, int]], messages_max: int) -> Iterator[list[int]]:
    """Yield the UIDs in runs that are neither too many nor, together, too large."""
    batch: list[int] = []
    size = 0
    for uid, size_bytes in listing:
        if batch and (len(batch) >= messages_max or size + size_bytes > BATCH_MAX_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(uid)
        size += size_bytes
    if batch:
        yield batch


def undeleted(client: IMAPClient) -> list[int]:
    """Return the UIDs of what is not marked as deleted; as ranges where the server can (ESEARCH): 50,000 are 20 bytes then."""
    if client.has_capability("ESEARCH"):
        imap = client._imap  # noqa: SLF001 - imapclient has no word for RETURN (RFC 4731)
        imap.response("ESEARCH")  # forgets what an earlier command has left
        answer, detail = imap.uid("SEARCH", "RETURN", "(ALL)", "UNDELETED")
        if answer != "OK":
            raise IMAPClientError(f"search failed: {detail[0]!r}")
        _name, lines = imap.response("ESEARCH")
        if lines and lines[0]:
            found = re.search(rb"\bALL ([\d:,]+)", lines[0])
            return list(numbers(found.group(1).decode())) if found else []
    return [int(uid) for uid in client.search(["UNDELETED"])]


def numbers(ranges: str) -> Iterator[int]:
    """Yield the numbers of "3,5:7"."""
    for part in ranges.split(","):
        first, _colon, last = part.partition(":")
        low, high = sorted((int(first), int(last or first)))
        yield from range(low, high + 1)
