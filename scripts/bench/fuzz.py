#!/usr/bin/env python3
"""Changes real files at random and hands them to the parsers, until one of them raises, hangs, dies or fills the memory.

    scripts/bench/fuzz.py --seconds 300                     all kinds of files, each for its share of the time
    scripts/bench/fuzz.py --kinds pdf,rtf --start 5000      from another number on: other changes
    scripts/bench/fuzz.py --findings FOLDER                 keep what was found there, made as small as can be
    scripts/bench/fuzz.py --guided --kinds rtf              let atheris choose the changes by what they reach

A file is read as in a cell (`letter.open_letter`, `formats`), but without the guard that makes every exception a problem of its
attachment: here each exception counts. Kind "understanding" puts a changed text through the whole of `pipeline.process`.
The same number makes the same file. atheris (a wheel exists for this Python) is no dependency of the project: PYTHONPATH tells
where it is.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import hashlib
import mmap
import os
import random
import resource
import signal
import struct
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import FunctionType

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[2]))

from hostility.judging import OURS, REGISTER
from hostility.mutation import changed, seeds
from hostility.sample import plain

from config.settings import ReadingSettings, Settings
from models.mail import RawMessage
from models.page import Page
from pipeline.process import process
from pipeline.reading.foreign import Here, items_of
from pipeline.reading.formats import formats
from pipeline.reading.letter import open_letter
from pipeline.reading.pictures.raster import Raster

HANGS_SECONDS = 20  # for one file of at most 60 kB; honest ones take under 0.5
MEMORY_BYTES = ReadingSettings().attachment_memory_max_bytes
# Fewer pixels than the default: drawing an honest large page is no finding, and takes the time of a hundred small ones.
LIMITS = replace(ReadingSettings(), page_max_pixels=4_000_000, dpi=72)
UNDERSTANDING = "understanding"
_MAILS = frozenset({"mail", "msg", "tnef", "zip", "tar", "gz", "p7m"})


class Broken(Exception):
    """A promise was broken without an exception."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one file did.

    Attributes:
        place: exception and innermost line of this project, or "hangs", or the signal that ended it: one for each mistake.
        data: the file.
        detail: the last lines of the traceback.
    """

    place: str
    data: bytes
    detail: str


def read(kind: str, data: bytes) -> None:
    """Let the parsers read a file.

    Raises:
        Exception: whatever they raise; `MemoryError` is what their limit of memory is for.
    """
    if kind == UNDERSTANDING:
        _understood(data)
        return
    if kind in _MAILS:
        letter = open_letter(RawMessage("", None, data), LIMITS)
        for body in letter.bodies:
            list(items_of(body, LIMITS))
        return
    fitting = [form for form in formats() if form.accepts(data)]
    if len(fitting) > 1:
        raise Broken("taken by " + " and ".join(form.name for form in fitting))
    for form in fitting:
        for item in form.pages(data, LIMITS):
            if isinstance(item, Page) and not item.text.isprintable() and any(ord(sign) < 9 for sign in item.text):
                raise Broken(f"{form.name} lets control characters in")
            if isinstance(item, Raster) and item.pixels.size > 3 * LIMITS.page_max_pixels:
                raise Broken(f"{form.name} draws more pixels than it may")


def _understood(data: bytes) -> None:
    reply = process(RawMessage(hashlib.sha256(data).hexdigest(), None, plain(data)), REGISTER, Settings())
    for problem in reply.problems:
        if problem.code in OURS:
            raise Broken(problem.detail)


def made(kind: str, number: int, files: dict[str, tuple[bytes, ...]]) -> bytes:
    """Return the changed file of this number."""
    chance = random.Random(f"{kind} {number}")  # noqa: S311 - no secret
    own = files["txt" if kind == UNDERSTANDING else kind]
    others = own if chance.random() < 0.8 else files[chance.choice(sorted(files))]
    return changed(chance.choice(own), chance, chance.choice(others))


def finding(kind: str, data: bytes) -> Finding | None:
    """Return what reading the file in this process does; None where all is well."""
    try:
        read(kind, data)
    except MemoryError:
        return None
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/pipeline/" in frame.filename]
        where = f"{Path(frames[-1].filename).name}:{frames[-1].name}:{frames[-1].lineno}" if frames else "here"
        name = str(error) if isinstance(error, Broken) else type(error).__name__
        return Finding(f"{name} {where}", data, "".join(traceback.format_exception(error)[-4:]))
    return None


def smallest(kind: str, found: Finding, seconds: float = 5) -> Finding:
    """Return the same finding with as few bytes as can be had in that time, by leaving pieces out."""
    until, size = time.monotonic() + seconds, len(found.data) // 2
    while size and time.monotonic() < until:
        for start in range(0, len(found.data), size):
            less = finding(kind, found.data[:start] + found.data[start + size :])
            if less and less.place == found.place:
                found = less
                break
            if time.monotonic() > until:
                break
        else:
            size //= 2
    return found


def _child(kind: str, first: int, until: float, files: dict[str, tuple[bytes, ...]], counter: mmap.mmap, write: int) -> None:
    """Read files from number `first` on; tell the number before each, and findings through the pipe."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    number = first
    while time.monotonic() < until:
        counter[:8] = struct.pack("<Q", number)
        signal.alarm(HANGS_SECONDS)
        found = finding(kind, made(kind, number, files))
        signal.alarm(0)
        if found:
            os.write(write, f"{number} {found.place}\n".encode())
        number += 1
    counter[:8] = struct.pack("<Q", number)


