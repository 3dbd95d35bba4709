"""The connection to the database: opened, brought to the newest schema, and its errors put into words."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from models import migrations
from models.errors import ConfigError, StoreError

# How long a writer waits for another (the desk, a second command) before it gives up; ours hold the lock for milliseconds.
BUSY_TIMEOUT_SECONDS = 30


class Database:
    """One database, SQLite or PostgreSQL.

    Args:
        url: an SQLAlchemy URL.

    Raises:
        ConfigError: the URL is no database URL, or its driver is not installed.
    """

    def __init__(self, url: str) -> None:
        self._url = _understood(url)
        self.name = self._url.render_as_string(hide_password=True)
        self._engine = _engine(self._url, self.name)
        # SQLAlchemy wraps the driver's errors, but not those that pg8000 raises when the server goes away amid a transaction.
        self._driver_error: type[Exception] = self._engine.dialect.loaded_dbapi.Error
        self._ready = False
        # In SQLite every transaction sees one state of the database; in PostgreSQL only who asks for it.
        self._one_state = {} if self._url.get_backend_name() == "sqlite" else {"isolation_level": "REPEATABLE READ"}

    @property
    def sqlite_file(self) -> Path | None:
        """The SQLite file; None for a server or a database in memory."""
        if self._url.get_backend_name() != "sqlite" or self._url.database in (None, "", ":memory:"):
            return None
        return Path(str(self._url.database))

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()

    @contextmanager
    def writing(self, what: str) -> Iterator[sa.Connection]:
        """Yield a connection in one transaction that may write; it is committed at the end, or not at all.

        Args:
            what: what fails if this fails, for a person: "filing message 3f2a…".

        Raises:
            StoreError: the database refused; the text says which, what failed and what to do.
        """
        with self._told(what):
            self._prepare()
            with self._engine.connect().execution_options(sqlite_begin="IMMEDIATE") as connection, connection.begin():
                yield connection

    @contextmanager
    def reading(self, what: str) -> Iterator[sa.Connection]:
        """Yield a connection that sees one state of the database from beginning to end. Arguments and errors as for `writing`."""
        with self._told(what):
            self._prepare()
            with self._engine.connect().execution_options(**self._one_state) as connection, connection.begin():
                yield connection

    @contextmanager
    def apart(self, what: str) -> Iterator[sa.Connection]:
        """Yield a connection that nobody else gets, which is closed at the end and not given back. Errors as for `writing`."""
        with self._told(what):
            connection = self._engine.connect()
        try:
            yield connection
        finally:
            connection.invalidate()  # locks of its session end with it, also where the server is gone
            connection.close()

    def prepare(self) -> None:
        """Create the database or bring it to the newest schema, now and not at the first use.

        Raises:
            StoreError: it cannot be reached or changed.
        """
        with self._told("opening it"):
            self._prepare()

    def forget(self) -> None:
        """Overwrite what was deleted: a SQLite file keeps it in free pages and in its log. PostgreSQL does so by itself in time.

        Raises:
            StoreError: another process uses the database just now, or the disk is full.
        """
        if self.sqlite_file is None:
            return
        with self._told("overwriting what was deleted"), self._engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None  # noqa: S101 - it was opened just now
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            raw.execute("VACUUM")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def revision(self) -> str | None:
        """Return the schema's revision without changing anything; None where there is no schema yet.

        Raises:
            StoreError: the database cannot be reached.
        """
        if self.sqlite_file is not None and not self.sqlite_file.exists():
            return None
        with self._told("reading its revision"), self._engine.connect() as connection:
            return migrations.revision(connection)

    def _prepare(self) -> None:
        if self._ready:
            return
        if self.sqlite_file is not None:
            _make_private(self.sqlite_file)
        with self._engine.connect() as connection, connection.begin():
            current = migrations.revision(connection)
        if current != migrations.HEAD:
            with self._engine.connect().execution_options(sqlite_begin="IMMEDIATE") as connection, connection.begin():
                migrations.upgrade(connection)
        self._ready = True

    @contextmanager
    def _told(self, what: str) -> Iterator[None]:
        from alembic.util import CommandError

        try:
            yield
        except CommandError:
            raise self.newer() from None
        except (SQLAlchemyError, OSError, self._driver_error) as error:
            cause = error.strerror or str(error) if isinstance(error, OSError) else _cause(error)
            raise StoreError(f"database {self.name}: {what} failed: {_one_line(cause)}; {self._remedy(cause)}") from error

    def newer(self) -> StoreError:
        """Return the error of a database that a newer version has already brought to its schema."""
        return StoreError(
            f"database {self.name}: its schema is newer than this version of untoc-intake; "
            "install the version that made it, or set another database.url"
        )

    def _remedy(self, cause: str) -> str:
        cause = cause.lower()
        if self.sqlite_file is None:
            return "see that the server runs and that database.url names host, database and user rightly"
        if "locked" in cause:
            return "another process holds it; see what else is running, then try again"
        if "full" in cause or "space" in cause or "i/o error" in cause:  # what a full disk is to SQLite when it opens its log
            return "make room on the disk, or see what ails it, then start again; nothing that was filed is lost"
        if "not a database" in cause or "malformed" in cause:
            return "it is no SQLite database or is damaged; restore a copy, or set another database.url and `reprocess archive`"
        if "no such table" in cause or "no such column" in cause:
            return "its tables are not those of untoc-intake; set another database.url"
        return "see that its folder exists and may be written, or set another database.url"


def _understood(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError:
        # The text may hold a password: it is not repeated.
        raise ConfigError(
            "database.url is not a database URL; write sqlite:///FILE.db or postgresql://USER@HOST/DATABASE"
        ) from None
    if parsed.drivername in ("postgres", "postgresql"):
        return parsed.set(drivername="postgresql+pg8000")
    return parsed


def _engine(url: URL, name: str) -> sa.Engine:
    backend = url.get_backend_name()
    if backend not in ("sqlite", "postgresql"):
        raise ConfigError(f"database.url {name}: only sqlite and postgresql are supported")
    try:
        if backend == "postgresql":
            # Where the server is gone, the pool would log a page for each connection; the StoreError says it in one line.
            logging.getLogger("sqlalchemy.pool").setLevel(logging.CRITICAL)
            engine = sa.create_engine(url, pool_pre_ping=True)
            engine.dialect.do_ping = partial(_answers, engine.dialect.do_ping, engine.dialect.loaded_dbapi.Error)  # type: ignore[method-assign]
            return engine
        engine = sa.create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_SECONDS})
    except ModuleNotFoundError as error:
        raise ConfigError(f"database.url {name}: the driver {error.name} is not installed; `pip install {error.name}`") from None
    sa.event.listen(engine, "connect", _sqlite_connected)
    sa.event.listen(engine, "begin", _sqlite_begin)
    return engine


def _answers(ping: Callable[[Any], bool], driver_error: type[Exception], connection: Any) -> bool:
    """Return whether a pooled connection is alive. pg8000 lets some errors of the network through, which the pool would raise."""
    try:
        return ping(connection)
    except (OSError, driver_error):
        return False


def _sqlite_connected(connection: Any, _record: Any) -> None:
    # The sqlite3 module would commit before it changes a table; with None, transactions begin and end where we say.
    # Source: SQLAlchemy documentation, SQLite dialect, "Serializable isolation / Savepoints / Transactional DDL".
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA journal_mode = WAL")  # readers and one writer do not wait for each other
    cursor.execute("PRAGMA synchronous = FULL")  # a commit survives a power cut; the mail is moved right after it
    cursor.close()


def _sqlite_begin(connection: sa.Connection) -> None:
    # A transaction that begins by reading and then writes can be refused at once, whatever the time-out: who will write says so.
    kind = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {kind}")


def _make_private(file: Path) -> None:
    """Create the file for its owner alone: it holds names and telephone numbers."""
    if not file.exists():
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


def _cause(error: Exception) -> str:
    """Return what the driver says; pg8000 gives PostgreSQL's fields, of which the detail may hold what somebody wrote."""
    origin = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    fields = origin.args[0] if origin.args else ""
    return str(fields["M"]) if isinstance(fields, dict) and "M" in fields else str(origin)


def _one_line(text: str) -> str:
    """Return the error's first line; those that follow in PostgreSQL's may hold what somebody wrote into a mail."""
    return text.partition("\n")[0].strip()[:300]
