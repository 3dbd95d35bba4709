"""Killed at any moment and started again, the real process loses nothing and doubles nothing."""

from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from pipeline.mailbox.archive import Archive

pytestmark = [pytest.mark.system, pytest.mark.timeout(900)]

KILLS = 20  # scripts/bench/faults.py does a hundred
WORK_SECONDS = 0.6  # from the first message that leaves the inbox to a kill, at most
SEED = 2009
ALWAYS_THERE = 12  # messages in the mailbox when a run begins, so that most kills hit work in hand
PROGRAM = Path(sys.executable).with_name("untoc-intake")
FOLDERS = {"filed": "Filed", "review": "Review", "failed": "Failed", "ignored": "Ignored"}

REGISTER = """
[[invitation]]
reference = "CU 2009/33 (A)"
dated = 2009-03-04
starts = 2009-04-14
ends = 2009-04-15
place = "Vienna"
[invitation.title]
en = "Working Group on Trafficking in Persons, first meeting"
"""

NOTE = """\
The Permanent Mission of Austria to the United Nations (Vienna) presents its compliments to the Secretary-General of the
United Nations and, with reference to note verbale CU 2009/33 (A) dated 4 March 2009, has the honour to inform that the
delegation of Austria to the Working Group on Trafficking in Persons will be composed as follows:

Head of delegation: Mr. Anton MUSTERMANN{number}, Counsellor

The Permanent Mission avails itself of this opportunity to renew the assurances of its highest consideration.
"""
TEXTS = (
    NOTE,
    "I am out of the office until Monday. This is an automatic reply {number}.",
    "Win a prize! Offer {number} ends today.",
)


def letter(number: int) -> bytes:
    """Return a message that is read in milliseconds."""
    head = f"From: mission@example.org\nTo: untoc.cop@example.org\nSubject: Note {number}\nMessage-ID: <{number}@example.org>"
    text = TEXTS[number % len(TEXTS)].format(number=chr(65 + number % 26))
    return f"{head}\nDate: Tue, 10 Mar 2009 08:00:00 +0000\n\n{text}\n".replace("\n", "\r\n").encode()


@dataclass
class Office:
    """A mailbox, books and an archive, and what was ever delivered."""

    server: Any
    folder: Path
    delivered: list[bytes] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        own = {
            "UNTOC_INTAKE_DATABASE__URL": f"sqlite:///{self.folder}/books.db",
            "UNTOC_INTAKE_ARCHIVE__DIRECTORY": str(self.folder / "archive"),
            "UNTOC_INTAKE_WORKERS__COUNT": "1",
        }
        return os.environ | self.server.environment() | own

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([str(PROGRAM), *arguments], env=self.environment, capture_output=True, text=True, check=False)

    def start(self) -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        return subprocess.Popen([str(PROGRAM), "run", "--once"], env=self.environment, stdin=quiet, stdout=quiet, stderr=quiet)

    def waits_for_work(self, process: subprocess.Popen[bytes]) -> bool:
        """Wait until the first message has left the inbox; tell whether the process still runs."""
        while process.poll() is None and self.server.folders()["INBOX"] >= ALWAYS_THERE:
            time.sleep(0.02)
        return process.poll() is None

    def fill(self) -> None:
        """Deliver new messages until there are enough; every seventh comes twice."""
        missing = ALWAYS_THERE - self.server.folders()["INBOX"]
        new: list[bytes] = []
        while len(new) < missing:
            number = len({*self.delivered, *new})
            new += [letter(number)] * (2 if number % 7 == 0 else 1)
        self.server.deliver(*new)
        self.delivered += new

    def books(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.run("messages", "--format", "jsonl").stdout.splitlines()]


@pytest.fixture
def office(dovecot: Any, tmp_path: Path) -> Office:
    office = Office(dovecot, tmp_path)
    (tmp_path / "register.toml").write_text(REGISTER)
    assert office.run("invitations", "import", str(tmp_path / "register.toml")).returncode == 0
    return office


