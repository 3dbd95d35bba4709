"""The ledger of drafts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from models.mail import Move
from models.reply import Status
from pipeline.filing.deliveries import Deliveries
from pipeline.filing.drafts import Begun, Drafts
from pipeline.filing.store import Store

LONG_AGO, LATER = datetime(2009, 3, 1, tzinfo=UTC), datetime(2009, 3, 25, tzinfo=UTC)


def test_filed_replies_wait_until_they_have_one(books: Store, sample: Any) -> None:
    """What waits for a person, failed, or came too long ago gets none; what has one does not wait any more."""
    books.import_register(sample.register)
    filed, raw = sample.reply(1, "Ana LIMA")
    books.file(filed, raw)
    doubtful, other = sample.reply(2, "Juan ROCA")
    books.file(sample.doubted(doubtful, 0.4), other)
    books.file(*sample.unread(3))
    drafts = Drafts(books.database, "one", main=True)
    (due,) = drafts.due(LONG_AGO)
    assert (due.sha256, due.reference, due.message_id) == (raw.sha256, "CU 2009/33 (A)", "<1@mission.example.org>")
    assert drafts.due(LATER) == ()
    assert drafts.begin(raw.sha256, "Drafts", 7, 3)
    assert not drafts.begin(raw.sha256, "Drafts", 7, 3), "once"
    assert drafts.due(LONG_AGO) == ()
    assert drafts.unfinished() == (Begun(due, "Drafts", 7, 3),)
    drafts.done(raw.sha256)
    assert drafts.unfinished() == ()
    assert drafts.answered([raw.sha256, other.sha256])
    books.file(filed, raw)
    assert drafts.due(LONG_AGO) == (), "also after it was read again"


def test_each_mailbox_answers_what_came_to_it(books: Store, sample: Any) -> None:
    """What came by no mailbox is the first one's."""
    made, raw = sample.reply(1, "Ana LIMA")
    books.file(made, raw)
    books.file(*sample.reply(2, "Juan ROCA"))
    books.file(replace(sample.reply(3)[0], kind=sample.finding("kind", "other")), sample.reply(3)[1])
    Deliveries(books.database, "fax").done(Move("INBOX", 7, 3, raw.sha256, len(raw.data), Status.FILED, "Filed", 9, 12))
    assert [due.sha256 for due in Drafts(books.database, "fax", main=False).due(LONG_AGO)] == [raw.sha256]
    assert [due.sha256 for due in Drafts(books.database, "one", main=True).due(LONG_AGO)] == [sample.reply(2)[1].sha256]
    drafts = Drafts(books.database, "one", main=True)
    drafts.none_needed(sample.reply(2)[1].sha256)
    assert drafts.due(LONG_AGO) == drafts.unfinished() == ()
