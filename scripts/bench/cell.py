#!/usr/bin/env python3
"""What it costs to parse in a cell (a process behind walls) and not in the worker itself: processor and wall time a message.

    scripts/bench/cell.py [--repeat 20] [MESSAGE ...]

Opens each message and all of its attachments, once through `cell.reader.Celled` as the worker does, once through `foreign.Here`;
pages are taken as they come and not recognised. Processor time is that of the worker, of the mother and of her cells. Beside it:
the processor time of the whole reading (`transcribe`), of which the difference is a share. The first message of a worker, which
starts the mother, is told apart.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from config.knowledge import SHIPPED, load_knowledge
from config.settings import ReadingSettings
from models.mail import RawMessage
from pipeline.reading.cell.keeper import mother
from pipeline.reading.cell.reader import cell
from pipeline.reading.foreign import Here, Reader
from pipeline.reading.transcribe import transcribe

SAMPLES = Path(__file__).parents[1] / "samples"
CHOSEN = ("08-body-english", "07-docx-english", "03-pdf-spanish", "01-scan-english", "02-fax-fine-french", "11-photo-english")
LIMITS = ReadingSettings()
TICKS = os.sysconf("SC_CLK_TCK")


def processor_seconds() -> float:
    """Return the processor time of this process and of all that ended below it, the mother and her dead cells included."""
    own = os.times()
    total = own.user + own.system + own.children_user + own.children_system
    number = mother().number
    if number is None:
        return total
    fields = Path(f"/proc/{number}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return total + sum(map(int, fields[11:15])) / TICKS  # utime, stime, cutime, cstime


def opened(reader: Reader, raw: RawMessage) -> int:
    """Return how many items the message's parts yield."""
    letter = reader.letter(raw, LIMITS)
    count = sum(len(list(reader.body(body, LIMITS))) for body in letter.bodies)
    return count + sum(len(list(reader.pages(attachment.data, LIMITS))) for attachment in letter.attachments)


def celled(raw: RawMessage) -> None:
    """Open the message in a cell of its own."""
    with cell() as reader:
        opened(reader, raw)


def here(raw: RawMessage) -> None:
    """Open the message in this process."""
    opened(Here(), raw)


def measured(work: Callable[[RawMessage], None], raw: RawMessage, repeat: int) -> tuple[float, float]:
    """Return the median wall seconds and the mean processor seconds of one opening (ticks are coarse)."""
    walls = []
    before = processor_seconds()
    for _ in range(repeat):
        started = time.perf_counter()
        work(raw)
        walls.append(time.perf_counter() - started)
    return statistics.median(walls), (processor_seconds() - before) / repeat


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("messages", nargs="*", type=Path)
    parser.add_argument("--repeat", type=int, default=20)
    options = parser.parse_args()
    messages = options.messages or [SAMPLES / f"{name}.eml" for name in CHOSEN]
    knowledge = load_knowledge(SHIPPED)
    started = time.perf_counter()
    celled(RawMessage("", None, b"From: a@example.org\n\nText\n"))
    print(f"First message of a worker (the mother loads the libraries): {time.perf_counter() - started:.2f} s wall\n")
    print(f"{'message':24} {'in a cell, ms':>16} {'here, ms':>16} {'cell adds, ms':>16} {'of whole reading':>17}")
    print(f"{'':24} {'wall':>8}{'CPU':>8} {'wall':>8}{'CPU':>8} {'wall':>8}{'CPU':>8} {'CPU ms':>9}{'share':>8}")
    for file in messages:
        raw = RawMessage("", None, file.read_bytes())
        here(raw)
        inside, outside = measured(celled, raw, options.repeat), measured(here, raw, options.repeat)
        with cell() as reader:
            letter = reader.letter(raw, LIMITS)
            transcribe(letter, LIMITS, knowledge, reader)  # the engines load their models
            before = processor_seconds()
            transcribe(letter, LIMITS, knowledge, reader)
        whole = processor_seconds() - before
        wall, cpu = inside[0] - outside[0], inside[1] - outside[1]
        figures = (1000 * one for one in (*inside, *outside, wall, cpu, whole))
        row = "{:8.1f}{:8.1f} {:8.1f}{:8.1f} {:8.1f}{:8.1f} {:9.0f}".format(*figures)
        print(f"{file.stem[:24]:24} {row}{cpu / whole:8.1%}" if whole else f"{file.stem[:24]:24} {row}", flush=True)


if __name__ == "__main__":
    main()
