"""The rows of the table of faults in which one message of 50 is poison: it kills its reader, never ends, or eats memory."""

from __future__ import annotations

import random
import sys
from functools import partial
from pathlib import Path

from faults_office import Office, Row, letter

GOOD = 49
TIME_LIMIT_SECONDS = 60
DAEMON = str(Path(__file__).with_name("faults_daemon.py"))


def poison(office: Office, chance: random.Random, kind: str) -> str:
    """Deliver 49 good messages and, anywhere among them, one that is poison; return the reason with which it was parked."""
    office.launcher = (sys.executable, DAEMON)
    office.own |= {"WORKERS__KIND": "local", "WORKERS__MESSAGE_TIMEOUT_SECONDS": str(TIME_LIMIT_SECONDS)}
    letters = [letter(number) for number in range(GOOD)]
    letters.insert(chance.randrange(GOOD), f"X-Poison: {kind}\r\n".encode() + letter(GOOD))
    office.give(letters)
    office.start()
    office.settle()
    reasons = [str(row[0]) for row in office.rows("SELECT reason FROM message WHERE status = 'failed'")]
    return f"{len(office.books()) - len(reasons)} through; parked: {'; '.join(reasons)}"


ROWS = tuple(
    Row(kind, f"a message that {does} among {GOOD} good ones", 3, partial(poison, kind=kind))
    for kind, does in (
        ("crash", "crashes its reader"),
        ("hang", "never ends, asleep"),
        ("spin", "never ends, busy"),
        ("memory", "eats memory"),
    )
)
