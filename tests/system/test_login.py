"""Logging in by token on a real Dovecot, which checks each token's signature and time itself (2.4 and 2.3)."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import jwt
import pytest

from config.settings import Auth, MailboxSettings
from models.errors import LoginRefused
from pipeline.mailbox import connection
from pipeline.mailbox.imap import Mailbox

pytestmark = pytest.mark.system

KEY = b"a key of this test, thirty-two bytes and more"


@dataclass
class Provider:
    """Gives tokens that the mail server believes, or, while `revoked`, such that it refuses."""

    url: str = ""
    user: str = ""
    life_seconds: int = 3600
    revoked: bool = False
    asked: list[float] = field(default_factory=list)

    def token(self) -> dict[str, Any]:
        self.asked.append(time.monotonic())
        now = int(time.time())
        claims = {"sub": self.user, "iat": now - 5, "exp": now + self.life_seconds}
        key = b"another key, which the mail server does not know at all" if self.revoked else KEY
        token = jwt.encode(claims, key, algorithm="HS256", headers={"kid": "default"})
        return {"access_token": token, "expires_in": self.life_seconds, "refresh_token": f"refresh-{len(self.asked)}"}


@pytest.fixture
def provider() -> Iterator[Provider]:
    provider = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(provider.token()).encode())

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider.url = f"http://127.0.0.1:{server.server_address[1]}/token"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield provider
    server.shutdown()
    server.server_close()


@pytest.fixture
def settings(
    dovecot_kind: type[Any], settings_of: Callable[[Any], MailboxSettings], provider: Provider, tmp_path: Path
) -> Iterator[MailboxSettings]:
    with dovecot_kind(tokens=KEY) as server:
        provider.user = server.user
        yield replace(
            settings_of(server), auth=Auth.OAUTH2, token_url=provider.url, client_id="office", refresh_token="first",
            token_file=tmp_path / "tokens.json", password="not the password",
        )  # fmt: skip


@pytest.mark.parametrize("mechanism", ["XOAUTH2", "OAUTHBEARER"])
def test_a_token_opens_the_mailbox(
    settings: MailboxSettings, provider: Provider, monkeypatch: pytest.MonkeyPatch, mechanism: str
) -> None:
    """By either mechanism; one token serves many logins."""
    opened = connection._open

    def only(own: MailboxSettings) -> Any:
        client = opened(own)
        has = client.has_capability
        client.has_capability = lambda name: has(name) and name in (f"AUTH={mechanism}", "NAMESPACE", "MOVE", "SASL-IR")
        return client

    monkeypatch.setattr(connection, "_open", only)
    for _ in range(3):
        with Mailbox(settings) as mailbox:
            assert mailbox.count() == 0
    assert len(provider.asked) == 1


def test_a_refused_token_is_renewed_once(settings: MailboxSettings, provider: Provider) -> None:
    """Where the new one is good, nobody notices; where it is refused too, that is told, after one request and not a loop."""
    provider.revoked = True
    with pytest.raises(LoginRefused, match="what the token allows"), Mailbox(settings) as mailbox:
        mailbox.count()
    assert len(provider.asked) == 2
    provider.revoked = False
    with Mailbox(settings) as mailbox:
        assert mailbox.count() == 0
    assert len(provider.asked) == 3


def test_a_token_that_expires_is_renewed_in_time(settings: MailboxSettings, provider: Provider) -> None:
    """A connection that is made after the token's end asks for a new one first."""
    provider.life_seconds = 121  # the margin is two minutes
    with Mailbox(settings) as mailbox:
        assert mailbox.count() == 0
    time.sleep(1.5)
    with Mailbox(settings) as mailbox:
        assert mailbox.count() == 0
    assert len(provider.asked) == 2
