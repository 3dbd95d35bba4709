"""Which earlier message a reply amends or repeats, asked of the books."""

from __future__ import annotations

from typing import Any

from pipeline.filing.earlier import chunked, several
from pipeline.filing.store import Store


def test_a_second_copy_names_the_first(books: Store, sample: Any) -> None:
    """The later of two replies with the same persons points to the earlier; in the export, in the order received."""
    books.import_register(sample.register)
    first, again = sample.reply(1, "Ana LIMA"), sample.reply(2, "Ana LIMA")
    books.file(*again)
    books.file(*first)
    assert [record["supersedes"] for record in books.records()] == [None, first[1].sha256]


def test_only_messages_with_company_are_looked_at(books: Store, sample: Any) -> None:
    """A reply that is alone for its State and invitation costs nothing."""
    books.import_register(sample.register)
    books.file(*sample.reply(1, "Ana LIMA"))
    with books.database.reading("a test") as connection:
        assert several(connection) == []
    books.file(*sample.reply(2, "Juan ROCA"))
    with books.database.reading("a test") as connection:
        numbers = several(connection)
        assert len(numbers) == 2
        assert [len(rows) for rows in chunked(connection, numbers * 400)] == [2, 2]
