"""The rows of the table of faults that strike process, line and mailbox. Each function is one trial."""

from __future__ import annotations

import os
import random
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import faults_proxy
from faults_office import WATCHED, Office, Row
from faults_proxy import Proxy

MINE = "Mine"
FAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"  # of Debian's libfaketime; FAULTS_FAKETIME names another
AMID = 24  # messages amid which a fault strikes


def amid_the_work(office: Office, chance: random.Random, left: int) -> subprocess.Popen[bytes]:
    """Return the daemon, started where it does not run, some random time after no more than `left` mails are left.

    So the moment falls into every step.
    """
    daemon = office.daemons[0] if office.daemons else office.start()
    until = time.monotonic() + 60
    while office.left() > left and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(chance.uniform(0, 0.2))
    return daemon


def kill(office: Office, chance: random.Random) -> str:
    """Kill -9 ten times while 200 messages are worked; the last start is killed early, whatever it is at."""
    office.deliver(200)
    for left in sorted((chance.randrange(1, 200) for _ in range(9)), reverse=True):
        office.kill(amid_the_work(office, chance, left))
    daemon = office.start()
    time.sleep(chance.uniform(0, 3))
    office.kill(daemon)
    office.faults += 10
    office.start()
    office.settle()
    return ""


def cut(office: Office, chance: random.Random) -> str:
    """Cut, close or stall the line at random bytes, five times, while 20 to 60 messages are worked; by TLS or in the clear."""
    tls = chance.choice(("implicit", "none"))
    server = office.server
    office.deliver(20)
    hits: list[str] = []
    with Proxy(server.tls_port if tls == "implicit" else server.port) as proxy:
        fault = proxy.arm(faults_proxy.at_random(chance, up=6_000, down=30_000))  # about what this costs
        office.start({"UNTOC_INTAKE_MAILBOX__PORT": str(proxy.port), "UNTOC_INTAKE_MAILBOX__TLS": tls})
        for number in range(5):
            if fault.done.wait(30):
                hits.append(f"{fault.kind} {fault.direction}")
                office.faults += 1
            proxy.disarm()
            if number < 4:
                office.deliver(10)
                fault = proxy.arm(faults_proxy.at_random(chance, up=3_000, down=16_000))
        office.settle()
        office.end()
    return f"{tls}: {', '.join(hits) or 'no hit'}"


