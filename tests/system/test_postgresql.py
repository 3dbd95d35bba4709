"""The books on PostgreSQL, which says no to more than SQLite does. A private server is started for these tests."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

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
from pipeline.filing.records import Record
from pipeline.filing.store import Store

pytestmark = pytest.mark.system


@pytest.fixture
def url(postgresql_url: str) -> str:
    """Return the URL of empty books."""
    return postgresql_url


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


def test_several_processes_may_open_an_empty_database(postgresql: Any) -> None:
    """The tables are made once, whoever comes first, and are those of SQLite."""
    url = postgresql.new_database()

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


def test_a_back_up_goes_from_one_database_to_the_other(
    postgresql: Any, tmp_path: Path, sample_register: tuple[Invitation, ...]
) -> None:
    """What was saved from SQLite comes back in PostgreSQL, whose next numbers are free, and from there in SQLite again."""
    empty = postgresql.new_database()
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


def run(folder: Path, url: str, *arguments: str) -> subprocess.Popen[str]:
    """Start the command line in a folder, on those books."""
    environ = os.environ | {"UNTOC_INTAKE_DATABASE__URL": url, "UNTOC_INTAKE_WORKERS__COUNT": "2"}
    command = [Path(sys.executable).with_name("untoc-intake"), *arguments]
    return subprocess.Popen(command, cwd=folder, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def said(folder: Path, url: str, *arguments: str) -> str:
    """Return what the command says, once it has ended well."""
    process = run(folder, url, *arguments)
    out, _ = process.communicate(timeout=240)
    assert process.returncode == 0, out
    return out


def books_of(url: str) -> tuple[list[Record], list[dict[str, Any]]]:
    """Return all that an office takes away from these books is made from."""
    with Store(url, str) as store:
        return list(store.records()), [line.as_json() for line in store.messages()]


def backlog(folder: Path, url: str, register: tuple[Invitation, ...], messages: int) -> None:
    """Fill the register, and write replies of one line a person, with copies and amendments among them."""
    folder.mkdir(exist_ok=True)
    with Store(url, str) as store:
        store.import_register(register)
    with (folder / "backlog.mbox").open("w", encoding="utf-8") as mbox:
        for number in range(messages):
            state = ("Ghana", "Norway", "Peru", "Jordan", "Croatia")[number % 5]
            change = "in place of Ms. Ada BRANDT, " if number % 10 > 4 else ""
            mbox.write(NOTE.format(number=number, state=state, change=change, letter=chr(65 + number % 26), minute=number % 60))


NOTE = """From registry Tue Mar 10 08:00:00 2009
From: Registry <registry@mission{number}.example>
To: untoc.cop@example.org
Subject: Note verbale
Message-ID: <{number}@mission.example>
Date: Tue, 10 Mar 2009 08:{minute:02}:00 +0000

The Permanent Mission of {state} to the United Nations (Vienna) presents its compliments to the Secretariat and, with reference to
note verbale CU 2009/33 (A) of 4 March 2009, has the honour to inform that {state} will be represented by:

{change}Mr. Kojo VERLIN{letter}, Counsellor

The Permanent Mission avails itself of this opportunity to renew the assurances of its highest consideration.

"""


def test_a_whole_run_gives_the_same_in_both(url: str, tmp_path: Path, sample_register: tuple[Invitation, ...]) -> None:
    """Copies and amendments, read by the real program, come out of both databases letter by letter the same."""
    taken = []
    for name, books in (("one", f"sqlite:///{tmp_path}/one.db"), ("two", url)):
        folder = tmp_path / name
        backlog(folder, books, sample_register, 10)
        said(folder, books, "reprocess", "backlog.mbox")
        taken.append(books_of(books))
    said(tmp_path / "two", url, "reprocess", "backlog.mbox")
    assert books_of(url) == taken[-1], "a second run changes nothing"
    assert taken[0] == taken[1]
    assert len(taken[0][0]) == 10
    assert any(record["supersedes"] for record in taken[0][0])


@pytest.mark.parametrize("crash", [False, True], ids=["restarted", "crashed"])
def test_a_server_that_restarts_amid_a_run_costs_nothing(
    postgresql: Any, url: str, tmp_path: Path, sample_register: tuple[Invitation, ...], crash: bool
) -> None:
    """The run goes on or ends with a reason; the next one goes on, and every message is there once, as without the restart."""
    backlog(tmp_path, url, sample_register, 20)
    process = run(tmp_path, url, "reprocess", "backlog.mbox")
    until = time.monotonic() + 120
    with Store(url, str) as store:
        while store.counts().get("filed", 0) < 3:
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < until
            time.sleep(0.05)
    postgresql.restart(crash=crash)
    out, _ = process.communicate(timeout=240)
    assert process.returncode in (0, 69), out
    if process.returncode:
        assert "see that the server runs" in out
    said(tmp_path, url, "reprocess", "backlog.mbox")
    records, messages = books_of(url)
    assert [message["state"] for message in messages] == ["filed"] * 20
    assert len({record["message_id"] for record in records}) == len(records) == 20
    assert {len(record["delegates"]) for record in records} <= {1, 2}


def test_a_lost_connection_is_made_again(postgresql: Any, url: str) -> None:
    """Who looks again after the server was restarted is served, as if nothing had been."""
    with Store(url, str) as store:
        for crash in (False, True):
            assert store.counts() == {}
            postgresql.restart(crash=crash)
        assert store.counts() == {}
