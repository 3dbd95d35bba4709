"""Failed messages are put back to work."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from models.reply import Status
from pipeline.filing import acts
from pipeline.filing.acts import Doer
from pipeline.filing.again import put_back
from pipeline.filing.store import Store


def test_only_what_failed_and_nobody_decided_on_is_put_back(books: Store, sample: Any) -> None:
    """Chosen ones or all; what is filed, and what a person has settled, stays as it is."""
    filed, settled, first, second = sample.reply(1, "Ana LIMA"), sample.unread(2), sample.unread(3), sample.unread(4)
    for made, raw in (filed, settled, first, second):
        books.file(made, raw)
    with books.database.writing("deciding") as connection:
        acts.decide(connection, settled[1].sha256, 1, Doer("Anna", datetime.now(UTC)), [], Status.IGNORED)
    with books.database.writing("putting back") as connection:
        assert put_back(connection, [filed[1].sha256, first[1].sha256, "0" * 64]) == (first[1].sha256,)
        assert put_back(connection) == (second[1].sha256,)
    assert list(books.waiting(put_back_only=True)) == [first[1].sha256, second[1].sha256]
    assert books.counts()["filed"] == 1
