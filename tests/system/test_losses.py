"""A whole run that loses what reads for it: its own children, a machine of the cluster, the scheduler. 0 lost, 0 doubled.

`test_postgresql` shows the same of a database that restarts or crashes amid a run, `test_kill` of the program itself.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pipeline.filing.store import Store

pytestmark = [pytest.mark.system, pytest.mark.timeout(900)]

MESSAGES = 16
PATIENCE_SECONDS = 240
REGISTER = """[[invitation]]
reference = "CU 2009/33 (A)"
dated = 2009-03-04
starts = 2009-04-14
ends = 2009-04-15
place = "Vienna"
"""
NOTE = """From registry Tue Mar 10 08:00:00 2009
From: Registry <registry@mission{number}.example>
To: untoc.cop@example.org
Subject: Note verbale {number}
Message-ID: <{number}@mission.example>
Date: Tue, 10 Mar 2009 08:{number:02}:00 +0000

The Permanent Mission of {state} to the United Nations (Vienna) presents its compliments to the Secretariat and, with reference to
note verbale CU 2009/33 (A) of 4 March 2009, has the honour to inform that {state} will be represented by:

Mr. Kojo VERLIN{letter}, Counsellor

The Permanent Mission avails itself of this opportunity to renew the assurances of its highest consideration.

"""
SCHEDULER = """
import asyncio, distributed
async def main():
    async with distributed.Scheduler(host='127.0.0.1', port=0, dashboard_address=None) as scheduler:
        print(scheduler.address, flush=True)
        await scheduler.finished()
asyncio.run(main())
"""


@dataclass
class Office:
    """One folder with a backlog and books."""

    folder: Path

    def start(self, *arguments: str, **settings: str) -> subprocess.Popen[str]:
        """Start the command line here."""
        environ = {name: value for name, value in os.environ.items() if not name.startswith("UNTOC_INTAKE_")}
        environ |= {f"UNTOC_INTAKE_{name}": value for name, value in settings.items()} | {"PYTHONUNBUFFERED": "1"}
        command = [Path(sys.executable).with_name("untoc-intake"), *arguments]
        return subprocess.Popen(
            command, cwd=self.folder, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def says(self, *arguments: str, **settings: str) -> str:
        """Return what the command says; it must end well."""
        process = self.start(*arguments, **settings)
        out, _ = process.communicate(timeout=PATIENCE_SECONDS)
        assert process.returncode == 0, out
        return out

    def until_read(self, number: int, process: subprocess.Popen[str]) -> None:
        """Wait until so many messages are in the books."""
        end = time.monotonic() + PATIENCE_SECONDS
        with Store(f"sqlite:///{self.folder}/untoc-intake.db", str) as store:
            while sum(many for status, many in store.counts().items() if status != "pending") < number:
                assert process.poll() is None, process.communicate()
                assert time.monotonic() < end
                time.sleep(0.05)

    def records(self) -> list[dict[str, Any]]:
        """Return what an export gives."""
        self.says("export", "--output", "records.jsonl")
        return [json.loads(line) for line in (self.folder / "records.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def make_office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Office]:
    """Make a folder with the backlog and a register."""

    def make() -> Office:
        office = Office(tmp_path_factory.mktemp("office"))
        (office.folder / "invitations.toml").write_text(REGISTER, encoding="utf-8")
        states = ("Ghana", "Norway", "Peru", "Jordan", "Croatia")
        notes = (NOTE.format(number=number, state=states[number % 5], letter=chr(65 + number)) for number in range(MESSAGES))
        (office.folder / "backlog.mbox").write_text("".join(notes), encoding="utf-8")
        office.says("invitations", "import", "invitations.toml")
        return office

    return make


@pytest.fixture(scope="module")
def undisturbed(make_office: Callable[[], Office]) -> list[dict[str, Any]]:
    """The records of a run to which nothing happens."""
    office = make_office()
    office.says("reprocess", "backlog.mbox", WORKERS__COUNT="2")
    records = office.records()
    assert len({record["message_id"] for record in records}) == len(records) == MESSAGES
    return records


@contextlib.contextmanager
def scheduler() -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Yield a scheduler of the loopback interface, and its address."""
    process = subprocess.Popen([sys.executable, "-c", SCHEDULER], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


@contextlib.contextmanager
def machine(office: Office, address: str) -> Iterator[subprocess.Popen[str]]:
    """Yield a worker of the cluster, once it reads; what reads for it ends with it."""
    process = office.start("worker", WORKERS__SCHEDULER=address, WORKERS__COUNT="1")
    try:
        assert process.stdout is not None
        assert any("Reading for" in line for line in process.stdout)
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()
        process.communicate()


def readers(controller: int) -> list[int]:
    """Return the processes that read for this one: those that its process of loaded libraries has forked."""
    return [reader for nursery in forked(controller) for reader in forked(nursery)]


def forked(parent: int) -> list[int]:
    """Return the children of this process that multiprocessing's fork server is, or has made."""
    found = []
    for folder in Path("/proc").iterdir():
        with contextlib.suppress(OSError, ValueError):
            stat = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            if int(stat[1]) == parent and b"multiprocessing.forkserver" in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
    return found


def test_readers_that_are_killed_amid_a_run(make_office: Callable[[], Office], undisturbed: list[dict[str, Any]]) -> None:
    """What they had in hand is read again, in the same run: the records are those of a run to which nothing happens."""
    office = make_office()
    process = office.start("reprocess", "backlog.mbox", WORKERS__COUNT="2")
    for number in (2, 6):
        office.until_read(number, process)
        killed = readers(process.pid)
        assert killed
        for reader in killed:
            os.kill(reader, signal.SIGKILL)
    out, _ = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 0, out
    assert f"{MESSAGES} messages read in" in out
    assert office.records() == undisturbed


def test_a_machine_that_is_lost_amid_a_run(make_office: Callable[[], Office], undisturbed: list[dict[str, Any]]) -> None:
    """The other one reads what it had in hand."""
    office = make_office()
    with scheduler() as (_, address), machine(office, address) as lost, machine(office, address):
        process = office.start("reprocess", "backlog.mbox", WORKERS__KIND="dask", WORKERS__SCHEDULER=address)
        office.until_read(3, process)
        lost.kill()
        out, _ = process.communicate(timeout=PATIENCE_SECONDS)
        assert process.returncode == 0, out
    assert f"{MESSAGES} messages read in" in out
    assert office.records() == undisturbed


def test_a_scheduler_that_is_killed_amid_a_run(make_office: Callable[[], Office], undisturbed: list[dict[str, Any]]) -> None:
    """The run ends and says that the same command goes on; with a new scheduler it does, and reads nothing twice."""
    office = make_office()
    with scheduler() as (killed, address), machine(office, address):
        process = office.start("reprocess", "backlog.mbox", WORKERS__KIND="dask", WORKERS__SCHEDULER=address)
        office.until_read(3, process)
        killed.kill()
        out, _ = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 75, out  # try again
    assert "run the same command again" in out
    with Store(f"sqlite:///{office.folder}/untoc-intake.db", str) as store:
        before = sum(many for status, many in store.counts().items() if status != "pending")
    assert 3 <= before < MESSAGES
    with scheduler() as (_, address), machine(office, address):
        again = office.says("reprocess", "backlog.mbox", WORKERS__KIND="dask", WORKERS__SCHEDULER=address)
    assert f"{MESSAGES - before} messages read in" in again
    assert f"{before} messages were in the books already" in again
    assert office.records() == undisturbed
