"""What people and systemd ask of a running process: to end, or to read its settings again."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event
from types import FrameType


@dataclass(frozen=True)
class Wishes:
    """Attributes: stop: SIGTERM or SIGINT came; reload: SIGHUP came, and was not yet seen to."""

    stop: Event = field(default_factory=Event)
    reload: Event = field(default_factory=Event)


@contextmanager
def ending() -> Iterator[Event]:
    """Yield an event that SIGTERM and SIGINT set. A second signal ends the process at once, which is as safe as any crash."""
    stop = Event()

    def ask(number: int, _frame: FrameType | None) -> None:
        if stop.is_set():
            os._exit(128 + number)
        stop.set()

    before = {number: signal.signal(number, ask) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def wishes() -> Iterator[Wishes]:
    """Yield what is asked of a daemon: as `ending`, and SIGHUP."""
    with ending() as stop:
        asked = Wishes(stop=stop)
        before = signal.signal(signal.SIGHUP, lambda *_: asked.reload.set())
        try:
            yield asked
        finally:
            signal.signal(signal.SIGHUP, before)
