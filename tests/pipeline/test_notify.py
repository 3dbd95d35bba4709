"""Words to systemd."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from pipeline import notify


def test_systemd_hears_where_it_listens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each word is a line of one datagram; a reload tells its time."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        notify.notify("READY=1", "STATUS=x")
        assert listener.recv(1000) == b"READY=1\nSTATUS=x"
        notify.reloading()
        words = listener.recv(1000).splitlines()
    assert words[0] == b"RELOADING=1"
    assert words[1].partition(b"=")[2].isdigit()


def test_elsewhere_nothing_happens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without systemd, and with a socket that is gone, a word is lost and nothing else."""
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    notify.notify("READY=1")
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    notify.notify("READY=1")


def test_the_watchdog_is_heeded_where_it_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its time is read in seconds; one that is meant for another process is not ours."""
    monkeypatch.delenv("WATCHDOG_USEC", raising=False)
    assert notify.watchdog_seconds() is None
    monkeypatch.setenv("WATCHDOG_USEC", "60000000")
    assert notify.watchdog_seconds() == 60.0
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid() + 1))
    assert notify.watchdog_seconds() is None
