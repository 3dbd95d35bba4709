#!/usr/bin/env python3
"""Malformed and hostile messages, six families of them, and what becomes of them on the way that every message takes.

    scripts/hostile.py FOLDER               write them all to FOLDER/FAMILY/NAME.eml
    scripts/hostile.py --check              read each by a worker, as the intake does, and print a table by family
    scripts/hostile.py --check --family 2,4 only these families
    scripts/hostile.py --check --only pdf-  only those whose name holds one of these words
    scripts/hostile.py --check --every 8    only each eighth
    scripts/hostile.py --check --quick      with limits of time lowered to seconds
    scripts/hostile.py --check --json FILE  one line for each message, too

The messages are the same at every run. Each also carries a good note that names an invented delegate, unless its trick makes that
impossible. A message is well where it ends filed, in review, ignored or failed with a reason that is no mistake of ours, within
the limits of time and memory, with the good note read and no control character in the records. The network is watched by the
counters of a network without a way out, into which the check moves itself; files by a folder in which everything runs.
Exit code 1: a promise was broken; each is printed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).parents[1]))

from hostility import archives, documents, mime, pdfs, pictures, watch, words
from hostility.judging import REGISTER, Outcome, outcome
from hostility.sample import Sample
from rich.console import Console
from rich.table import Table

from config.settings import Settings
from models.errors import Problem
from models.mail import RawMessage
from models.reply import Reply
from pipeline.process import process
from pipeline.workers import Workers, open_workers

FAMILIES: dict[str, ModuleType] = {
    "1 structure": mime,
    "2 archives": archives,
    "3 pictures": pictures,
    "4 PDF": pdfs,
    "5 documents": documents,
    "6 words": words,
}
STATUSES = ("filed", "review", "ignored", "failed", "broken")
COLUMNS = ("messages", *STATUSES, "good part read", "delegate found", "violations", "longest s", "median s", "peak MB")
MEGABYTE = 1_000_000


def main() -> int:
    """Write or check the samples; return 1 where one of them did not end well."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--family", default="")
    parser.add_argument("--only", default="")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    wanted = samples(options.family.split(","), options.only.split(","))
    chosen = [one for number, one in enumerate(wanted) if number % options.every == 0]
    if options.folder:
        _write(options.folder, chosen)
    return _checked(_settings(quick=options.quick), chosen, options.json) if options.check else 0


def samples(families: Sequence[str] = ("",), words: Sequence[str] = ("",)) -> Iterator[tuple[str, Sample]]:
    """Yield (family, sample) of those families that begin so, where the name holds one of the words."""
    for family, module in FAMILIES.items():
        for sample in module.samples() if family.startswith(tuple(families)) else ():
            if any(word in sample.name for word in words):
                yield family, sample


def _write(folder: Path, chosen: list[tuple[str, Sample]]) -> None:
    for family, sample in chosen:
        place = folder / family.replace(" ", "-") / f"{sample.name.replace('/', '_').replace(chr(92), '_')}.eml"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(sample.data)
    print(len(chosen), "messages written to", folder)


def _settings(*, quick: bool) -> Settings:
    """Return the defaults with one worker; quick: seconds instead of minutes, so that what never ends, ends soon."""
    settings = Settings()
    reading = replace(settings.reading, attachment_timeout_seconds=4, message_reading_seconds=30) if quick else settings.reading
    return replace(settings, workers=replace(settings.workers, count=1), reading=reading)


def _checked(settings: Settings, chosen: list[tuple[str, Sample]], lines: Path | None) -> int:
    report = lines.absolute() if lines else None
    alone = watch.leave_the_network()
    with tempfile.TemporaryDirectory(prefix="hostile-") as box:
        home, temporary = Path(box) / "home", Path(box) / "tmp"
        for folder in (home, temporary):
            folder.mkdir()
        os.environ.update(TMPDIR=str(temporary), HOME=str(home))
        tempfile.tempdir = str(temporary)
        os.chdir(home)
        with open_workers(settings.workers) as workers:
            outcomes, packets = _outcomes(workers, settings, chosen, report)
        left = [*watch.files_below(Path(box)) - {home, temporary}, *watch.markers()]
        os.chdir("/")
    _show(outcomes)
    print(f"Packets sent, or tried to be: {packets}" + ("" if alone else " (NOT WATCHED: the kernel gave no network of its own)"))
    print(f"Files left behind, or written where a sample wanted: {len(left)}", *left[:10])
    for one in outcomes:
        for violation in one.violations:
            print(f"VIOLATION {one.family}/{one.name}: {violation}; {one.status}: {one.reason}")
    return int(any(one.violations for one in outcomes) or packets > 0 or bool(left))


def _outcomes(
    workers: Workers, settings: Settings, chosen: list[tuple[str, Sample]], report: Path | None
) -> tuple[list[Outcome], int]:
    """Return what became of each, and how many packets were sent or tried to be; lines reach the report as they come."""
    found: list[Outcome] = []
    networks: dict[str, int] = {}
    _read(workers, Sample("first", b""), settings)  # libraries are loaded once a worker
    for family, sample in chosen:
        with watch.watched(os.getpid()) as peak:
            started = time.monotonic()
            result = _read(workers, sample, settings)
            seconds = time.monotonic() - started
        networks |= {name: max(count, networks.get(name, 0)) for name, count in peak.networks.items()}
        found.append(outcome(family, sample, result, settings, seconds, peak.bytes))
        if report:
            with report.open("a" if len(found) > 1 else "w", encoding="utf-8") as lines:
                lines.write(json.dumps(asdict(found[-1]), ensure_ascii=False) + "\n")
        print(f"\r{len(found)} {family}/{sample.name[:40]:40} {seconds:6.1f} s", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return found, sum(networks.values())


def _read(workers: Workers, sample: Sample, settings: Settings) -> Reply | Problem:
    raw = RawMessage(hashlib.sha256(sample.data).hexdigest(), None, sample.data)
    return workers.submit(process, raw, REGISTER, settings).result()


def _show(outcomes: list[Outcome]) -> None:
    table = Table(title=f"{len(outcomes)} malformed and hostile messages")
    table.add_column("family")
    for title in COLUMNS:
        table.add_column(title, justify="right")
    for family in [*FAMILIES, "all"]:
        some = [one for one in outcomes if family in {one.family, "all"}]
        if not some:
            continue
        seconds = sorted(one.seconds for one in some)
        good = [one for one in some if one.good is not None]
        table.add_row(
            family,
            str(len(some)),
            *(str(sum(one.status == status for one in some)) for status in STATUSES),
            f"{sum(bool(one.good) for one in good)} of {len(good)}",
            str(sum(one.found for one in good)),
            str(sum(bool(one.violations) for one in some)),
            f"{seconds[-1]:.1f}",
            f"{seconds[len(seconds) // 2]:.2f}",
            f"{max(one.peak for one in some) / MEGABYTE:.0f}",
        )
    Console(width=150).print(table)


if __name__ == "__main__":
    raise SystemExit(main())
