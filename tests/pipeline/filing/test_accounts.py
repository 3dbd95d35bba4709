"""Accounts, sessions and failed logins."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from pipeline.filing import accounts
from pipeline.filing.accounts import AccountError
from pipeline.filing.roles import Role
from pipeline.filing.store import Store

NOW = datetime(2009, 3, 25, 10, 0, tzinfo=UTC)
GOOD = "correct horse battery"
LONG, IDLE = timedelta(hours=12), timedelta(hours=1)


@pytest.fixture
def anna(books: Store) -> Store:
    """Make an account for Anna."""
    with books.database.writing("adding") as connection:
        accounts.add(connection, "Anna", GOOD, Role.REVIEWER, NOW)
    return books


def test_a_password_is_kept_as_argon2id_only(anna: Store) -> None:
    """What lies in the database does not tell the password, and tells the right one from others."""
    with anna.database.reading("looking") as connection:
        stored = accounts.password_hash(connection, "Anna")
    assert stored is not None
    assert stored.startswith("$argon2id$")
    assert GOOD not in stored
    assert accounts.is_right(GOOD, stored)
    assert not accounts.is_right("correct horse batter", stored)
    assert not accounts.is_right(GOOD, None)
    assert not accounts.is_right(GOOD, "no hash")


@pytest.mark.parametrize(
    ("name", "password", "said"),
    [("Boris", "too short", "at least 12"), ("", GOOD, "no name"), (" Boris", GOOD, "no name"), ("Bo\nris", GOOD, "no name"),
     ("anna", GOOD, "already"), ("B" * 81, GOOD, "no name"), ("Boris", "x" * 1_001, "at most")],
)  # fmt: skip
def test_what_makes_no_account_is_said(anna: Store, name: str, password: str, said: str) -> None:
    """A short password, a name that is taken (whatever its case) or none are refused with a reason."""
    with anna.database.writing("adding") as connection, pytest.raises(AccountError, match=said):
        accounts.add(connection, name, password, Role.VIEWER, NOW)


def test_a_session_runs_for_a_day_of_work_and_not_idle(anna: Store) -> None:
    """The token is known by its hash; sessions run out by age and by idleness."""
    with anna.database.writing("beginning") as connection:
        token = accounts.begin_session(connection, "Anna", NOW)
        stored = connection.execute(sa.text("SELECT token_hash FROM session")).scalar()
        assert stored == accounts.token_hash(token) != token
        assert accounts.session_of(connection, token, NOW + timedelta(minutes=59), LONG, IDLE) == ("Anna", NOW)
        assert accounts.session_of(connection, token, NOW + timedelta(minutes=61), LONG, IDLE) is None
        accounts.touch_session(connection, token, NOW + timedelta(hours=11, minutes=30))
        assert accounts.session_of(connection, token, NOW + timedelta(hours=11, minutes=59), LONG, IDLE) is not None
        assert accounts.session_of(connection, token, NOW + timedelta(hours=12, minutes=1), LONG, IDLE) is None
        assert accounts.session_of(connection, "guessed", NOW, LONG, IDLE) is None


@pytest.mark.parametrize("change", [{"password": "another good password"}, {"active": False}])
def test_a_new_password_or_a_closed_account_ends_all_sessions(anna: Store, change: dict[str, object]) -> None:
    """Who was shut out is out at once, in every browser."""
    with anna.database.writing("changing") as connection:
        tokens = [accounts.begin_session(connection, "Anna", NOW) for _ in range(2)]
        accounts.change(connection, "Anna", **change)  # type: ignore[arg-type]
        assert all(accounts.session_of(connection, token, NOW, LONG, IDLE) is None for token in tokens)


def test_a_closed_account_stays_with_its_name(anna: Store) -> None:
    """It may not log in, is still listed, and can be opened again."""
    with anna.database.writing("changing") as connection:
        accounts.change(connection, "Anna", active=False, role=Role.ADMIN)
        assert accounts.password_hash(connection, "Anna") is None
        (account,) = accounts.accounts(connection)
        assert (account.name, account.role, account.active) == ("Anna", Role.ADMIN, False)
        accounts.change(connection, "Anna", active=True)
        assert accounts.password_hash(connection, "Anna") is not None
        with pytest.raises(AccountError, match="no account"):
            accounts.change(connection, "Boris", active=True)


def test_guessing_is_locked_for_a_while(anna: Store) -> None:
    """After so many wrong passwords nobody may try that name for a time; failures long ago are forgotten."""
    lock = timedelta(minutes=15)
    with anna.database.writing("failing") as connection:
        for _ in range(4):
            accounts.note_failure(connection, "name anna", NOW, 5, lock)
        assert accounts.locked_until(connection, ["name anna"], NOW) is None
        accounts.note_failure(connection, "name anna", NOW, 5, lock)
        assert accounts.locked_until(connection, ["name boris", "name anna"], NOW) == NOW + lock
        assert accounts.locked(connection, NOW) == {"name anna": NOW + lock}
        after = NOW + timedelta(minutes=16)
        assert accounts.locked_until(connection, ["name anna"], after) is None
        accounts.note_failure(connection, "name anna", after, 5, lock)
        assert accounts.locked_until(connection, ["name anna"], after) is None
        accounts.forgive(connection, "name anna")
        assert accounts.locked(connection, NOW) == {}


def test_old_sessions_are_swept(anna: Store) -> None:
    """The table does not grow for ever, and ending one's session gives back what it held."""
    with anna.database.writing("sweeping") as connection:
        token = accounts.begin_session(connection, "Anna", NOW)
        accounts.begin_session(connection, "Anna", NOW - timedelta(days=1))
        accounts.sweep_sessions(connection, NOW - LONG)
        assert connection.execute(sa.text("SELECT count(*) FROM session")).scalar() == 1
        accounts.end_session(connection, token)
        assert connection.execute(sa.text("SELECT count(*) FROM session")).scalar() == 0
