"""The books."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from models.errors import Problem, ProblemCode, StoreError
from models.finding import absent
from models.invitation import Invitation
from models.reply import Status
from models.tables import MessageRow
from pipeline.filing.store import Store

TABLES = ("message", "problem", "document", "page", "reply", "delegate", "finding", "correction")


def sizes(store: Store) -> dict[str, int]:
    """Return the number of rows of every table below the register."""
    with store.database.reading("counting") as connection:
        return {table: connection.execute(sa.text(f"SELECT count(*) FROM {table}")).scalar_one() for table in TABLES}  # noqa: S608


def correct(store: Store, sha256: str, path: str, old: str | None, new: str | None) -> None:
    """Write a person's correction as the review desk will."""
    with store.database.writing("correcting") as connection:
        connection.execute(
            sa.text(
                "INSERT INTO correction (message_id, made, person, path, old, new, why) "
                "SELECT id, '2009-04-01', 'Clerk', :path, :old, :new, 'seen on the page' FROM message WHERE sha256 = :sha256"
            ),
            {"sha256": sha256, "path": path, "old": old, "new": new},
        )


def test_filing_twice_files_once(books: Store, sample: Any) -> None:
    """A repeat after a crash adds no row and changes no record."""
    reply, raw = sample.reply(1, "Ana LIMA", "Juan ROCA", picture=b"picture")
    books.file(reply, raw)
    rows, records = sizes(books), list(books.records())
    books.file(reply, raw)
    assert sizes(books) == rows
    assert list(books.records()) == records
    assert rows == {
        "message": 1,
        "problem": 0,
        "document": 1,
        "page": 1,
        "reply": 1,
        "delegate": 2,
        "finding": 16,
        "correction": 0,
    }


def test_a_repeat_replaces_what_the_machine_said(books: Store, sample: Any) -> None:
    """What a later reading no longer finds is gone from the books."""
    reply, raw = sample.reply(1, "Ana LIMA", "Juan ROCA")
    books.file(replace(reply, problems=(Problem(ProblemCode.PAGE_MISSING, "note.pdf", "Page 2 is missing"),)), raw)
    books.file(sample.reply(1, "Ana LIMÃO")[0], raw)
    (record,) = books.records()
    assert [person["name"]["value"] for person in record["delegates"]] == ["Ana LIMÃO"]
    assert record["error"] is None
    assert sizes(books)["problem"] == 0


def test_a_repeat_never_touches_a_correction(books: Store, sample: Any) -> None:
    """What a person decided outlives every reprocessing, and overrules the machine in exports."""
    reply, raw = sample.reply(1, "Ana LIMA")
    books.file(reply, raw)
    correct(books, raw.sha256, "delegates/1/name", "Ana LIMA", "Ana LIMÃO")
    books.file(reply, raw)
    (record,) = books.records()
    assert record["delegates"][0]["name"]["value"] == "Ana LIMÃO"
    assert record["delegates"][0]["name"]["confidence"] == 1.0
    assert sizes(books)["correction"] == 1


