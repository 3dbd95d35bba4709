"""What people's decisions say of the machine's confidence."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from models.reply import Status
from pipeline.filing.acts import Change, Doer, decide
from pipeline.filing.confirmed import Judged, judged
from pipeline.filing.store import Store

ANNA = Doer("Anna", datetime(2009, 4, 1, 10, 0, tzinfo=UTC))


def _judged(books: Store) -> list[Judged]:
    with books.database.reading("a test") as connection:
        return list(judged(connection))


def test_only_confirmed_replies_count(books: Store, sample: Any) -> None:
    """A reply that nobody confirmed as a whole says nothing, even where a value of it was put right."""
    books.file(*sample.reply(1, "Ana LIMA"))
    made, raw = sample.reply(2, "Juan ROCA")
    books.file(made, raw)
    with books.database.writing("a test") as connection:
        decide(connection, raw.sha256, 1, ANNA, [Change("state", "AUT", "AUS")])
    assert _judged(books) == []


def test_kept_values_are_right_and_corrected_ones_wrong(books: Store, sample: Any) -> None:
    """Of a confirmed reply, what the person changed or took away was wrong, and all else was right."""
    books.import_register(sample.register)
    made, raw = sample.reply(1, "Ana LIMA", "Juan ROCA")
    books.file(made, raw)
    changes = [Change("delegates/1/name", "Ana LIMA", "Ana LIMAS"), Change("delegates/2", "Juan ROCA", None)]
    with books.database.writing("a test") as connection:
        decide(connection, raw.sha256, 1, ANNA, changes, Status.FILED)
    found = _judged(books)
    wrong = {(each.field, each.right) for each in found if not each.right}
    assert [each.right for each in found if each.field == "name"] == [False, False]
    assert ("state", False) not in wrong
    assert sum(each.field == "title" and each.right for each in found) == 1
    assert all(0 <= each.confidence <= 1 for each in found)
