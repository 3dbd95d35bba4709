"""The ledger of moves outlives the process and follows what becomes of a message."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa

from models.mail import Move
from models.reply import Status
from models.tables import CorrectionRow, MessageRow
from pipeline.filing.deliveries import Deliveries
from pipeline.filing.store import Store


@pytest.fixture
def move(books: Store, sample: Any) -> Move:
    """A message in the books, about to be moved to Filed."""
    reply, raw = sample.reply(1)
    books.file(reply, raw)
    return Move("INBOX", 7, 3, raw.sha256, len(raw.data), Status.FILED, "Filed", 9, 12)


def test_a_move_is_unfinished_until_it_is_done(books: Store, move: Move) -> None:
    """Between its beginning and its end it is found again, whole; afterwards its UID is settled."""
    ledger = Deliveries(books.database, "untoc.cop at imap.example.org")
    ledger.begin(move)
    assert ledger.unfinished() == (move,)
    assert ledger.settled("INBOX", 7) == {}
    ledger.done(move)
    assert ledger.unfinished() == ()
    assert ledger.settled("INBOX", 7) == {3: None}
    assert ledger.placed() == (move,)


def test_uids_mean_nothing_elsewhere(books: Store, move: Move) -> None:
    """Another UIDVALIDITY, folder or mailbox knows nothing of it."""
    ledger = Deliveries(books.database, "one")
    ledger.done(move)
    assert ledger.settled("INBOX", 8) == ledger.settled("Other", 7) == {}
    other = Deliveries(books.database, "other")
    assert other.settled("INBOX", 7) == {}
    other.begin(move)
    assert ledger.unfinished() == ()


def test_what_stays_is_settled_with_its_status(books: Store, move: Move) -> None:
    """In a folder that can only be read, the status is remembered for the day when it can be written."""
    ledger = Deliveries(books.database, "one")
    ledger.done(replace(move, target="INBOX"))
    assert ledger.settled("INBOX", 7) == {3: Status.FILED}


def test_a_uid_that_is_used_again_belongs_to_the_new_message(books: Store, sample: Any, move: Move) -> None:
    """A server that gives an old number to a new message does not hide it."""
    ledger = Deliveries(books.database, "one")
    ledger.done(move)
    reply, raw = sample.reply(2)
    books.file(reply, raw)
    ledger.begin(replace(move, sha256=raw.sha256, size_bytes=len(raw.data)))
    assert [found.sha256 for found in ledger.unfinished()] == [raw.sha256]


def test_a_changed_state_makes_a_message_misplaced(books: Store, move: Move) -> None:
    """What the machine or a person decides later is where it belongs; what somebody took away is left alone."""
    ledger = Deliveries(books.database, "one")
    ledger.done(move)
    assert ledger.misplaced() == ()
    with books.database.writing("a test") as connection:
        number = connection.execute(sa.select(MessageRow.id)).scalar_one()
        values = {"message_id": number, "made": datetime.now(UTC), "person": "a", "path": "status", "old": "filed", "why": ""}
        connection.execute(sa.insert(CorrectionRow).values(values | {"new": "ignored"}))
    assert ledger.misplaced() == (replace(move, status=Status.IGNORED),)
    ledger.done(move, gone=True)
    assert ledger.misplaced() == ledger.placed() == ()


def test_a_message_that_waits_again_has_no_place(books: Store, sample: Any, move: Move) -> None:
    """While it is put back to work its move has no status."""
    ledger = Deliveries(books.database, "one")
    failed, raw = sample.unread(1)
    books.file(failed, raw)
    ledger.begin(move)
    assert books.put_back([move.sha256, "f" * 64]) == (move.sha256,)
    assert ledger.unfinished() == (replace(move, status=None),)
    assert ledger.misplaced() == ()


def test_an_unknown_message_leaves_no_trace(books: Store, move: Move) -> None:
    """The books come first: without them there is nothing to note."""
    ledger = Deliveries(books.database, "one")
    ledger.begin(replace(move, sha256="f" * 64))
    assert ledger.unfinished() == ()
