"""The row of the table of faults in which tokens expire or are revoked; a real Dovecot checks each token's signature and time."""

from __future__ import annotations

import contextlib
import json
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import jwt
from faults_office import Office, Row
from faults_proxy import Proxy
from faults_rows import AMID, amid_the_work
from private_dovecot import PrivateDovecot

KEY = b"a key of this bench, thirty-two bytes and more"
OTHER_KEY = b"another key, which the mail server does not know at all"
MARGIN_SECONDS = 120  # so long before its end a token is renewed (pipeline.mailbox.tokens)
GOOD, WRONG, REFUSED, AWAY = "good", "wrong", "refused", "away"


@dataclass
class Provider:
    """Gives tokens: such as the mail server believes, or such as it refuses, or none.

    Attributes:
        gives: GOOD, WRONG (the server refuses it), REFUSED (the refresh token is revoked), AWAY (HTTP 503).
        asked: when it was asked.
    """

    user: str
    life_seconds: int = 3600
    gives: str = GOOD
    asked: list[float] = field(default_factory=list)
    url: str = ""

    def answer(self) -> tuple[int, dict[str, Any]]:
        self.asked.append(time.monotonic())
        if self.gives == AWAY:
            return 503, {}
        if self.gives == REFUSED:
            return 400, {"error": "invalid_grant", "error_description": "the grant was revoked"}
        now = int(time.time())
        claims = {"sub": self.user, "iat": now - 5, "exp": now + self.life_seconds}
        key = KEY if self.gives == GOOD else OTHER_KEY
        token = jwt.encode(claims, key, algorithm="HS256", headers={"kid": "default"})
        return 200, {"access_token": token, "expires_in": self.life_seconds, "refresh_token": f"refresh-{len(self.asked)}"}


@contextmanager
def provided(user: str) -> Iterator[Provider]:
    """Yield a provider that is asked over HTTP on loopback."""
    provider = Provider(user)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            code, said = provider.answer()
            self.send_response(code)
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(json.dumps(said).encode())

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        provider.url = f"http://127.0.0.1:{server.server_address[1]}/token"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield provider
        finally:
            server.shutdown()


@contextmanager
def by_token(folder: Path) -> Iterator[Office]:
    """Yield an office whose mailbox is opened by token, through a proxy."""
    with PrivateDovecot(tokens=KEY) as server, provided(server.user) as provider, Proxy(server.tls_port) as proxy:
        office = Office(server, folder)
        office.provider, office.proxy = provider, proxy
        office.own |= {
            "MAILBOX__AUTH": "oauth2",
            "MAILBOX__TOKEN_URL": provider.url,
            "MAILBOX__CLIENT_ID": "office",
            "MAILBOX__REFRESH_TOKEN": "first",
            "MAILBOX__PORT": str(proxy.port),
        }
        try:
            yield office
        finally:
            office.close()


def token(office: Office, chance: random.Random) -> str:
    """End all sessions amid the work, as Exchange does when a token ends; the next tokens are good at once or a while later."""
    provider, proxy = office.provider, office.proxy
    provider.life_seconds = chance.choice((MARGIN_SECONDS + 1, 3600))
    office.deliver(AMID)
    amid_the_work(office, chance, chance.randrange(1, AMID))
    provider.gives = chance.choice((GOOD, WRONG, WRONG, REFUSED, AWAY))
    bad, seconds = provider.gives, chance.uniform(4, 12)
    asked, opened = len(provider.asked), proxy.connections
    proxy.cut_all()
    office.deliver(5)
    time.sleep(seconds)
    asked, opened = len(provider.asked) - asked, proxy.connections - opened
    provider.gives = GOOD
    office.settle()
    alarms = office.log().count("ALARM")
    return f"{bad} for {seconds:.0f} s: {asked} token requests, {opened} connections, {alarms} alarms"


ROWS = (Row("token", "token expired or revoked in the middle", 10, token, opens=by_token, times=5),)
