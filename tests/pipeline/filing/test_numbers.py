"""What came and what waits, as numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from models.reply import Status
from pipeline.filing.numbers import by_state, oldest_waiting
from pipeline.filing.store import Store


def test_messages_are_counted_by_state_and_time(books: Store, sample: Any) -> None:
    """All of them, or those that came since a moment; the oldest that waits is known."""
    assert by_state(books.database) == {}
    assert oldest_waiting(books.database) is None
    for number, status in ((1, Status.FILED), (2, Status.REVIEW), (3, Status.REVIEW), (4, Status.FAILED)):
        reply, raw = sample.reply(number)
        books.file(replace(reply, status=status), raw)
    books.expect(sample.reply(5)[1])
    assert by_state(books.database) == {"filed": 1, "review": 2, "failed": 1, "pending": 1}
    since = datetime(2009, 3, 20, 9, 3, tzinfo=UTC)  # they arrive a minute apart
    assert by_state(books.database, since) == {"review": 1, "failed": 1, "pending": 1}
    assert oldest_waiting(books.database) == datetime(2009, 3, 20, 9, 2, tzinfo=UTC)