def fuzzed(kind: str, start: int, seconds: float, files: dict[str, tuple[bytes, ...]]) -> tuple[int, dict[str, int]]:
    """Return how many files were read in that time, and the number of one file for each mistake."""
    until, number = time.monotonic() + seconds, start
    mistakes: dict[str, int] = {}
    counter = mmap.mmap(-1, 8)
    while time.monotonic() < until:
        ear, voice = os.pipe()
        process_number = os.fork()
        if not process_number:
            os.close(ear)
            _quietly(lambda first=number, write=voice: _child(kind, first, until, files, counter, write))
        os.close(voice)
        with os.fdopen(ear, encoding="utf-8") as told:
            for line in told:
                which, _, place = line.rstrip("\n").partition(" ")
                mistakes.setdefault(place, int(which))
        _, status = os.waitpid(process_number, 0)
        (last,) = struct.unpack("<Q", counter[:8])
        code = os.waitstatus_to_exitcode(status)
        if code == 0:
            return last - start, mistakes
        place = f"hangs for {HANGS_SECONDS} s" if code == -signal.SIGALRM else f"ends with {code} {kind}"
        mistakes.setdefault(place, last)
        number = last + 1
    return number - start, mistakes


def _quietly(work: Callable[[], None]) -> None:
    """Do the work of a child process, which ends with it; libraries print what they like to nobody."""
    code = 1
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        work()
        code = 0
    finally:
        os._exit(code)


def guided(kind: str, seconds: float, files: dict[str, tuple[bytes, ...]], folder: Path) -> int:
    """Let atheris look for files that reach new lines of code; it stops at its first finding, which it writes down."""
    import atheris  # an own choice of whoever runs this

    formats()
    for function in [one for one in gc.get_objects() if isinstance(one, FunctionType)]:
        if str(function.__module__).startswith("pipeline.reading"):
            atheris.instrument_func(function)
    corpus = folder / f"corpus-{kind}"
    corpus.mkdir(parents=True, exist_ok=True)
    for data in files["txt" if kind == UNDERSTANDING else kind]:
        (corpus / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)

    def one(data: bytes) -> None:
        with contextlib.suppress(MemoryError):
            read(kind, data)

    limits = [f"-max_total_time={seconds:.0f}", f"-timeout={HANGS_SECONDS}", "-rss_limit_mb=2000", "-max_len=60000"]
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={folder}/", str(corpus)], one)
    atheris.Fuzz()
    return 0


def main() -> int:
    """Look for mistakes; return 1 where one was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--kinds", default="")
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--findings", type=Path)
    parser.add_argument("--guided", action="store_true")
    options = parser.parse_args()
    files = seeds()
    kinds = [kind for kind in options.kinds.split(",") if kind] or [*files, UNDERSTANDING]
    Here()
    if options.guided:
        return guided(kinds[0], options.seconds, files, options.findings or Path("findings"))
    total = 0
    for kind in kinds:
        count, mistakes = fuzzed(kind, options.start, options.seconds / len(kinds), files)
        total += len(mistakes)
        print(f"{kind:14} {count:7} files, {len(mistakes)} mistakes", flush=True)
        for place, number in mistakes.items():
            print(f"    {place}: --kinds {kind} --start {number}", flush=True)
            if options.findings:
                _keep(options.findings, kind, made(kind, number, files))
    return int(total > 0)


def _keep(folder: Path, kind: str, data: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{kind}-{hashlib.sha256(data).hexdigest()[:12]}").write_bytes(data)


if __name__ == "__main__":
    raise SystemExit(main())
