#!/usr/bin/env python3
"""How a large backlog behaves: time per message from the first thousand to the last, memory of the controller, a second run.

    scripts/bench/backlog.py [--messages 10000] [--part 10000] [--workers 2] [--postgresql] [--keep FOLDER] [--output TABLE.md]

Makes that many small typed replies of invented States' missions, each different, and runs `untoc-intake reprocess` over them in a
folder of its own, as a person would: all at once, or in parts into the same books, one run each (`--part`), so that others get
their turn on a shared machine; a kept folder goes on where it was left. Then a second run over all of them. While it runs, the
seconds and the processor time of the controller and of all its children are noted with the number of messages filed by then.
Processor time is what counts on a busy machine: what others do makes seconds longer, and it hardly.

The table: by thousand, milliseconds and processor milliseconds a message; the last against the first; the controller's peak
memory; the second run's time and what it changed.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # private_postgresql

SAMPLE_SECONDS = 0.5
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


def write(path: Path, first: int, messages: int) -> None:
    """Write an mbox file with that many replies, numbered from `first` on."""
    dice = random.Random(first)  # noqa: S311 - the same messages each time
    start = datetime(2009, 3, 5, 8, tzinfo=UTC)
    with path.open("w", encoding="utf-8") as mbox:
        for number in range(first, first + messages):
            date = start + timedelta(minutes=number)
            people = "\n".join(
                f"{place}. {dice.choice(GIVEN)} {dice.choice(GIVEN)} {dice.choice(FAMILY)}-{number}, {dice.choice(TITLES)}"
                for place in range(1, dice.randint(2, 4))
            )
            values = {"line": f"registry {date:%a %b %d %H:%M:%S %Y}", "date": f"{date:%a, %d %b %Y %H:%M:%S +0000}"}
            mbox.write(NOTE.format(number=number, state=dice.choice(STATES), people=people, **values))


@dataclass
class Run:
    """One call of the command line.

    Attributes:
        seconds: that it took.
        peak_mb: the controller's peak of resident memory.
        samples: (seconds since its start, messages filed in the books, processor seconds of the controller, of all).
    """

    seconds: float = 0.0
    peak_mb: float = 0.0
    samples: list[tuple[float, int, float, float]] = field(default_factory=list)


def run(folder: Path, environ: dict[str, str], filed: Callable[[], int], *arguments: str) -> Run:
    """Run the command line in the folder."""
    found, begun, past = Run(), time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    with (folder / "log.txt").open("ab") as log:
        command = [Path(sys.executable).with_name("untoc-intake"), *arguments]
        process = subprocess.Popen(command, cwd=folder, env=os.environ | environ, stdout=log, stderr=log)
        watch = threading.Thread(target=_watch, args=(process, found, begun, filed), daemon=True)
        watch.start()
        process.wait()
        found.seconds = time.monotonic() - begun
        watch.join()
    before_end = found.samples[-1] if found.samples else (0.0, 0, 0.0, 0.0)
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    every = max(before_end[3], ended.ru_utime + ended.ru_stime - past.ru_utime - past.ru_stime)
    found.samples.append((found.seconds, filed(), before_end[2], every))
    if process.returncode not in (0, 1):
        raise SystemExit((folder / "log.txt").read_text(encoding="utf-8")[-2000:])
    return found


def _watch(process: subprocess.Popen[bytes], found: Run, begun: float, filed: Callable[[], int]) -> None:
    while process.poll() is None:
        with contextlib.suppress(OSError, StopIteration):  # it has just ended
            lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
            found.peak_mb = max(found.peak_mb, next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024)
            own, every = processor_seconds(process.pid)
            every = max(every, found.samples[-1][3] if found.samples else 0.0)  # at the end children are killed and uncounted
            found.samples.append((time.monotonic() - begun, filed(), own, every))
        time.sleep(SAMPLE_SECONDS)


def processor_seconds(root: int) -> tuple[float, float]:
    """Return the processor time of a process alone, and of it and all below it, those that have ended included."""
    ticks = os.sysconf("SC_CLK_TCK")
    parents, times = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            columns = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(folder.name)] = int(columns[1])
        times[int(folder.name)] = [int(column) / ticks for column in columns[11:15]]  # user, system; of ended children both
    below = {root}
    for _ in range(8):  # controller, child, keeper of the cells, cell: few generations
        below |= {process for process, parent in parents.items() if parent in below}
    own = sum(times[root][:2]) if root in times else 0.0
    return own, sum(sum(times[process]) for process in below if process in times)


def thousands(runs: list[Run], step: int, filed_before: int = 0) -> list[tuple[int, float, float, float]]:
    """Return for each `step` messages (number filed at its end, seconds, processor seconds of the controller, of all)."""
    found: list[tuple[int, float, float, float]] = []
    mark, base, at_mark = filed_before + step, [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]
    for one in runs:
        for seconds, filed, own, every in one.samples:
            now = [base[0] + seconds, base[1] + own, base[2] + every]
            if filed >= mark:
                found.append((filed, *(total - past for total, past in zip(now, at_mark, strict=True))))
                mark, at_mark = filed - filed % step + step, now
        base = now
    return found


def table(found: list[tuple[int, float, float, float]], filed_before: int = 0) -> Iterator[str]:
    """Yield the lines of a Markdown table of milliseconds a message."""
    yield "| messages filed | ms a message | processor ms a message | of these the controller |\n|---|---|---|---|"
    for number, (filed, seconds, own, every) in enumerate(found):
        size = filed - (found[number - 1][0] if number else filed_before)
        yield f"| {filed:,} | {1000 * seconds / size:.1f} | {1000 * every / size:.1f} | {1000 * own / size:.1f} |"


def books(folder: Path, environ: dict[str, str]) -> Callable[[], int]:
    """Return what tells how many messages are through, without holding anybody up."""
    url = environ["UNTOC_INTAKE_DATABASE__URL"]
    engine = sa.create_engine(url.replace("postgresql:", "postgresql+pg8000:").replace("sqlite:///", f"sqlite:///{folder}/"))

    def filed() -> int:
        with contextlib.suppress(sa.exc.DBAPIError), engine.connect() as connection:  # no tables yet
            return int(connection.execute(sa.text("SELECT count(*) FROM message WHERE processed IS NOT NULL")).scalar_one())
        return 0

    return filed


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--part", type=int, default=0, help="messages in one run; 0: all")
    parser.add_argument("--runs", type=int, default=0, help="end after so many runs of parts; the next call goes on; 0: all")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--postgresql", action="store_true", help="books in a private PostgreSQL")
    parser.add_argument("--keep", type=Path, help="folder to work in, which stays; else a temporary one")
    parser.add_argument("--output", type=Path, help="file for the table, beside standard output")
    arguments = parser.parse_args()
    with contextlib.ExitStack() as at_the_end:
        folder = arguments.keep or Path(at_the_end.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        url = "sqlite:///untoc-intake.db"
        if arguments.postgresql:
            from private_postgresql import PrivatePostgresql

            url = at_the_end.enter_context(PrivatePostgresql()).new_database()
        environ = {
            "UNTOC_INTAKE_DATABASE__URL": url,
            "UNTOC_INTAKE_WORKERS__COUNT": str(arguments.workers),
            "OMP_THREAD_LIMIT": "1",
        }
        lines = list(measured(folder, environ, arguments))
    print("\n".join(lines))
    if arguments.output is not None:
        arguments.output.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def measured(folder: Path, environ: dict[str, str], arguments: argparse.Namespace) -> Iterator[str]:
    """Run all and yield the lines of the answer."""
    part, filed = arguments.part or arguments.messages, books(folder.resolve(), environ)
    names = [f"backlog-{number:03}.mbox" for number in range(-(-arguments.messages // part))]
    runs_file, runs = folder / "runs.json", []
    if runs_file.exists() and not arguments.postgresql:
        runs = [Run(**one) for one in json.loads(runs_file.read_text(encoding="utf-8"))]
    else:
        for number, name in enumerate(names):
            write(folder / name, number * part, min(part, arguments.messages - number * part))
        (folder / "invitations.toml").write_text(REGISTER, encoding="utf-8")
        run(folder, environ, filed, "invitations", "import", "invitations.toml")
    for done, name in enumerate(names[len(runs) :], start=1):
        runs.append(run(folder, environ, filed, "reprocess", name))
        runs_file.write_text(json.dumps([asdict(one) for one in runs]), encoding="utf-8")
        if done == arguments.runs:
            break
    found = thousands(runs, max(1, arguments.messages // 10))
    total, through = sum(one.seconds for one in runs), runs[-1].samples[-1][1]
    yield f"{through:,} of {arguments.messages:,} messages, {arguments.workers} workers, {len(runs)} runs: {total:.0f} s\n"
    yield from table(found)
    if len(runs) < len(names):
        return
    sizes = [filed_by - (found[number - 1][0] if number else 0) for number, (filed_by, *_) in enumerate(found)]
    for column, what in ((1, "ms"), (3, "processor ms")):
        first, last = found[0][column] / sizes[0], found[-1][column] / sizes[-1]
        yield f"\nlast tenth against the first, {what}: {last / first:.2f} (goal 1.1)"
    again = run(folder, environ, filed, "reprocess", *names)
    run(folder, environ, filed, "export", "--output", "records.jsonl")
    with (folder / "records.jsonl").open(encoding="utf-8") as lines:
        linked = sum(json.loads(line)["reference"]["value"] is not None for line in lines)
    peak = max(one.peak_mb for one in runs)
    yield f"controller's peak memory: {peak:.0f} MB first runs, {again.peak_mb:.0f} MB second (goal 400)"
    yield f"second run: {again.seconds:.1f} s (processor {again.samples[-1][3]:.1f} s; goal 30); linked: {linked:,}"
    yield "It said: " + (folder / "log.txt").read_text(encoding="utf-8").split("Nothing new.")[-1].strip().splitlines()[0]


if __name__ == "__main__":
    sys.exit(main())
