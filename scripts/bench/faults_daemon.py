#!/usr/bin/env python3
"""The daemon as the bench of faults starts it: with a reader that poison works on, polls in short time, and a diary of looks.

FAULTS_POLL_SECONDS=0.1    polls so often, which the settings do not allow
FAULTS_DIARY=FILE          after each look a line: its number, seconds, memory in kB, open files, threads, processor seconds
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from config.settings import Settings
from models.invitation import Register
from models.mail import RawMessage
from models.reply import Reply
from pipeline.cli import main
from pipeline.daemon import Session
from pipeline.intake import Intake
from pipeline.watching import Watching
from pipeline.work import read_message

PIECE_BYTES = 50_000_000
PAGE_KB = os.sysconf("SC_PAGE_SIZE") // 1024


def read(raw: RawMessage, register: Register, settings: Settings) -> Reply:
    """Read a message as ever, but for those that carry poison."""
    if b"X-Poison: crash" in raw.data:
        os.kill(os.getpid(), signal.SIGSEGV)
    if b"X-Poison: hang" in raw.data:
        while True:
            time.sleep(3600)
    if b"X-Poison: spin" in raw.data:
        while True:
            pass
    if b"X-Poison: memory" in raw.data:
        eaten = []
        while True:
            eaten.append(bytearray(PIECE_BYTES))
    return read_message(raw, register, settings)


def hurried(load: Callable[[], Settings], seconds: float) -> Callable[[], Settings]:
    """Return what loads the settings, with polls as often as said."""

    def loaded() -> Settings:
        settings = load()
        object.__setattr__(settings.mailbox, "poll_seconds", seconds)
        return settings

    return loaded


def with_diary(file: Path) -> None:
    """Let every look write its line."""
    look = Watching.look
    number = 0

    def told(self: Watching) -> None:
        nonlocal number
        begun, busy = time.monotonic(), time.process_time()
        look(self)
        busy = time.process_time() - busy
        number += 1
        memory_kb = int(Path("/proc/self/statm").read_text().split()[1]) * PAGE_KB
        files = len(list(Path("/proc/self/fd").iterdir()))
        with file.open("a", encoding="ascii") as diary:
            diary.write(f"{number} {time.monotonic() - begun:.4f} {memory_kb} {files} {threading.active_count()} {busy:.4f}\n")

    Watching.look = told  # type: ignore[method-assign]


if __name__ == "__main__":
    Intake.__init__.__defaults__ = (read,)
    if seconds := os.environ.get("FAULTS_POLL_SECONDS"):
        begin = Session.__init__
        Session.__init__ = lambda self, load: begin(self, hurried(load, float(seconds)))  # type: ignore[method-assign]
    if name := os.environ.get("FAULTS_DIARY"):
        with_diary(Path(name))
    sys.exit(main())
