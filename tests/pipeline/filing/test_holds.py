"""Who has which message open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from pipeline.filing import holds
from pipeline.filing.holds import Hold
from pipeline.filing.store import Store

NOW = datetime(2009, 3, 25, 10, 0, tzinfo=UTC)
FIVE = timedelta(minutes=5)


@pytest.fixture
def message(books: Store, sample: Any) -> str:
    books.file(*sample.reply(1))
    return str(sample.reply(1)[1].sha256)


def test_the_second_is_told_who_was_first_and_since_when(books: Store, message: str) -> None:
    """A colleague's name stands at the message until he gives it back."""
    with books.database.writing("holding") as connection:
        assert holds.take(connection, message, "a", "Anna", NOW, FIVE) is None
        later = NOW + timedelta(minutes=2)
        assert holds.take(connection, message, "b", "Boris", later, FIVE) == Hold("Anna", NOW)
        holds.give_back(connection, message, "b")
        assert holds.take(connection, message, "b", "Boris", later, FIVE) == Hold("Anna", NOW)
        holds.give_back(connection, message, "a")
        assert holds.take(connection, message, "b", "Boris", later, FIVE) is None


def test_a_hold_is_kept_up_and_runs_out(books: Store, message: str) -> None:
    """A closed laptop keeps nobody from working for longer than a few minutes."""
    with books.database.writing("holding") as connection:
        holds.take(connection, message, "a", "Anna", NOW, FIVE)
        holds.take(connection, message, "a", "Anna", NOW + timedelta(minutes=4), FIVE)
        assert holds.take(connection, message, "b", "Boris", NOW + timedelta(minutes=8), FIVE) == Hold("Anna", NOW)
        assert holds.take(connection, message, "b", "Boris", NOW + timedelta(minutes=10), FIVE) is None


def test_a_hold_can_be_taken_over(books: Store, message: str) -> None:
    """Who must go on now may, and the other sees it."""
    with books.database.writing("holding") as connection:
        holds.take(connection, message, "a", "Anna", NOW, FIVE)
        assert holds.take(connection, message, "b", "Boris", NOW, FIVE, over=True) is None
        assert holds.take(connection, message, "a", "Anna", NOW, FIVE) == Hold("Boris", NOW)


def test_all_of_a_session_is_given_back_at_once(books: Store, sample: Any, message: str) -> None:
    """Who logs out holds nothing; a message that is not there is nobody's."""
    other = sample.reply(2)[1].sha256
    books.file(*sample.reply(2))
    with books.database.writing("holding") as connection:
        for sha256 in (message, other):
            holds.take(connection, sha256, "a", "Anna", NOW, FIVE)
        holds.give_back_all(connection, "a")
        assert all(holds.take(connection, sha256, "b", "Boris", NOW, FIVE) is None for sha256 in (message, other))
        assert holds.take(connection, "f" * 64, "b", "Boris", NOW, FIVE) is None
