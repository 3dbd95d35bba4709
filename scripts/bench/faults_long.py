"""Rows about a long life: a day of polls, 50,000 messages among which nothing happens, and how soon new mail is in work."""

from __future__ import annotations

import random
import sqlite3
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from faults_office import WATCHED, Office, Row, hash_of, letter
from faults_poison import DAEMON
from faults_proxy import DOWN, UP, Proxy

POLLS, BATCHES, BATCH = 2_000, 25, 40
MANY = 50_000
SETTLED_LOOKS = 60
NEWS = 20


def day(office: Office, chance: random.Random) -> str:
    """Poll by the thousand and file 1,000 messages; return memory, open files and threads of the daemon by fifths."""
    office.launcher = (sys.executable, DAEMON)
    diary = office.folder / "diary"
    office.own |= {"WORKERS__KIND": "local", "MAILBOX__POLL_SECONDS": "43"}  # 2,000 polls are 24 hours then
    office.start({"FAULTS_POLL_SECONDS": "0.05", "FAULTS_DIARY": str(diary)})
    for batch in range(BATCHES):
        _wait(diary, (batch * POLLS) // (BATCHES + 1))
        office.deliver(BATCH)
        if chance.random() < 0.2:
            office.server.stop()
            time.sleep(chance.uniform(0, 1))
            office.server.start()
    office.settle()
    _wait(diary, POLLS)
    lines = [[float(word) for word in line.split()] for line in diary.read_text().splitlines()]
    parts = []
    for part in range(5):
        own = lines[part * len(lines) // 5 : (part + 1) * len(lines) // 5]
        memory, files, threads = (max(line[column] for line in own) for column in (2, 3, 4))
        parts.append(f"{memory / 1024:.0f} MB, {files:.0f} files, {threads:.0f} threads")
    return f"{len(lines):,} polls; at most, by fifths of them: {'; '.join(parts)}"


def idle(office: Office, _chance: random.Random) -> str:
    """Let 50,000 filed messages lie in the watched folder; return what a poll costs: bytes through a proxy, and time."""
    office.launcher = (sys.executable, DAEMON)
    office.own |= dict.fromkeys(("MAILBOX__FILED", "MAILBOX__IGNORED"), WATCHED) | {"MAILBOX__IDLE_SECONDS": "0"}
    office.faults = 1
    _settled(office)
    diary = office.folder / "diary"
    with Proxy(office.server.port) as proxy:
        office.start(
            {"FAULTS_DIARY": str(diary), "UNTOC_INTAKE_MAILBOX__PORT": str(proxy.port), "UNTOC_INTAKE_MAILBOX__TLS": "none"}
        )
        _wait(diary, 1)
        first = proxy.bytes[UP] + proxy.bytes[DOWN]
        _wait(diary, 5)
        looks, carried = len(diary.read_text().splitlines()), proxy.bytes[UP] + proxy.bytes[DOWN]
        _wait(diary, looks + SETTLED_LOOKS)
        lines, busy = zip(
            *((float(words[1]), float(words[5])) for words in map(str.split, diary.read_text().splitlines())), strict=True
        )
        each = (proxy.bytes[UP] + proxy.bytes[DOWN] - carried) / (len(lines) - looks)
        office.end()
    later, own = lines[looks:], median(busy[looks:])
    return (
        f"first poll {lines[0]:.2f} s, {first / 1000:.1f} kB with the login; then {median(later) * 1000:.0f} ms in the middle, "
        f"{max(later) * 1000:.0f} ms at most, {own * 1000:.0f} ms of them its own work, {each / 1000:.2f} kB a poll"
    )


def news(office: Office, chance: random.Random) -> str:
    """Deliver mails one by one to a daemon whose next poll is an hour away; return how soon the original of each is kept."""
    office.own |= {"WORKERS__KIND": "local", "MAILBOX__POLL_SECONDS": "3600"}
    office.start()
    until = time.monotonic() + 60
    while "listening for new messages" not in office.log() and time.monotonic() < until:
        time.sleep(0.1)
    times = []
    for number in range(NEWS):
        time.sleep(chance.uniform(0.2, 3))
        office.deliver(1, twice_every=0)
        delivered = time.monotonic()
        while len(list(office.archive.glob("messages/??/*.eml"))) <= number and time.monotonic() < delivered + 60:
            time.sleep(0.01)
        times.append(time.monotonic() - delivered)
        office.settle()
    office.faults = NEWS
    return f"in work after {median(times):.2f} s in the middle, {max(times):.2f} s at most"


def _wait(diary: Path, looks: int) -> None:
    """Return when so many looks were written down; a minute without one is an error."""
    seen, since = -1, time.monotonic()
    while seen < looks:
        now = diary.read_text().count("\n") if diary.exists() else 0
        if now != seen:
            seen, since = now, time.monotonic()
        elif time.monotonic() - since > 120:
            raise RuntimeError(f"no look after number {seen}")
        time.sleep(0.1)


def _settled(office: Office) -> None:
    """Put the messages into folder, books and ledger, as if they had been filed long ago and stayed where they were."""
    folder = office.server.home / "mail" / "cur"
    folder.mkdir(exist_ok=True)
    hashes = []
    for number in range(MANY):
        data = letter(number)
        (folder / f"{1_200_000_000 + number}.M1P{number}.office:2,S").write_bytes(data)
        hashes.append(hash_of(data))
    with office.server.session() as session:
        _answer, (text,) = session.status(WATCHED, "(UIDVALIDITY)")
    validity = int(text.split()[-1].rstrip(b")"))
    moment = datetime(2009, 3, 10, 8, tzinfo=UTC).isoformat(sep=" ")
    name = f"{WATCHED} of {office.server.user} at {office.server.host}"
    with sqlite3.connect(office.database_url.removeprefix("sqlite:///")) as books:
        books.executemany(
            "INSERT INTO message (id, sha256, received, arrived, size_bytes, subject, sender, status, reason, made_by, attempts) "
            "VALUES (?, ?, ?, ?, 500, '', '', 'filed', '', '[]', 1)",
            ((number + 1, sha256, moment, moment) for number, sha256 in enumerate(hashes)),
        )
        books.executemany(
            "INSERT INTO delivery (message_id, mailbox, folder, uidvalidity, uid, seen, target, target_validity, target_next, "
            "placed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 'filed')",
            ((number + 1, name, WATCHED, validity, number + 1, moment, WATCHED, validity) for number in range(MANY)),
        )


ROWS = (
    Row("day", "24 h simulated: 2,000 polls, 1,000 messages, the server away now and then", 1, day),
    Row("idle", "a mailbox of 50,000 messages in which nothing happens", 1, idle, counts=False),
    Row("news", "new mail while the next poll is an hour away", 20, news),
)
