"""The connection to the database, and its errors in words."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import suppress
from pathlib import Path

import pytest
import sqlalchemy as sa

from models.errors import ConfigError, StoreError
from pipeline.filing import database
from pipeline.filing.database import Database, _cause


@pytest.fixture
def opened(tmp_path: Path) -> Database:
    """Return a database on a new file, and close it."""
    opened = Database(f"sqlite:///{tmp_path}/books.db")
    yield opened
    opened.close()


def test_the_file_is_its_owners_alone(opened: Database, tmp_path: Path) -> None:
    """Names and telephone numbers can be read by nobody else on the machine."""
    opened.prepare()
    assert stat.S_IMODE((tmp_path / "books.db").stat().st_mode) == 0o600


def test_sqlite_keeps_readers_and_a_writer_apart_and_its_promises(opened: Database) -> None:
    """WAL, foreign keys, full synchronisation and patience are on for every connection."""
    with opened.reading("looking") as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous")
        }
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == database.BUSY_TIMEOUT_SECONDS * 1000
    assert pragmas == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2}


def test_what_fails_within_a_transaction_leaves_nothing(opened: Database) -> None:
    """A transaction is written as a whole or not at all."""
    with suppress(RuntimeError), opened.writing("filing") as connection:
        connection.execute(
            sa.text("INSERT INTO invitation VALUES (1, 'A', '2009-03-04', '2009-04-14', '2009-04-15', 'V', NULL, '[]')")
        )
        raise RuntimeError
    with opened.reading("looking") as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM invitation")).scalar() == 0


def test_a_missing_folder_is_named_with_what_to_do(tmp_path: Path) -> None:
    """The error says which database, what failed, why, and what to do."""
    with (
        pytest.raises(StoreError, match=r"sqlite:///.*nowhere.*: filing message 1 failed: .*set another database\.url"),
        Database(f"sqlite:///{tmp_path}/nowhere/books.db").writing("filing message 1"),
    ):
        pass


def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path: Path) -> None:
    """A wrong file name costs nobody a file."""
    file = tmp_path / "letter.txt"
    file.write_text("Dear colleagues, this is no database but a letter that somebody still needs.")
    with pytest.raises(StoreError, match="no SQLite database"):
        Database(f"sqlite:///{file}").prepare()
    assert file.read_text().startswith("Dear colleagues")


def test_somebody_elses_tables_are_not_taken_for_ours(tmp_path: Path) -> None:
    """A database with a table of one of our names is refused, and nothing is made in it."""
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE message (text)")
    connection.close()
    with pytest.raises(StoreError, match="message"):
        Database(f"sqlite:///{tmp_path}/other.db").prepare()
    with sqlite3.connect(tmp_path / "other.db") as connection:
        assert [row[0] for row in connection.execute("SELECT name FROM sqlite_master")] == ["message"]
    connection.close()


@pytest.mark.parametrize("said", ["database or disk is full", "disk I/O error"])
def test_a_full_disk_is_told_as_one(opened: Database, said: str) -> None:
    """SQLite has another word for it when it cannot even open its log: nobody shall look for a folder that is there."""
    with pytest.raises(StoreError, match="make room on the disk"), opened.reading("reading the register"):
        raise sqlite3.OperationalError(said)


def test_a_lock_that_is_never_given_back_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who waits for another process is told so, and what to look for."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT_SECONDS", 0.1)
    first = Database(f"sqlite:///{tmp_path}/books.db")
    second = Database(f"sqlite:///{tmp_path}/books.db")
    second.prepare()
    with first.writing("filing"), pytest.raises(StoreError, match="another process holds it"), second.writing("filing"):
        pass
    first.close()
    second.close()


def test_a_password_is_never_shown() -> None:
    """Neither a wrong URL nor an unreachable server puts the password into a message."""
    with pytest.raises(ConfigError) as wrong:
        Database("postgresql//clerk:hunter2@db/intake")
    assert "hunter2" not in str(wrong.value)
    with pytest.raises((ConfigError, StoreError)) as refused:  # ConfigError where the driver, an extra, is not installed
        Database("postgresql://clerk:hunter2@127.0.0.1:1/intake").prepare()
    assert "hunter2" not in str(refused.value)
    assert "server runs" in str(refused.value)


def test_errors_that_the_driver_lets_through_are_the_databases() -> None:
    """What pg8000 raises when the server goes away amid a transaction is told as a failure; a mistake of ours is not."""
    from pg8000.exceptions import InterfaceError

    database = Database("postgresql://nobody@127.0.0.1:1/none")
    with pytest.raises(StoreError, match="filing message 1 failed: network error"), database._told("filing message 1"):
        raise InterfaceError("network error")
    with pytest.raises(ZeroDivisionError), database._told("filing message 1"):
        raise ZeroDivisionError


def test_details_of_the_server_are_not_repeated() -> None:
    """PostgreSQL's detail names values, and values are personal data: only its main sentence is shown."""
    origin = Exception({"S": "ERROR", "M": "duplicate key value", "D": "Key (name)=(Ana Example) already exists."})
    assert _cause(sa.exc.IntegrityError("INSERT", {}, origin)) == "duplicate key value"


def test_other_databases_are_refused() -> None:
    """Only what is tested is offered."""
    with pytest.raises(ConfigError, match="only sqlite and postgresql"):
        Database("mysql://clerk@db/intake")
