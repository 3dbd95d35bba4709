#!/usr/bin/env python3
"""How a large backlog behaves: time per message from the first thousand to the last, memory of the controller, a second run.

    scripts/bench/backlog.py [--messages 10000] [--workers 2] [--keep FOLDER]

Makes that many small typed replies of invented States' missions, each different, in one mbox file, and runs `untoc-intake
reprocess` over it twice in a folder of its own, as a person would. Prints a table: messages a second and seconds a message by
tenth of the run, the last tenth against the first, the controller's peak memory, the second run's time and what it changed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

REGISTER = """[[invitation]]
reference = "CU 2009/33 (A)"
dated = 2009-03-04
starts = 2009-04-14
ends = 2009-04-15
place = "Vienna"
[invitation.title]
en = "Working Group on Trafficking in Persons, first meeting"
"""
STATES = ("Ghana", "Norway", "Peru", "Jordan", "Mongolia", "Croatia", "Kenya", "Fiji", "Uruguay", "Latvia", "Oman", "Benin")
GIVEN = ("Ada", "Lars", "Maya", "Kojo", "Liv", "Tomas", "Efua", "Nadia", "Pavel", "Rosa", "Samir", "Ines", "Oluf", "Wanda")
FAMILY = ("BRANDT", "HALVORSEN", "VERLIN", "ADDAE", "ROCA", "LIMA", "KELLER", "OKORO", "SANTOS", "NOVAK", "HADDAD", "MOREL")
TITLES = ("Counsellor", "Judge", "Director", "First Secretary", "Legal Adviser", "Deputy Head of Unit")
NOTE = """From {line}
From: Registry <registry@mission{number}.example>
To: untoc.cop@example.org
Subject: Note verbale {number}
Message-ID: <{number}@mission.example>
Date: {date}

The Permanent Mission of {state} to the United Nations (Vienna) presents its compliments to the Secretariat and, with reference to
note verbale CU 2009/33 (A) of 4 March 2009, has the honour to inform that {state} will be represented by:

{people}

The Permanent Mission avails itself of this opportunity to renew the assurances of its highest consideration.

"""


def write(path: Path, messages: int) -> None:
    """Write an mbox file with that many replies."""
    dice = random.Random(7)  # noqa: S311 - the same messages each time
    start = datetime(2009, 3, 5, 8, tzinfo=UTC)
    with path.open("w", encoding="utf-8") as mbox:
        for number in range(messages):
            date = start + timedelta(minutes=number)
            people = "\n".join(
                f"{place}. {dice.choice(GIVEN)} {dice.choice(GIVEN)} {dice.choice(FAMILY)}-{number}, {dice.choice(TITLES)}"
                for place in range(1, dice.randint(2, 4))
            )
            values = {"line": f"registry {date:%a %b %d %H:%M:%S %Y}", "date": f"{date:%a, %d %b %Y %H:%M:%S +0000}"}
            mbox.write(NOTE.format(number=number, state=dice.choice(STATES), people=people, **values))


def run(folder: Path, workers: int, *arguments: str) -> tuple[float, float]:
    """Run the command line in the folder; return the seconds that it took and the controller's peak memory in MB."""
    environ = os.environ | {"UNTOC_INTAKE_WORKERS__COUNT": str(workers), "OMP_THREAD_LIMIT": "1"}
    begun = time.monotonic()
    with (folder / "log.txt").open("ab") as log:
        command = [Path(sys.executable).with_name("untoc-intake"), *arguments]
        process = subprocess.Popen(command, cwd=folder, env=environ, stdout=log, stderr=log)
        peak = [0.0]
        watch = threading.Thread(target=_watch, args=(process, peak), daemon=True)
        watch.start()
        process.wait()
    return time.monotonic() - begun, peak[0]


def _watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    status = Path(f"/proc/{process.pid}/status")
    while process.poll() is None:
        try:
            lines = status.read_text().splitlines()
        except OSError:
            return
        used = next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)
        peak[0] = max(peak[0], used / 1024)
        time.sleep(0.2)


def tenths(database: Path) -> list[tuple[int, float]]:
    """Return (messages, seconds) by tenth of the run, from the times at which messages were filed."""
    with sqlite3.connect(database) as connection:
        times = [datetime.fromisoformat(row[0]) for row in connection.execute("select processed from message order by processed")]
    size = max(1, len(times) // 10)
    found = []
    for at in range(0, len(times) - size + 1, size):
        before = times[at - 1] if at else times[0]
        found.append((size, (times[at + size - 1] - before).total_seconds()))
    return found


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="folder to work in, which stays; else a temporary one")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        write(folder / "backlog.mbox", arguments.messages)
        (folder / "invitations.toml").write_text(REGISTER, encoding="utf-8")
        run(folder, arguments.workers, "invitations", "import", "invitations.toml")
        first, memory = run(folder, arguments.workers, "reprocess", "backlog.mbox")
        parts = tenths(folder / "untoc-intake.db")
        second, again = run(folder, arguments.workers, "reprocess", "backlog.mbox")
        run(folder, arguments.workers, "export", "--output", "records.jsonl")
        with (folder / "records.jsonl").open(encoding="utf-8") as lines:
            linked = sum(json.loads(line)["reference"]["value"] is not None for line in lines)
        rate = arguments.messages / first
        print(f"{arguments.messages:,} messages, {arguments.workers} workers: {first:.0f} s, {rate:.1f} a second")
        print("| tenth of the run | messages | ms a message |\n|---|---|---|")
        for number, (size, seconds) in enumerate(parts, start=1):
            print(f"| {number} | {size:,} | {1000 * seconds / size:.1f} |")
        print(f"last tenth against the second: {parts[-1][1] / parts[1][1]:.2f} (goal 1.1; in the first the workers start)")
        print(f"controller's peak memory: {memory:.0f} MB first run, {again:.0f} MB second (goal 400)")
        print(f"second run: {second:.1f} s (goal 30); linked: {linked:,}")
        print((folder / "log.txt").read_text(encoding="utf-8").splitlines()[-1])
    return 0


if __name__ == "__main__":
    sys.exit(main())
