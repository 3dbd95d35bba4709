"""The books on PostgreSQL, which says no to more than SQLite does. A private server is started for these tests."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from models.finding import Finding, absent
from models.invitation import Invitation
from models.mail import Move, RawMessage
from models.reply import Delegate, Reply, Status
from pipeline.backup import backup, restore
from pipeline.filing.deliveries import Deliveries
from pipeline.filing.holding import holding
from pipeline.filing.store import Store

pytestmark = pytest.mark.system


def _programs() -> Path | None:
    """Return the folder of PostgreSQL's programs, which Debian keeps out of the way."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Start a private server and return the URL of an empty database."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed")
    with tempfile.TemporaryDirectory(prefix="untoc-intake-pg-", ignore_cleanup_errors=True) as folder, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        as_user: list[str] = []
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            nobody = pwd.getpwnam("nobody")
            os.chown(folder, nobody.pw_uid, nobody.pw_gid)
            as_user = ["runuser", "-u", "nobody", "--"]
        data = f"{folder}/data"
        control = [*as_user, str(programs / "pg_ctl"), "-D", data, "-w"]
        subprocess.run(
            [*as_user, str(programs / "initdb"), "-D", data, "-A", "trust", "-U", "clerk"],
            check=True,
            capture_output=True,
            cwd=folder,
        )
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1"
        subprocess.run(
            [*control, "-o", options, "-l", f"{folder}/log", "start"], check=True, stdout=subprocess.DEVNULL, cwd=folder
        )
        try:
            yield f"postgresql://clerk@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], check=True, stdout=subprocess.DEVNULL, cwd=folder)


def reply(number: int, name: str) -> tuple[Reply, RawMessage]:
    """Return a message that names one person."""
    sure = {field: absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")}
    person = Delegate(1, Finding("name", name, name, 0.97, reasons=(name,)), **sure)
    raw = RawMessage(f"{number:064x}", None, b"x")
    own = {field: absent(field, 0.9) for field in ("kind", "reference", "state", "sender_organisation")}
    return (
        Reply(
            raw.sha256, None, None, name, "", **own, languages=(), delegates=(person,), documents=(), problems=(),
            status=Status.FILED, reason="", made_by=(("untoc-intake", "1"),),
        ),
        raw,
    )  # fmt: skip


def test_several_processes_may_open_an_empty_database(url: str) -> None:
    """The tables are made once, whoever comes first, and are those of SQLite."""

    def opened(_: int) -> int:
        with Store(url, str) as store:
            return sum(store.counts().values())

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(opened, range(4))) == [0, 0, 0, 0]
    with Store(url, str) as store, store.database.reading("comparing") as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_what_mails_hold_is_stored(url: str) -> None:
    """NUL and half surrogate pairs, which PostgreSQL refuses, are dropped from text and lists, and the message is filed."""
    made, raw = reply(1, "Ana\x00 \ud800李伟")
    with Store(url, str) as store:
        store.file(made, raw)
        store.file(made, raw)
        names = [person["name"]["value"] for record in store.records() for person in record["delegates"]]
    assert names == ["Ana 李伟"]


def test_two_may_file_one_message_at_the_same_time(url: str) -> None:
    """The daemon and a `reprocess` wait for each other; neither fails, and nothing is there twice."""
    with Store(url, str) as store:

        def file(number: int) -> None:
            store.file(*reply(100 + number % 3, f"Person {number}"))

        with ThreadPoolExecutor(6) as threads:
            list(threads.map(file, range(60)))
        records = [record for record in store.records() if int(record["sha256"], 16) >= 100]
    assert [len(record["delegates"]) for record in records] == [1, 1, 1]


def test_the_register_and_a_link_survive(url: str, sample_register: tuple[Invitation, ...]) -> None:
    """Dates and titles come back as they went in, and answers are counted."""
    made, raw = reply(200, "Ana")
    with Store(url, str) as store:
        store.import_register(sample_register)
        assert store.register() == sample_register
        store.file(replace(made, reference=Finding("reference", "CU 2009/33 (A)", "CU 2009/33(A)", 0.99)), raw)
        assert store.answers() == {"CU 2009/33 (A)": 1}
        assert len(list(store.records("CU 2009/33 (A)"))) == 1


@pytest.fixture
def sample_register() -> tuple[Invitation, ...]:
    """Return a register of one invitation."""
    from datetime import date

    day = date(2009, 4, 14)
    return (Invitation("CU 2009/33 (A)", date(2009, 3, 4), day, day, "Vienna", (("ar", "الفريق العامل"),), None),)


def test_the_right_to_watch_is_held_across_machines(url: str) -> None:
    """Two with one database keep each other off, whatever machine they run on; a lost connection gives the right back."""
    with Store(url, str) as one, Store(url, str) as other, holding(one.database, "a mailbox") as first:
        assert first is not None
        assert first.still()
        with holding(other.database, "a mailbox") as second, holding(other.database, "another") as third:
            assert second is None
            assert third is not None
        with other.database.writing("ending a session") as connection:
            holders = "FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"
            connection.execute(sa.text(f"SELECT pg_terminate_backend(pid) {holders}"))
        until = time.monotonic() + 10
        while first.still() and time.monotonic() < until:  # the server ends a session when it comes to it
            time.sleep(0.05)
        assert not first.still()
        with holding(other.database, "a mailbox") as second:
            assert second is not None


def test_moves_are_written_down(url: str) -> None:
    """The ledger works here as in SQLite."""
    made, raw = reply(300, "Ana")
    with Store(url, str) as store:
        store.file(made, raw)
        ledger = Deliveries(store.database, "one")
        move = Move("INBOX", 4_000_000_000, 3, raw.sha256, len(raw.data), Status.FILED, "Filed", 4_000_000_001, 12)
        ledger.begin(move)
        ledger.begin(move)
        assert ledger.unfinished() == (move,)
        ledger.done(move)
        assert ledger.settled("INBOX", 4_000_000_000) == {3: None}
        assert ledger.misplaced() == ()
        assert store.attempt(raw.sha256) == 1


def test_a_back_up_goes_from_one_database_to_the_other(url: str, tmp_path: Path, sample_register: tuple[Invitation, ...]) -> None:
    """What was saved from SQLite comes back in PostgreSQL, whose next numbers are free, and from there in SQLite again."""
    empty = url.rsplit("/", 1)[0] + "/backup"
    with Store(url, str) as server, server.database.apart("making a database") as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(sa.text("CREATE DATABASE backup"))
    with Store(f"sqlite:///{tmp_path}/one.db", str) as one:
        one.import_register(sample_register)
        for number in range(3):
            one.file(*reply(number, f"Person {number}"))
        records, lines = list(one.records()), [line.as_json() for line in one.messages()]
        backup(one.database, tmp_path / "archive", tmp_path / "one.tar")
    with Store(empty, str) as two:
        restore(tmp_path / "one.tar", two.database, lambda *_: None)
        assert list(two.records()) == records
        assert two.register() == sample_register
        backup(two.database, tmp_path / "archive", tmp_path / "two.tar")
        two.file(*reply(9, "One more"))
    with Store(f"sqlite:///{tmp_path}/three.db", str) as three:
        restore(tmp_path / "two.tar", three.database, lambda *_: None)
        assert list(three.records()) == records
        assert [line.as_json() for line in three.messages()] == lines
