"""When a message arrived, where no mailbox says it: from the message's own headers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

HEADERS_MAX_BYTES = 100_000  # headers of honest mail have under 20 kB
VALUE_MAX_BYTES = 2_000  # a Received header has a few hundred bytes; parsers are slow on long rubbish
FIRST_YEAR, LAST_YEAR = 1990, 2100  # outside, a clock was wrong or a header forged


def received(data: bytes) -> datetime | None:
    """Return the time of the topmost Received header, else of the Date header, UTC; None where neither can be read.

    The file's own time would change with every copy. Headers are claims of strangers: they are cut, and nothing here raises.
    """
    claims = dict[bytes, bytes]()
    for name, value in _headers(data[:HEADERS_MAX_BYTES]):
        claims.setdefault(name, value)  # the topmost one is the last server's
    stamps = (claims.get(b"received", b"").rpartition(b";")[2], claims.get(b"date", b""))
    return next((moment for moment in map(_moment, stamps) if moment is not None), None)


def in_utc(moment: datetime | None) -> datetime | None:
    """Return a time that a server has told, in UTC; None where it told none, or not in which zone."""
    return None if moment is None or moment.tzinfo is None else moment.astimezone(UTC)


def _headers(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield (lower-case name, unfolded value) of each header line up to the first empty one."""
    name, value = b"", b""
    for line in data.splitlines():
        if line[:1] in (b" ", b"\t"):
            value += line
            continue
        if name:
            yield name, value[:VALUE_MAX_BYTES]
        if not line:
            return
        name, _colon, value = line.partition(b":")
        name = name.strip().lower()
    if name:
        yield name, value[:VALUE_MAX_BYTES]


def _moment(stamp: bytes) -> datetime | None:
    try:
        moment = parsedate_to_datetime(stamp.decode("ascii", "replace").strip())
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):  # all of these have been seen; Source: CPython issues
        return None
    return moment if FIRST_YEAR <= moment.year <= LAST_YEAR else None
