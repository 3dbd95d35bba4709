"""Words to systemd: ready, reloading, stopping, still alive. Source: sd_notify(3), "Notes" (the protocol in prose)."""

from __future__ import annotations

import os
import socket
import time
from contextlib import suppress


def notify(*words: str) -> None:
    """Tell systemd, where it listens: READY=1, STOPPING=1, WATCHDOG=1, STATUS=…; elsewhere nothing happens."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sender:
        sender.connect("\0" + address[1:] if address.startswith("@") else address)
        sender.sendall("\n".join(words).encode())


def reloading() -> None:
    """Say that a reload begins; systemd wants the monotonic time with it."""
    notify("RELOADING=1", f"MONOTONIC_USEC={time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000}")


def watchdog_seconds() -> float | None:
    """Return after how many seconds of silence systemd starts us anew; None where it does not watch."""
    text = os.environ.get("WATCHDOG_USEC", "")
    if not text.isdigit() or os.environ.get("WATCHDOG_PID", str(os.getpid())) != str(os.getpid()):
        return None
    return int(text) / 1_000_000
