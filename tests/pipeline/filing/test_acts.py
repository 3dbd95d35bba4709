"""What people do to a reply."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from models.reply import Status
from pipeline.filing.acts import Change, Doer, Done, Stale, Unknown, decide, history, restore, undo
from pipeline.filing.store import Store

WHEN = datetime(2009, 4, 1, 10, 0, tzinfo=UTC)
ANNA = Doer("Anna", WHEN, "seen on the page")
BORIS = Doer("Boris", WHEN + timedelta(minutes=1))


@pytest.fixture
def message(books: Store, sample: Any) -> str:
    """File a doubtful reply that names Ana and Juan; return its hash."""
    made, raw = sample.reply(1, "Ana LIMA", "Juan ROCA")
    books.file(sample.doubted(made, 0.4), raw)
    return str(raw.sha256)


def act(store: Store, sha256: str, version: int, doer: Doer, *changes: Change, status: Status | None = None) -> None:
    with store.database.writing("deciding") as connection:
        decide(connection, sha256, version, doer, changes, status)


def told(store: Store, sha256: str) -> list[Done]:
    with store.database.reading("looking") as connection:
        return history(connection, sha256)


def record(store: Store) -> dict[str, Any]:
    return next(iter(store.records()))


def test_a_decision_is_written_down_with_who_when_and_why(books: Store, message: str) -> None:
    """The history says who changed what from which value, and the record has the new one."""
    act(books, message, 1, ANNA, Change("state", "AUT", "AUS"))
    assert told(books, message) == [Done(1, WHEN, "Anna", "state", "AUT", "AUS", "seen on the page", undone=False)]
    assert record(books)["state"]["value"] == "AUS"


def test_who_has_not_seen_the_present_version_saves_nothing(books: Store, message: str) -> None:
    """Two people at once: the second is told, and the first one's work stays."""
    act(books, message, 1, ANNA, Change("state", "AUT", "AUS"))
    with pytest.raises(Stale, match="nothing was saved"):
        act(books, message, 1, BORIS, Change("state", "AUT", "BEL"))
    assert record(books)["state"]["value"] == "AUS"
    assert len(told(books, message)) == 1


def test_of_many_who_save_at_once_one_wins(books: Store, message: str) -> None:
    """However close together the two press, exactly one act is written."""

    def try_to(number: int) -> bool:
        try:
            act(books, message, 1, Doer(f"person {number}", WHEN), Change("state", "AUT", f"S{number}"))
        except Stale:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(try_to, range(8))) == 1
    assert len(told(books, message)) == 1


def test_accepting_files_the_reply_and_confirms_every_value(books: Store, sample: Any, message: str) -> None:
    """After it nothing waits, and a later reading of something else changes nothing."""
    act(books, message, 1, ANNA, Change("delegates/1/name", "Ana LIMA", "Anna LIMA"), status=Status.FILED)
    done = record(books)
    assert done["status"] == "filed"
    assert not any(each["name"]["needs_review"] for each in done["delegates"])
    other, raw = sample.reply(1, "Maria SILVA")
    books.file(sample.doubted(other, 0.3), raw)
    again = record(books)
    assert [each["name"]["value"] for each in again["delegates"]] == ["Anna LIMA", "Juan ROCA"]
    assert again["status"] == "filed"


def test_undo_takes_back_what_was_done_last(books: Store, message: str) -> None:
    """All that was saved together goes at once; the lines stay in the history, marked."""
    act(books, message, 1, ANNA, Change("state", "AUT", "AUS"))
    act(books, message, 2, ANNA, Change("kind", "nomination", "regret"), status=Status.FILED)
    with books.database.writing("undoing") as connection:
        assert undo(connection, message, 3, BORIS) == 2
    done = record(books)
    assert (done["status"], done["kind"]["value"], done["state"]["value"]) == ("review", "nomination", "AUS")
    assert [(each.path, each.undone) for each in told(books, message)] == [
        ("state", False), ("kind", True), ("status", True), ("accepted", True), ("undo", False),
    ]  # fmt: skip
    with books.database.writing("undoing") as connection:
        assert undo(connection, message, 4, BORIS) == 1
        assert undo(connection, message, 5, BORIS) == 0


def test_accepting_ends_a_postponement(books: Store, message: str) -> None:
    """What is done waits for no day any more."""
    act(books, message, 1, ANNA, Change("postponed", None, "2009-04-05"))
    with books.database.reading("looking") as connection:
        assert str(connection.execute(sa.text("SELECT postponed FROM summary")).scalar()) == "2009-04-05"
    act(books, message, 2, ANNA, status=Status.FILED)
    with books.database.reading("looking") as connection:
        assert connection.execute(sa.text("SELECT postponed FROM summary")).scalar() is None


def test_decisions_move_to_other_books_once(books: Store, sample: Any, message: str) -> None:
    """Books that were made anew from the archive take all decisions over; a second import adds nothing."""
    act(books, message, 1, ANNA, Change("state", "AUT", "AUS"))
    with books.database.writing("undoing") as connection:
        undo(connection, message, 2, BORIS)
    act(books, message, 3, ANNA, Change("state", "AUT", "BEL"), status=Status.FILED)
    kept = told(books, message)
    rows = [{name: getattr(each, name) for name in ("act", "made", "person", "path", "old", "new", "why")} for each in kept]
    with books.database.writing("taking over") as connection:
        assert restore(connection, message, rows) == 0
        connection.execute(sa.text("DELETE FROM correction"))
        assert restore(connection, message, rows) == len(rows)
    assert told(books, message) == kept
    assert record(books)["state"]["value"] == "BEL"


def test_nobody_decides_on_what_is_not_there(books: Store) -> None:
    """An unknown message is named as such."""
    with pytest.raises(Unknown, match="no message"):
        act(books, "f" * 64, 1, ANNA, Change("state", None, "AUT"))
