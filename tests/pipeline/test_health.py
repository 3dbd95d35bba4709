"""What the daemon answers over HTTP."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass

import pytest

from config.settings import HealthSettings
from models.errors import ConfigError
from pipeline.health import healthz, readyz, serving


@dataclass
class Mailbox:
    """One watched mailbox as it may be."""

    name: str = "INBOX"
    failures: int = 0
    standing_by: bool = False
    refused: bool = False
    is_alive: bool = True
    is_stale: bool = False

    def alive(self) -> bool:
        return self.is_alive

    def stale(self) -> bool:
        return self.is_stale

    def age_seconds(self) -> float:
        return 12.34


@pytest.mark.parametrize(
    ("mailbox", "healthy", "ready"),
    [
        (Mailbox(), 200, 200),
        (Mailbox(failures=3), 200, 200),
        (Mailbox(is_stale=True), 200, 503),
        (Mailbox(refused=True), 200, 503),
        (Mailbox(is_stale=True, standing_by=True), 200, 200),
        (Mailbox(is_alive=False), 503, 200),
    ],
)
def test_alive_and_ready_are_two_questions(mailbox: Mailbox, healthy: int, ready: int) -> None:
    """A server that is down is no reason to start the daemon anew; one mailbox in trouble makes the whole not ready."""
    assert healthz([Mailbox(), mailbox])[0] == healthy
    assert readyz([Mailbox(), mailbox])[0] == ready


def asked(port: int, path: str) -> tuple[int, str, bytes]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["Content-Type"], error.read()


def free_port() -> int:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def test_three_questions_are_answered() -> None:
    """Whether it lives, whether it works, and its numbers; anything else is not there."""
    mailbox = Mailbox()
    settings = HealthSettings(port=free_port())
    with serving(settings, [mailbox], lambda: ("text/plain", b"numbers 1\n")) as port:
        assert port == settings.port
        assert asked(port, "/healthz")[0] == 200
        assert asked(port, "/metrics") == (200, "text/plain", b"numbers 1\n")
        code, kind, body = asked(port, "/readyz?x=1")
        assert (code, kind) == (200, "application/json")
        assert json.loads(body)["mailboxes"][0]["last_good_poll_age_seconds"] == 12.3
        mailbox.refused = True
        assert asked(port, "/readyz")[0] == 503
        assert asked(port, "/records")[0] == 404
        with pytest.raises(ConfigError, match=r"health\.port"), serving(settings, [], lambda: ("", b"")):
            pass
    with pytest.raises(urllib.error.URLError):
        asked(port, "/healthz")


def test_nothing_is_served_where_nobody_asked() -> None:
    """Port 0 opens nothing."""
    with serving(HealthSettings(port=0), [], lambda: ("", b"")) as port:
        assert port == 0