def test_a_failure_within_filing_leaves_the_message_as_it_was(books: Store, sample: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Message, persons and values are written in one transaction."""
    reply, raw = sample.reply(1, "Ana LIMA")
    books.file(reply, raw)
    before = sizes(books)
    twice = replace(reply, delegates=(reply.delegates[0], reply.delegates[0]))  # the same position twice is refused
    with pytest.raises(StoreError, match=f"filing message {raw.sha256[:12]}"):
        books.file(twice, raw)
    assert sizes(books) == before
    assert books.status(raw.sha256) is Status.FILED


def test_pictures_are_kept_before_anything_is_filed(books: Store, sample: Any, pictures: Any) -> None:
    """A row never points at a picture that is not in the archive."""
    reply, raw = sample.reply(1, picture=b"picture of a page")

    def disk_full(_data: bytes) -> str:
        raise StoreError("the disk is full")

    books._keep_picture = disk_full
    with pytest.raises(StoreError, match="disk is full"):
        books.file(reply, raw)
    assert books.status(raw.sha256) is None
    books._keep_picture = pictures.keep
    books.file(reply, raw)
    (detail,) = books.details([raw.sha256])
    assert pictures.kept[detail.pages[0].picture] == b"picture of a page"


def test_an_expected_message_is_pending_until_it_is_filed(books: Store, sample: Any) -> None:
    """Between archive and filing a message is in the books, so that a crash cannot make it forgotten."""
    reply, raw = sample.reply(1, "Ana LIMA")
    books.expect(raw)
    books.expect(raw)
    assert list(books.waiting()) == [raw.sha256]
    assert books.status(raw.sha256) is None
    assert books.known([raw.sha256]) == {}
    assert books.counts() == {"pending": 1}
    books.file(reply, raw)
    books.expect(raw)
    assert list(books.waiting()) == []
    assert books.status(raw.sha256) is Status.FILED
    assert books.known([raw.sha256, "0" * 64]) == {raw.sha256: (Status.FILED, reply.made_by)}


def test_what_is_known_bears_the_word_of_people(books: Store, sample: Any) -> None:
    """Many are asked for at once; where a person decided on the state, it is that; what was put back to work is not known."""
    (first, one), (second, other), (failed, third) = (sample.reply(number, "Ana LIMA") for number in (1, 2, 3))
    for reply, raw in ((first, one), (second, other), (replace(failed, status=Status.FAILED), third)):
        books.file(reply, raw)
    correct(books, other.sha256, "status", "filed", "ignored")
    books.file(second, other)  # as the desk does, it makes the lists' line anew
    books.put_back([third.sha256])
    known = books.known([one.sha256, other.sha256, third.sha256])
    assert known == {one.sha256: (Status.FILED, first.made_by), other.sha256: (Status.IGNORED, second.made_by)}


def test_an_unknown_message_is_unknown(books: Store) -> None:
    """Nobody has to ask twice: no row, no status, no maker."""
    assert books.status("0" * 64) is None
    assert books.known(["0" * 64]) == books.known([]) == {}
    assert list(books.details(["0" * 64])) == []


def test_the_register_comes_back_as_it_went_in(books: Store, sample: Any) -> None:
    """Titles, dates and spelling are those of the file; a second import changes nothing."""
    assert books.import_register(sample.register).added == ("CU 2009/33 (A)", "CU 2009/35 (A)")
    assert books.register() == sample.register
    assert books.import_register(sample.register).unchanged == ("CU 2009/33 (A)", "CU 2009/35 (A)")


def test_an_import_renews_and_takes_nothing_out(books: Store, sample: Any) -> None:
    """A shorter file does not unlink what was linked; a new deadline counts at once."""
    books.import_register(sample.register)
    books.file(*sample.reply(1, "Ana LIMA"))
    moved: Invitation = replace(sample.register[0], place="Geneva")
    done = books.import_register((moved,))
    assert (done.added, done.changed, done.unchanged) == ((), ("CU 2009/33 (A)",), ())
    assert books.register() == (moved, sample.register[1])
    assert books.answers() == {"CU 2009/33 (A)": 1}


def test_messages_that_found_no_invitation_are_counted(books: Store, sample: Any) -> None:
    """After a late import the office is told how many messages could be linked now; bounces are none of them."""
    reply, raw = sample.reply(1)
    nothing = absent("reference", 0.9)
    books.file(replace(reply, reference=nothing, status=Status.REVIEW), raw)
    other, other_raw = sample.reply(2)
    books.file(replace(other, reference=nothing, status=Status.IGNORED), other_raw)
    assert books.unlinked() == 1


def test_nothing_from_a_mail_can_stop_the_filing(books: Store, sample: Any) -> None:
    """NUL and half surrogate pairs in any text are dropped, and the message is filed."""
    reply, raw = sample.reply(1, "Ana\x00 LIMA\ud83d")
    hostile = replace(reply, subject="\x00'; DROP TABLE message; --\udc00", reason="\x00", message_id="<\x00@x>", sender="\ud800")
    books.file(hostile, raw)
    (record,) = books.records()
    assert record["delegates"][0]["name"]["value"] == "Ana LIMA"
    assert record["message_id"] == "<@x>"
    assert next(books.messages()).subject == "'; DROP TABLE message; --"


def test_messages_without_a_time_of_arrival_stand_where_they_were_first_seen(books: Store, sample: Any) -> None:
    """The order of the books does not change when such a message is read again."""
    reply, raw = sample.reply(1)
    timeless, timeless_raw = replace(reply, received=None), replace(raw, received=None)
    books.file(timeless, timeless_raw)
    arrived = first_seen(books)
    books.file(timeless, timeless_raw)
    assert first_seen(books) == arrived
    assert next(books.messages()).received is None


def first_seen(store: Store) -> datetime:
    with store.database.reading("looking") as connection:
        return connection.execute(sa.select(col(MessageRow.arrived))).scalar_one()


def test_attempts_are_counted_before_they_are_made(books: Store, sample: Any) -> None:
    """Each beginning counts, whatever becomes of it; a failed message that is put back starts again at none."""
    failed, raw = sample.unread(1)
    assert books.attempts(raw.sha256) == 0
    books.expect(raw)
    assert [books.attempt(raw.sha256), books.attempt(raw.sha256)] == [1, 2]
    assert list(books.waiting()) == [raw.sha256]
    assert list(books.waiting(put_back_only=True)) == []
    books.file(failed, raw)
    assert books.put_back() == (raw.sha256,)
    assert books.attempts(raw.sha256) == 0
    assert list(books.waiting(put_back_only=True)) == [raw.sha256]
    assert books.put_back() == (), "it waits already"