def check_that_all_agree(office: Office) -> None:
    """Nothing lost, nothing doubled, mailbox and books agree, originals byte for byte."""
    books = office.books()
    states = {line["sha256"]: line["state"] for line in books}
    by_hash = {hashlib.sha256(data).hexdigest(): data for data in office.delivered}
    assert len(states) == len(books), "a message stands in the books twice"
    assert set(states) == set(by_hash), "the books hold what was delivered, no more and no less"
    assert set(states.values()) <= set(FOLDERS), "no message waits"

    expected: dict[str, Counter[bytes]] = {name: Counter() for name in ("INBOX", *FOLDERS.values())}
    for data in office.delivered:
        expected[FOLDERS[states[hashlib.sha256(data).hexdigest()]]][data] += 1
    assert {name: Counter(office.server.folder(name)) for name in expected} == expected, "mailbox and books agree"

    archive = Archive(office.folder / "archive")
    assert {raw.sha256: raw.data for raw in archive.all()} == by_hash, "originals are what was delivered"

    assert office.run("export", "--format", "jsonl", "--output", str(office.folder / "records.jsonl")).returncode == 0
    records = [json.loads(line) for line in (office.folder / "records.jsonl").read_text().splitlines()]
    assert sorted(record["sha256"] for record in records) == sorted(by_hash), "one record for each message"


def test_kills_at_random_moments(office: Office) -> None:
    """After all kills and restarts every message is filed once and lies once in the folder of its state."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable on purpose
    office.fill()
    started = time.monotonic()
    assert office.run("run", "--once").returncode == 0
    usual_seconds = time.monotonic() - started
    killed = amid_work = runs = 0
    while killed < KILLS:
        runs += 1
        assert runs < 4 * KILLS, "the process ends before it can be killed"
        office.fill()
        process = office.start()
        started = time.monotonic()
        # Every other kill falls amid the work, however long this machine takes to get ready for it.
        waits = killed % 2 == 1 and office.waits_for_work(process)
        try:
            process.wait(chance.uniform(0.0, WORK_SECONDS) if waits else chance.uniform(0.3, 1.0) * usual_seconds)
            # It was faster this time: other work on this machine comes and goes.
            usual_seconds = usual_seconds if waits else time.monotonic() - started
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            killed += 1
            begun = office.server.folders()["INBOX"] < ALWAYS_THERE
            amid_work += begun
            usual_seconds *= 1.0 if begun else 1.1
    assert amid_work > KILLS / 8, "too few kills hit the work itself to prove anything"
    assert office.run("run", "--once").returncode == 0
    check_that_all_agree(office)
    assert office.run("run", "--once").stdout.startswith("Nothing new")
    print(f"\n{killed} kills in {runs} runs, {amid_work} of them amid the work")


STEPPING = """
import os, signal, sys
from config import load
from models.finding import absent
from models.reply import Reply, Status
from pipeline import daemon
from pipeline.filing.store import Store
from pipeline.intake import Intake
from pipeline.mailbox.archive import Archive
from pipeline.mailbox.imap import Mailbox

left = int(sys.argv[1])

def step():
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)

def fragile(owner, name):
    whole = getattr(owner, name)
    def stepped(*arguments):
        step()
        result = whole(*arguments)
        step()
        return result
    setattr(owner, name, stepped)

def read(raw, register, settings):
    nothing = [absent(name, 0.0) for name in ("kind", "reference", "state", "sender_organisation")]
    return Reply(raw.sha256, None, raw.received, "", "", *nothing, (), (), (), (), Status.REVIEW, "to be looked at", ())

Intake.__init__.__defaults__ = (read,)
for owner, name in ((Archive, "keep"), (os, "replace"), (Store, "expect"), (Store, "file"), (Mailbox, "acknowledge")):
    fragile(owner, name)
settings = load(None, os.environ)
archive = Archive(settings.archive.directory)
with Store(settings.database.url, archive.keep_picture) as store:
    daemon.run_once(settings, archive, store, lambda outcome: None)
"""


def test_a_kill_at_every_step(office: Office) -> None:
    """Killed before and after each step of keeping, expecting, filing and acknowledging, the next start goes on."""
    (office.folder / "stepping.py").write_text(STEPPING)
    environment = office.environment | {"UNTOC_INTAKE_WORKERS__KIND": "inline"}
    steps = 0
    while True:
        office.delivered.append(letter(steps))
        office.server.deliver(office.delivered[-1])
        command = [sys.executable, str(office.folder / "stepping.py"), str(steps)]
        done = subprocess.run(
            command, env=environment, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False
        )
        if done.returncode == 0:
            break
        assert done.returncode == -9, done.stderr
        steps += 1
        assert steps < 200, "there is no end to the steps"
    assert steps >= 12, "six steps for one message, each with a before and an after"
    check_that_all_agree(office)
