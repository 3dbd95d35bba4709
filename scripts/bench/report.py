#!/usr/bin/env python3
"""Measure how long the review report takes, and how large it becomes.

    report.py [--messages 10000] [--waiting 0.12] [--url sqlite:///FILE.db] [--output FILE.html]

Files invented replies into new books (or takes those of --url, where this has filled them before) and writes the report three
times. Prints the seconds of each, of the wall and of the processor, and the file's size. Exit code 1 where the quickest took
5 seconds or more.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from desk import fill, held, page_picture

from config.knowledge import load_knowledge
from pipeline.extraction.trust.calibration import measured
from pipeline.filing.store import Store
from pipeline.loaded import keep_what_is_loaded
from pipeline.mailbox.archive import Archive
from pipeline.review.report import Sources, write
from pipeline.review.tradeoff import Seen

TARGET_SECONDS = 5.0  # issue 5: 10,000 records
DELEGATES_EACH = 3.0  # the mean of what `desk.reply` makes


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--waiting", type=float, default=0.12, help="share of replies that wait for a person")
    parser.add_argument("--url", default="", help="an empty database, or one that this filled; else a new SQLite file")
    parser.add_argument("--output", type=Path, help="keep the report there")
    options = parser.parse_args()
    states = load_knowledge().states
    names = {state.iso3: next((name.short for name in state.names if name.language == "en"), state.iso3) for state in states}
    seen = tuple(Seen(field, confidence, right, number) for field, confidence, right, number in measured())
    with (
        tempfile.TemporaryDirectory(prefix="report-bench-") as folder,
        Store(options.url or f"sqlite:///{folder}/books.db", str) as store,
    ):
        archive = Archive(Path(folder))
        if not store.counts():
            fill(store, archive, round(options.messages * DELEGATES_EACH), options.waiting)
        archive.keep_picture(page_picture().data)
        messages, delegates, _ = held(store)
        print(f"{messages:,} messages with {delegates:,} delegates")
        output = options.output or Path(folder) / "report.html"
        took = []
        keep_what_is_loaded()  # as `untoc-intake report` does
        for _ in range(3):
            began, worked = time.perf_counter(), time.process_time()
            done = write(Sources(store, archive.picture, lambda iso3: names.get(iso3, iso3), datetime.now(UTC), seen), output)
            took.append(time.perf_counter() - began)
            print(f"{took[-1]:.1f} s, of which at work {time.process_time() - worked:.1f} s")
        print(f"{done.waiting:,} messages wait, {done.values:,} values; the file has {output.stat().st_size / 1e6:.1f} MB")
    return int(min(took) >= TARGET_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
