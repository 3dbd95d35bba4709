"""Numbers about the daemon, for Prometheus: nothing of what a message says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from models.errors import IntakeError
from pipeline.intake import Outcome

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4
# Seconds; text is read in milliseconds, a scan takes seconds for each page, a message may take a quarter of an hour.
_BUCKETS = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 900)


class Metrics:
    """All numbers of one daemon; counters grow from its start on. Each method may be called from any thread."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        own: dict[str, Any] = {"namespace": "untoc_intake", "registry": self.registry}
        self._messages = Counter("messages", "Messages that were read, by how they ended", ["outcome"], **own)
        self._pages = Counter("pages", "Pages that were read, by where their text came from", ["source"], **own)
        self._seconds = Histogram("stage_seconds", "Time of each stage of a message", ["stage"], buckets=_BUCKETS, **own)
        self._failed = Counter("failed_polls", "Looks at a mailbox that failed", ["mailbox"], **own)
        self._in_books = Gauge("messages_in_books", "Messages in the books, by state", ["state"], **own)
        self._age = Gauge("last_good_poll_age_seconds", "Time since a look at the mailbox went well", ["mailbox"], **own)
        self._token = Gauge("token_expires_in_seconds", "Time until the mailbox's token expires", ["mailbox"], **own)
        self._free = Gauge("archive_free_bytes", "Free space where originals are kept", **own)

    def read(self, outcome: Outcome) -> None:
        """Count a message that came to its end."""
        self._messages.labels("known" if outcome.known else str(outcome.status)).inc()
        for source, number in outcome.pages:
            self._pages.labels(source).inc(number)
        for stage, seconds in outcome.seconds:
            self._seconds.labels(stage).observe(seconds)

    def failed(self, mailbox: str) -> None:
        """Count a look that failed."""
        self._failed.labels(mailbox).inc()

    def books(self, counts: Mapping[str, int]) -> None:
        """Note how many messages are in each state."""
        for state in ("filed", "review", "failed", "ignored", "pending"):
            self._in_books.labels(state).set(counts.get(state, 0))

    def watch(self, mailbox: str, age: Callable[[], float], token: Callable[[], float | None]) -> None:
        """Ask these, whenever the numbers are wanted, for the age of the last good look and the rest of the token's life."""
        self._age.labels(mailbox).set_function(age)
        self._failed.labels(mailbox)  # zero is a number too
        self._token.labels(mailbox).set_function(lambda: _or_nan(token))

    def space(self, free: Callable[[], float]) -> None:
        """Ask this for the free space."""
        self._free.set_function(free)

    def text(self) -> bytes:
        """Return all numbers in Prometheus' text format."""
        return generate_latest(self.registry)


def _or_nan(ask: Callable[[], float | None]) -> float:
    try:
        seconds = ask()
    except IntakeError:
        seconds = None
    return float("nan") if seconds is None else seconds
