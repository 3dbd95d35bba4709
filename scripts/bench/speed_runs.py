"""Reads pages in several ways and tells what each cost: ours as a whole, and what an office could have taken instead."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from pathlib import Path
from typing import Any

from backlog import processor_seconds
from reading_runs import MODELS
from reading_runs import _mailed as mailed

from config.settings import Settings, WorkerKind, WorkerSettings
from models.errors import Problem
from models.mail import RawMessage
from pipeline.process import process
from pipeline.work import read_message
from pipeline.workers import Inline, Local, Workers, open_workers

CONDITIONS = ("scan", "fax-fine", "photo", "clean300", "fax-standard", "stamp")  # pages that are pictures, the right way up
ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}
IN_HAND_PER_WORKER = 2  # as the intake does


class Sheet:
    """One page as a file, and as a message that holds it."""

    def __init__(self, folder: Path, row: dict[str, Any]) -> None:
        self.file, self.picture = folder / row["file"], folder / row["picture"]
        self.language, self.condition = str(row["language"]), str(row["condition"])

    @property
    def message(self) -> RawMessage:
        data = mailed(self.file)
        return RawMessage(hashlib.sha256(data).hexdigest(), None, data)


def sheets(folder: Path, number: int) -> list[Sheet]:
    """Return so many pages of scripts/make_pages.py, as even over languages and conditions as they come."""
    groups: dict[tuple[str, str], list[Sheet]] = defaultdict(list)
    for line in (folder / "pages.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["condition"] in CONDITIONS:
            groups[row["condition"], row["language"]].append(Sheet(folder, row))
    places = {language: place for place, language in enumerate(MODELS)}  # the first six pages show all of both
    ordered = sorted(groups, key=lambda key: ((CONDITIONS.index(key[0]) - places[key[1]]) % len(CONDITIONS), places[key[1]]))
    found: list[Sheet] = []
    while len(found) < number and any(groups.values()):
        found += [groups[key].pop(0) for key in ordered if groups[key]]
    return found[:number]


def ours(sheet: Sheet) -> float:
    """Return the processor seconds from the raw message to the judged reply, the cells of this process included."""
    before = processor_seconds(os.getpid())[1]
    process(sheet.message, (), Settings())
    return processor_seconds(os.getpid())[1] - before


def bare(sheet: Sheet, _folder: Path) -> float:
    """Return those of the command `tesseract` with the right language."""
    return _spent(["tesseract", str(sheet.picture), "stdout", "-l", MODELS[sheet.language]])


def ocrmypdf(sheet: Sheet, folder: Path) -> float:
    """Return those of OCRmyPDF with the right language, from the picture to a PDF with text."""
    options = ["-l", MODELS[sheet.language], "--jobs", "1", "--output-type", "pdf", "--image-dpi", "300", "--quiet"]
    return _spent(["ocrmypdf", *options, str(sheet.picture), str(folder / "out.pdf")])


def pytesseract(sheet: Sheet, _folder: Path) -> float:
    """Return those of pytesseract with the six languages joined, which is what one does who cannot tell them apart."""
    code = "import sys, pytesseract; pytesseract.image_to_string(sys.argv[1], lang=sys.argv[2])"
    return _spent([sys.executable, "-c", code, str(sheet.picture), "+".join(MODELS.values())])


def _spent(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, check=False, env=os.environ | ONE_THREAD)
    if done.returncode:
        raise SystemExit(f"{command[0]} ended with {done.returncode}: {done.stderr.decode(errors='replace')[-300:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@contextlib.contextmanager
def local(count: int, _folder: Path) -> Iterator[Workers]:
    """Yield child processes of this machine; none (0) means: in this process."""
    if not count:
        yield Inline()
        return
    workers = Local(WorkerSettings(count=count))
    try:
        yield workers
    finally:
        workers.stop()


@contextlib.contextmanager
def cluster(count: int, folder: Path) -> Iterator[Workers]:
    """Yield a Dask cluster on the loopback interface: a scheduler, and so many `untoc-intake worker` with one child each."""
    code = (
        "import asyncio, distributed\n"
        "async def main():\n"
        "    async with distributed.Scheduler(host='127.0.0.1', port=0, dashboard_address=None) as scheduler:\n"
        "        print(scheduler.address, flush=True)\n"
        "        await scheduler.finished()\n"
        "asyncio.run(main())\n"
    )
    started = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)]
    try:
        assert started[0].stdout is not None  # noqa: S101
        address = started[0].stdout.readline().strip()
        own = {"UNTOC_INTAKE_WORKERS__SCHEDULER": address, "UNTOC_INTAKE_WORKERS__COUNT": "1"}
        command = [str(Path(sys.executable).with_name("untoc-intake")), "worker"]
        quiet = subprocess.DEVNULL
        started += [
            subprocess.Popen(command, env=os.environ | ONE_THREAD | own, cwd=folder, stdout=quiet, text=True)
            for _ in range(count)
        ]
        settings = WorkerSettings(kind=WorkerKind.DASK, scheduler=address)
        until = time.monotonic() + 60
        while True:
            with contextlib.suppress(Exception), open_workers(settings) as workers:
                if workers.count == count:
                    yield workers
                    return
            if time.monotonic() > until:
                raise SystemExit("the workers of the cluster did not come up within a minute")
            time.sleep(0.5)
    finally:
        for one in reversed(started):
            one.send_signal(signal.SIGTERM)
        for one in started:
            with contextlib.suppress(subprocess.TimeoutExpired):
                one.wait(15)
            one.kill()


def through(workers: Workers, messages: list[RawMessage]) -> float:
    """Return the seconds in which these workers read the messages."""
    begun = time.monotonic()
    waiting, in_hand = list(messages), set[Future[Any]]()
    while waiting or in_hand:
        while waiting and len(in_hand) < IN_HAND_PER_WORKER * workers.count:
            in_hand.add(workers.submit(read_message, waiting.pop(), (), Settings()))
        done, in_hand = wait(in_hand, return_when=FIRST_COMPLETED)
        lost = [future.result() for future in done if isinstance(future.result(), Problem)]
        if lost:
            raise SystemExit(f"a worker did not come back: {lost[0]}")
    return time.monotonic() - begun


WAYS: tuple[tuple[str, Callable[[int, Path], Any], int], ...] = (
    ("in this process", local, 0),
    ("one local worker", local, 1),
    ("two local workers", local, 2),
    ("one Dask worker", cluster, 1),
    ("two Dask workers", cluster, 2),
)
