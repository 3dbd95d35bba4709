"""Listening; on a real server in tests/system/test_run.py."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from config.settings import MailboxSettings
from pipeline.mailbox import idle
from pipeline.mailbox.idle import Listener

SETTINGS = MailboxSettings(host="imap.example.org", user="untoc.cop", idle_seconds=1)


class Server:
    """Says what its script holds: a list of responses, or an exception, for each time that it is listened to."""

    def __init__(self, *script: Any, knows: bool = True) -> None:
        self.script = list(script)
        self.knows = knows
        self.renewed = self.connected = 0

    def has_capability(self, _name: str) -> bool:
        return self.knows

    def select_folder(self, _name: str, readonly: bool) -> None:
        assert readonly

    def idle(self) -> None:
        self.renewed += 1

    def idle_check(self, timeout: float) -> list[Any]:
        said = self.script.pop(0) if self.script else []
        if isinstance(said, Exception):
            raise said
        if said is not None and not said:
            time.sleep(timeout)
        return said or []

    def idle_done(self) -> tuple[str, list[Any]]:
        return "done", []

    def shutdown(self) -> None:
        pass

    def logout(self) -> None:
        pass


@pytest.fixture
def listen(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setattr(idle, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(idle, "FIRST_WAIT_SECONDS", 0.05)
    listeners: list[Listener] = []

    def start(server: Server) -> tuple[Listener, list[float], list[str]]:
        woken: list[float] = []
        said: list[str] = []

        def connect(_settings: object) -> Server:
            server.connected += 1
            return server

        monkeypatch.setattr(idle, "connect", connect)
        listeners.append(Listener(SETTINGS, lambda: woken.append(time.monotonic()), said.append))
        listeners[-1].start()
        return listeners[-1], woken, said

    yield start
    for listener in listeners:
        listener.end()
        listener.join(5)
        assert not listener.is_alive()


def test_it_wakes_when_something_comes(listen: Any) -> None:
    """Once at the beginning, for what came before, and once for each piece of news; other words wake nobody."""
    listener, woken, said = listen(Server([], [(3, b"EXISTS")], [(b"OK", b"Still here")], [(2, b"EXPUNGE")]))
    listener.go.set()
    time.sleep(0.6)
    assert len(woken) == 2
    assert said == ["listening for new messages (IDLE)"]


def test_it_keeps_away_while_polls_fail(listen: Any) -> None:
    """Nobody knocks twice at a door that stays shut."""
    server = Server()
    listen(server)
    time.sleep(0.3)
    assert server.connected == 0


def test_it_is_renewed(listen: Any) -> None:
    """IDLE is asked for again in time."""
    server = Server()
    listener, _woken, _said = listen(server)
    listener.go.set()
    time.sleep(1.6)
    assert server.renewed == 2


@pytest.mark.parametrize("loss", [ConnectionResetError("reset"), None, [(b"BYE", b"Session invalidated")]])
def test_a_lost_connection_is_made_again(listen: Any, loss: Any) -> None:
    """Cut, closed in silence, or ended by the server: it is told, and listened to again."""
    server = Server([], loss)
    listener, woken, said = listen(server)
    listener.go.set()
    time.sleep(0.8)
    assert server.connected == 2
    assert len(woken) == 2
    assert any("interrupted" in each for each in said)


def test_a_server_that_cannot_is_left_alone(listen: Any) -> None:
    """It says so once, and polls do the work."""
    server = Server(knows=False)
    listener, woken, said = listen(server)
    listener.go.set()
    listener.join(2)
    assert server.connected == 1
    assert woken == []
    assert "does not know IDLE" in said[0]
    assert threading.active_count() >= 1
