"""A throw-away office for the bench of faults: a real mailbox, books, an archive, the real daemon, and the count at the end.

The count uses none of the product's code: mail is fetched by imaplib, the books are read by SQL, originals are hashed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import random
import re
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from private_dovecot import PrivateDovecot

PROGRAM = str(Path(sys.executable).with_name("untoc-intake"))
WATCHED = "INBOX"
FOLDERS = {"filed": "Filed", "review": "Review", "failed": "Failed", "ignored": "Ignored"}
QUIET_SECONDS = 120.0  # nothing came forward for so long: what is left is stuck; on an idle machine half would do
END_SECONDS = 30.0  # SIGTERM to the end (R7)
LOOK_SECONDS = 0.25
REGISTER = """[[invitation]]
reference = "CU 2009/33 (A)"
dated = 2009-03-04
starts = 2009-04-14
ends = 2009-04-15
place = "Vienna"
[invitation.title]
en = "Working Group on Trafficking in Persons, first meeting"
"""
NOTE = """The Permanent Mission of Austria to the United Nations (Vienna) presents its compliments to the Secretary-General of the
United Nations and, with reference to note verbale CU 2009/33 (A) dated 4 March 2009, has the honour to inform that the
delegation of Austria to the Working Group on Trafficking in Persons will be composed as follows:

Head of delegation: Mr. Anton MUSTERMANN{letter}, Counsellor

