"""What lists show of each message."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa

from models.reply import Status
from pipeline.filing import summaries
from pipeline.filing.acts import Change, Doer, decide
from pipeline.filing.store import Store

DOER = Doer("Clerk", datetime(2009, 4, 1, tzinfo=UTC), "seen on the page")


def summary(store: Store, number: int = 1) -> Any:
    with store.database.reading("looking") as connection:
        return connection.execute(sa.text("SELECT * FROM summary WHERE message_id = :n"), {"n": number}).first()


def test_filing_writes_what_lists_show(books: Store, sample: Any) -> None:
    """Status, values, days of the invitation, how many values wait and how wrong they probably are."""
    books.import_register(sample.register)
    made, raw = sample.reply(1, "Ana LIMA", "Juan ROCA", "李伟", "Eva", "Jan")
    books.file(sample.doubted(made, 0.4, 0.7), raw)
    row = summary(books)
    assert (row.status, row.kind, row.reference, row.state) == ("review", "nomination", "CU 2009/33 (A)", "AUT")
    assert (row.people, row.names) == (5, "Ana LIMA; Juan ROCA; 李伟; Eva; and 1 more")
    assert (row.doubts, round(row.doubt, 6), row.differences) == (2, 0.9, 0)
    assert (str(row.due), str(row.ends), row.postponed) == ("2009-04-07", "2009-04-15", None)


def test_every_filing_makes_a_new_version(books: Store, sample: Any) -> None:
    """Who has a reply open while it is read again cannot save over what he has not seen."""
    for version in (1, 2, 3):
        books.file(*sample.reply(1, "Ana LIMA"))
        assert summary(books).version == version


def test_a_changed_register_changes_the_days(books: Store, sample: Any) -> None:
    """A deadline that is put off puts the replies off, too."""
    books.import_register(sample.register)
    books.file(*sample.reply(1))
    books.import_register((replace(sample.register[0], deadline=date(2009, 4, 9)),))
    assert str(summary(books).due) == "2009-04-09"


def test_old_books_get_their_summaries(books: Store, sample: Any) -> None:
    """Messages that were filed by an earlier version are found and listed as well."""
    for number in range(3):
        books.file(*sample.reply(number, "Ana LIMA"))
    with books.database.writing("taking away") as connection:
        connection.execute(sa.text("DELETE FROM summary"))
        connection.execute(sa.text("DELETE FROM word"))
        assert summaries.renew_missing(connection) == 3
        assert summaries.renew_missing(connection) == 0
    assert summary(books, 3).names == "Ana LIMA"


def test_a_persons_word_on_the_status_tells_where_the_mail_belongs(books: Store, sample: Any) -> None:
    """The daemon learns what people have settled, and the books say the same of the message."""
    made, raw = sample.reply(1, "Ana LIMA")
    books.file(sample.doubted(made, 0.4), raw)
    books.file(*sample.reply(2))
    assert list(books.settled()) == []
    assert books.status(raw.sha256) is Status.REVIEW
    with books.database.writing("deciding") as connection:
        decide(connection, raw.sha256, 1, DOER, [Change("delegates/1/name", "Ana LIMA", "Anna LIMA")], Status.FILED)
    assert list(books.settled()) == [(raw.sha256, Status.FILED)]
    assert books.status(raw.sha256) is Status.FILED
    books.file(sample.doubted(made, 0.4), raw)
    assert books.status(raw.sha256) is Status.FILED