def stalled(office: Office, chance: random.Random) -> str:
    """Let the line fall silent in either direction, with the time-out that offices have; tell how soon the next mail is moved."""
    office.own["MAILBOX__TIMEOUT_SECONDS"] = "60"
    office.deliver(AMID)
    waits = []
    with Proxy(office.server.tls_port) as proxy:
        office.start({"UNTOC_INTAKE_MAILBOX__PORT": str(proxy.port)})
        for direction in (faults_proxy.DOWN, faults_proxy.UP):
            amid_the_work(office, chance, chance.randrange(AMID // 2, AMID))
            fault = proxy.arm(faults_proxy.Fault(direction, chance.randrange(400), faults_proxy.STALLED))
            office.faults += fault.done.wait(60)
            left, since = office.left(), time.monotonic()
            while office.left() >= left and time.monotonic() < since + 300:
                time.sleep(0.1)
            waits.append(time.monotonic() - since)
            office.deliver(AMID - office.left())
        office.settle()
        office.end()
    return f"the next mail is moved after {' and '.join(f'{seconds:.0f}' for seconds in waits)} s"


@contextmanager
def away(office: Office) -> Iterator[Path]:
    """Stop the mail server, yield the watched folder on its disk, start it again."""
    office.server.stop()
    try:
        yield office.server.home / "mail"
    finally:
        office.server.start()


def validity(office: Office, chance: random.Random) -> str:
    """Give the watched folder another UIDVALIDITY amid the work, with the same numbers."""
    office.deliver(AMID)
    amid_the_work(office, chance, chance.randrange(1, AMID))
    with away(office) as mail:
        (uids,) = mail.glob("dovecot-uidlist")
        head, _line, rest = uids.read_text().partition("\n")
        words = [f"V{int(word[1:]) + 1}" if word.startswith("V") else word for word in head.split(" ")]
        uids.write_text(f"{' '.join(words)}\n{rest}")
        for index in mail.glob("dovecot.*index*"):
            index.unlink()
    office.deliver(10)
    office.settle()
    return ""


def recreated(office: Office, chance: random.Random) -> str:
    """Make the watched folder anew amid the work: numbered in another order, from 1 or by the old numbers."""
    office.deliver(AMID)
    amid_the_work(office, chance, chance.randrange(1, AMID))
    with away(office) as mail:
        letters = [path for part in ("cur", "new") for path in (mail / part).iterdir()]
        uids = mail / "dovecot-uidlist"
        head, *rest = uids.read_text().splitlines()
        left = {path.name.partition(":")[0] for path in letters}
        numbers = [int(line.partition(" ")[0]) for line in rest if line.rpartition(":")[2] in left]
        first = chance.choice((1, min(numbers, default=1)))  # old numbers that mean other mails are the harder case
        chance.shuffle(letters)
        lines = []
        for number, path in enumerate(letters, start=first):
            name = f"{1_000_000_000 + number}.M{chance.randrange(10**6)}P{number}.restored"
            path.rename(mail / "new" / name)
            lines.append(f"{number} :{name}\n")
        validity = next(int(word[1:]) for word in head.split() if word.startswith("V")) + 1
        uids.write_text(f"3 V{validity} N{len(letters) + first} G{chance.randbytes(16).hex()}\n{''.join(lines)}")
        for index in mail.glob("dovecot.*index*"):
            index.unlink()
    office.deliver(10)
    office.settle()
    return f"{len(letters)} renumbered from {first}"


def by_hand(office: Office, chance: random.Random) -> str:
    """Let a person move mail out of the watched folder, and back, and between our folders, amid the work."""
    office.deliver(2 * AMID)
    amid_the_work(office, chance, chance.randrange(1, 2 * AMID))
    moved = 0
    with office.server.session() as session:
        session.create(MINE)
        for _ in range(12):
            source = chance.choice((WATCHED, WATCHED, WATCHED, MINE))
            target = MINE if source == WATCHED else WATCHED
            session.select(source)
            _answer, (numbers,) = session.uid("SEARCH", "UNDELETED")
            if numbers:
                answer, _detail = session.uid("MOVE", chance.choice(numbers.split()).decode(), target)
                moved += answer == "OK"
            time.sleep(chance.uniform(0, 0.15))
    office.deliver(5)
    office.settle(lambda waits: not any(waits[:2]))
    return f"{moved} moved by hand"


def two(office: Office, chance: random.Random) -> str:
    """Two daemons on one mailbox with 200 messages; the one that works is killed amid the work in every other trial."""
    office.deliver(200)
    first, second = office.start(), office.start()
    note = "both to the end"
    if chance.random() < 0.5:
        left = chance.randrange(1, 200)
        until = time.monotonic() + 60
        while office.left() > left and time.monotonic() < until:
            time.sleep(0.05)
        standing_by = office.log().count("standing by")
        office.kill(chance.choice((first, second)))
        note = f"one of them killed; {standing_by} stood by"
    office.settle()
    return note


def clock(office: Office, chance: random.Random) -> str:
    """Set the daemon's clock forward and back, by hours to years, while messages come; needs libfaketime, and slows it down."""
    file, next_file = office.folder / "clock", office.folder / "clock.next"
    hours = [
        0,
        *(chance.choice((-1, 1)) * chance.choice((chance.randrange(2, 50), chance.randrange(50, 30_000))) for _ in range(4)),
    ]
    slowest = 0.0
    for number, jump in enumerate(hours):
        next_file.write_text(f"{jump:+}h\n")
        next_file.replace(file)  # the library would end the daemon over half a line
        if not number:
            faked = {"FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1", "FAKETIME_TIMESTAMP_FILE": str(file)}
            clear = {
                "UNTOC_INTAKE_MAILBOX__TLS": "none",
                "UNTOC_INTAKE_MAILBOX__PORT": str(office.server.port),
            }  # no certificate ends
            office.start({"LD_PRELOAD": os.environ.get("FAULTS_FAKETIME", FAKETIME)} | faked | clear)
        office.deliver(10)
        seconds = office.settle()
        slowest = max(slowest, seconds if number else 0.0)
    office.faults = len(hours) - 1
    return f"by {', '.join(f'{jump / 24:+.0f}' for jump in hours[1:])} days; through after {slowest:.0f} s at most"


def server_away(office: Office, chance: random.Random) -> str:
    """Stop the mail server amid the work for some seconds."""
    office.deliver(AMID)
    amid_the_work(office, chance, chance.randrange(1, AMID))
    seconds = chance.uniform(0.5, 8)
    with away(office):
        time.sleep(seconds)
    office.deliver(5)
    office.settle()
    return f"{seconds:.0f} s away"


ROWS = (
    Row("kill", "kill -9 at random moments while 200 messages are worked", 100, kill),
    Row("cut", "connection cut or stalled at random bytes, both directions", 100, cut),
    Row("stalled", "line silent for as long as an office waits (60 s)", 2, stalled),
    Row("validity", "UIDVALIDITY changed", 10, validity, times=5),
    Row("recreated", "mailbox recreated, numbered anew", 10, recreated, times=5),
    Row("by-hand", "mail moved by a person meanwhile", 10, by_hand, elsewhere=(MINE,), times=5),
    Row("server", "mail server away for some seconds", 10, server_away, times=5),
    Row("clock", "clock set forward or back, by hours to years", 8, clock),
    Row("two", "two daemons on one mailbox, 200 messages", 5, two),
)
