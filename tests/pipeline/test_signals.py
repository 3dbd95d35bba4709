"""What a signal asks for; with real processes in tests/system/test_run.py."""

from __future__ import annotations

import os
import signal

from pipeline.signals import ending, wishes


def test_signals_ask_for_the_end() -> None:
    """SIGTERM and Ctrl+C ask, once; afterwards they mean again what they meant before."""
    before = signal.getsignal(signal.SIGTERM)
    for number in (signal.SIGTERM, signal.SIGINT):
        with ending() as stop:
            assert not stop.is_set()
            os.kill(os.getpid(), number)
            assert stop.wait(5)
    assert signal.getsignal(signal.SIGTERM) is before


def test_sighup_asks_for_the_settings() -> None:
    """It ends nothing, and afterwards means again what it meant before."""
    before = signal.getsignal(signal.SIGHUP)
    with wishes() as asked:
        os.kill(os.getpid(), signal.SIGHUP)
        assert asked.reload.wait(5)
        assert not asked.stop.is_set()
    assert signal.getsignal(signal.SIGHUP) is before
