#!/usr/bin/env python3
"""The daemon, with a reader that does what a message tells it to: crash, hang, or eat memory. Started by the bench of faults."""

from __future__ import annotations

import os
import signal
import sys
import time

from config.settings import Settings
from models.invitation import Register
from models.mail import RawMessage
from models.reply import Reply
from pipeline.cli import main
from pipeline.intake import Intake
from pipeline.work import read_message

PIECE_BYTES = 50_000_000


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


if __name__ == "__main__":
    Intake.__init__.__defaults__ = (read,)
    sys.exit(main())