The Permanent Mission avails itself of this opportunity to renew the assurances of its highest consideration.
"""
TEXTS = (
    NOTE,
    "I am out of the office until Monday. This is an automatic reply {number}.",
    "Win a prize! Offer {number} ends today.",
)


def letter(number: int, text: str = "") -> bytes:
    """Return a message that is read in milliseconds; each number another one."""
    head = f"From: mission@example.org\nTo: untoc.cop@example.org\nSubject: Note {number}\nMessage-ID: <{number}@example.org>"
    body = (text or TEXTS[number % len(TEXTS)]).format(number=number, letter=chr(65 + number % 26))
    return f"{head}\nDate: Tue, 10 Mar 2009 08:00:00 +0000\n\n{body}\n".replace("\n", "\r\n").encode()


def hash_of(data: bytes) -> str:
    """Return what the product knows a message by."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        name: for `--row`.
        says: what happens, as the table says it.
        trials: how many faults are asked for.
        trial: makes one run with faults, with its own dice; returns what is worth a note.
        elsewhere: folders where a person puts mail.
        opens: makes the office in a folder.
        counts: the messages are counted at the end.
        times: how often it strikes in one run.
    """

    name: str
    says: str
    trials: int
    trial: Callable[[Office, random.Random], str]
    elsewhere: tuple[str, ...] = ()
    opens: Callable[[Path], contextlib.AbstractContextManager[Office]] | None = None
    counts: bool = True
    times: int = 1


@dataclass(frozen=True)
class Count:
    """What became of the messages of one trial.

    Attributes:
        lost: messages of which a mail, the row in the books or the original is missing.
        doubled: mails too many, and rows and records too many.
        stuck: messages that wait for ever, or lie in another folder than their state's.
        failed: messages filed as failed.
        differences: what `untoc-intake check --reconcile` had to repair or left.
    """

    messages: int = 0
    lost: int = 0
    doubled: int = 0
    stuck: int = 0
    failed: int = 0
    differences: int = 0


@dataclass
class Office:
    """One mailbox, its books and its archive.

    Args:
        server: the mail server.
        folder: where books, archive and log lie.
        own: settings beside the usual ones, by the names of their variables without prefix.

    Attributes:
        delivered: every mail that was ever given to the server, and how often.
        launcher: the program that is started as the daemon.
        database, provider, proxy: the database server, who gives tokens, and the proxy, where the row has them.
        faults: how many faults happened, where a trial does not count as one.
        ended_seconds: between SIGTERM and the end, at most.
        compared: what was seen at the end, in words.
    """

    server: PrivateDovecot
    folder: Path
    own: dict[str, str] = field(default_factory=dict)
    delivered: Counter[bytes] = field(default_factory=Counter)
    daemons: list[subprocess.Popen[bytes]] = field(default_factory=list)
    database_url: str = ""
    launcher: tuple[str, ...] = (PROGRAM,)
    database: Any = None
    provider: Any = None
    proxy: Any = None
    faults: int = 0
    ended_seconds: float = 0.0
    compared: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.database_url = self.database_url or f"sqlite:///{self.folder}/books/books.db"
        self.archive = self.folder / "archive"
        (self.folder / "books").mkdir(exist_ok=True)

    @property
    def environment(self) -> dict[str, str]:
        usual = {
            "DATABASE__URL": self.database_url,
            "ARCHIVE__DIRECTORY": str(self.archive),
            "WORKERS__COUNT": "1",
            "MAILBOX__POLL_SECONDS": "1",
            "MAILBOX__TIMEOUT_SECONDS": "5",
            "HEALTH__PORT": "0",
            "LOG__FILE": str(self.folder / "log"),
        }
        named = {f"UNTOC_INTAKE_{name}": value for name, value in (usual | self.own).items()}
        return os.environ | self.server.environment() | named

    def open(self) -> None:
        """Make the books and the register."""
        file = self.folder / "register.toml"
        file.write_text(REGISTER, encoding="utf-8")
        done = self.run("invitations", "import", str(file))
        if done.returncode:
            raise RuntimeError(done.stderr)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([PROGRAM, *arguments], env=self.environment, capture_output=True, text=True, check=False)

    def start(self, more: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Start the daemon, with variables beside those of `environment`."""
        environment = self.environment | dict(more or {})
        with (self.folder / "output").open("ab") as output:
            quiet = subprocess.DEVNULL
            self.daemons.append(
                subprocess.Popen([*self.launcher, "run"], env=environment, stdin=quiet, stdout=output, stderr=output)
            )
        return self.daemons[-1]

    def end(self) -> None:
        """End all daemons by SIGTERM, and note the time that it took. A dead one is an error."""
        begun = time.monotonic()
        for daemon in self.daemons:
            if daemon.poll() is not None:
                raise RuntimeError(f"the daemon had ended by itself:\n{self.log()[-2000:]}")
            daemon.terminate()
        for daemon in self.daemons:
            daemon.wait(END_SECONDS)
        if self.daemons:
            self.ended_seconds = max(self.ended_seconds, time.monotonic() - begun)
        self.daemons.clear()

    def kill(self, daemon: subprocess.Popen[bytes]) -> None:
        """End a daemon as the kernel or a power cut would."""
        daemon.kill()
        daemon.wait()
        self.daemons.remove(daemon)

    def close(self) -> None:
        """End whatever runs."""
        for daemon in list(self.daemons):
            self.kill(daemon)

    def log(self) -> str:
        files = (self.folder / "log", self.folder / "output")
        return "".join(file.read_text(errors="replace") for file in files if file.exists())

    def deliver(self, messages: int, *, twice_every: int = 7) -> None:
        """Deliver that many new messages; some of them come twice."""
        new: list[bytes] = []
        while len(new) < messages:
            number = len(self.delivered) + len(set(new))
            new += [letter(number)] * (2 if twice_every and number % twice_every == twice_every - 1 else 1)
        self.give(new[:messages])

    def give(self, letters: Sequence[bytes]) -> None:
        self.server.deliver(*letters, folder=WATCHED)
        self.delivered.update(letters)

    def books(self) -> list[tuple[str, str]]:
        """Return (hash, state) of every message in the books."""
        return [(str(row[0]), str(row[1])) for row in self.rows("SELECT sha256, status FROM message")]

    def rows(self, query: str) -> list[Any]:
        if self.database_url.startswith("sqlite"):
            file = self.database_url.removeprefix("sqlite:///")
            with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=60)) as connection:
                return connection.execute(query).fetchall()
        import pg8000.native

        parts = urlsplit(self.database_url)
        named = (str(parts.username), parts.hostname, parts.path.strip("/"), parts.port)
        with contextlib.closing(pg8000.native.Connection(*named)) as connection:
            return connection.run(query)

    def waits(self) -> tuple[int, int, int]:
        """Return what is not through yet: mails in the watched folder, messages pending, messages not in the books."""
        inbox = self.left()
        books = dict(self.books())
        missing = sum(hash_of(data) not in books for data in self.delivered)
        return inbox, sum(state == "pending" for state in books.values()), missing

    def left(self) -> int:
        """Return how many mails lie in the watched folder, as its files say: a look that costs the server nothing."""
        return sum(len(list((self.server.home / "mail" / part).iterdir())) for part in ("cur", "new"))

    def settle(self, through: Callable[[tuple[int, int, int]], bool] = lambda waits: not any(waits)) -> float:
        """Wait until all is through, or until nothing has come forward for a minute; return the seconds."""
        begun = changed = time.monotonic()
        before: tuple[int, int, int] | None = None
        while time.monotonic() - changed < QUIET_SECONDS:
            now = self.waits()
            if through(now):
                break
            if now != before:
                before, changed = now, time.monotonic()
            time.sleep(LOOK_SECONDS)
        return time.monotonic() - begun

    def count(self, *elsewhere: str) -> Count:
        """Count what was lost, doubled and is stuck; no daemon runs.

        Args:
            *elsewhere: folders where a person has put mail.
        """
        self.compared = [f"waits (folder, pending, not in the books): {self.waits()}", f"folders: {self.server.folders()}"]
        reconciled = self.run("check", "--reconcile")
        self.compared.append(reconciled.stdout + reconciled.stderr)
        told = re.findall(r"^(?:repaired|LEFT) ", reconciled.stdout, re.MULTILINE)
        differences = len(told) if reconciled.returncode in (0, 1) else 1 + len(told)
        wanted = Counter({hash_of(data): number for data, number in self.delivered.items()})
        rows = self.books()
        states = dict(rows)
        records = Counter(str(row[0]) for row in self.rows("SELECT message_id FROM reply"))
        there: dict[str, Counter[str]] = {}
        for name in (WATCHED, *FOLDERS.values(), *elsewhere):
            for sha256 in self.mails(name):
                there.setdefault(sha256, Counter())[name] += 1
        originals = {hash_of(path.read_bytes()) for path in self.archive.glob("messages/??/*.eml")}
        lost = doubled = stuck = 0
        for sha256, number in wanted.items():
            lies = there.get(sha256, Counter())
            by_person = sum(lies[name] for name in elsewhere)
            lost += lies.total() < number or (not by_person and (sha256 not in states or sha256 not in originals))
            doubled += max(0, lies.total() - number)
            right = FOLDERS.get(states.get(sha256, ""), "")
            stuck += sha256 in states and lies.total() - by_person > lies[right]
        doubled += len(rows) - len(states) + sum(number - 1 for number in records.values())
        doubled += sum(sha256 not in wanted for sha256 in {*there, *states})  # nobody ever sent these
        failed = sum(state == "failed" for state in states.values())
        return Count(wanted.total(), lost, doubled, stuck, failed, differences)

    def mails(self, folder: str) -> Iterator[str]:
        """Yield the hash of every mail of a folder that is not marked as deleted."""
        with self.server.session() as session:
            if session.select(f'"{folder}"', readonly=True)[0] != "OK":
                return
            _answer, (numbers,) = session.uid("SEARCH", "UNDELETED")
            if numbers:
                _answer, parts = session.uid("FETCH", numbers.decode().replace(" ", ","), "(BODY.PEEK[])")
                yield from (hash_of(part[1]) for part in parts if isinstance(part, tuple))


@contextlib.contextmanager
def usual(folder: Path) -> Iterator[Office]:
    """Yield an office on SQLite with a mailbox by password."""
    with PrivateDovecot() as server:
        office = Office(server, folder)
        try:
            yield office
        finally:
            office.close()
