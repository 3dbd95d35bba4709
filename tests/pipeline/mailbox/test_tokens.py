"""Tokens: asked for seldom, kept safely, never shown; with a real mail server in tests/system/test_login.py."""

from __future__ import annotations

import json
import stat
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from config.settings import Auth, MailboxSettings
from models.errors import ConfigError, MailboxError
from pipeline.mailbox.tokens import Microsoft, Refreshed, TokenRefused, tokens_of


@dataclass
class Provider:
    """A provider on loopback: answers with what its script holds, else with a new token each time."""

    url: str = ""
    asked: list[dict[str, str]] = field(default_factory=list)
    script: list[tuple[int, dict[str, Any], dict[str, str]]] = field(default_factory=list)
    rotates: bool = True

    def answer(self) -> tuple[int, dict[str, Any], dict[str, str]]:
        if self.script:
            return self.script.pop(0)
        number = len(self.asked)
        said: dict[str, Any] = {"access_token": f"token-{number}", "expires_in": 3600, "token_type": "Bearer"}
        return 200, said | ({"refresh_token": f"refresh-{number}"} if self.rotates else {}), {}


@pytest.fixture
def provider() -> Iterator[Provider]:
    provider = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            provider.asked.append({name: values[0] for name, values in form.items()})
            code, said, headers = provider.answer()
            self.send_response(code)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(json.dumps(said).encode())

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider.url = f"http://127.0.0.1:{server.server_address[1]}/token"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield provider
    server.shutdown()
    server.server_close()


@pytest.fixture
def settings(provider: Provider, tmp_path: Path) -> MailboxSettings:
    return MailboxSettings(
        host="imap.example.org", user="untoc", auth=Auth.OAUTH2, token_url=provider.url, client_id="office",
        refresh_token="first", token_file=tmp_path / "tokens" / "first.json", timeout_seconds=5,
    )  # fmt: skip


def test_a_token_is_kept_until_it_expires(provider: Provider, settings: MailboxSettings) -> None:
    """One is asked for once, also by the next process; its file is its owner's alone."""
    assert [Refreshed(settings).token() for _ in range(3)] == ["token-1"] * 3
    assert provider.asked == [{"client_id": "office", "grant_type": "refresh_token", "refresh_token": "first"}]
    assert settings.token_file is not None
    assert stat.S_IMODE(settings.token_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(settings.token_file.parent.stat().st_mode) == 0o700


def test_the_newest_refresh_token_is_used(provider: Provider, settings: MailboxSettings) -> None:
    """A provider that replaces it with each use gets the last one; one that does not gets the first again."""
    provider.script = [(200, {"access_token": "a", "expires_in": 1, "refresh_token": "second"}, {})]
    tokens = Refreshed(settings)
    tokens.token()
    assert tokens.token() == "token-2"
    assert provider.asked[1]["refresh_token"] == "second"
    provider.rotates = False
    tokens.forget()
    assert tokens.token() == "token-3"
    tokens.forget()
    tokens.token()
    assert provider.asked[2]["refresh_token"] == provider.asked[3]["refresh_token"] == "refresh-2"


def test_a_person_may_begin_anew(provider: Provider, settings: MailboxSettings) -> None:
    """Another refresh token in the settings counts, whatever was kept from before."""
    Refreshed(settings).token()
    assert Refreshed(replace(settings, refresh_token="by hand")).token() == "token-2"
    assert provider.asked[1]["refresh_token"] == "by hand"


def test_without_a_refresh_token_the_secret_is_enough(provider: Provider, settings: MailboxSettings) -> None:
    """The application asks for itself (client credentials)."""
    own = replace(settings, refresh_token="", client_secret="hush", scope="mail")
    assert Refreshed(own).token() == "token-1"
    assert provider.asked == [
        {"client_id": "office", "client_secret": "hush", "grant_type": "client_credentials", "scope": "mail"}
    ]


def test_a_refusal_and_a_trouble_are_told_apart(provider: Provider, settings: MailboxSettings) -> None:
    """What only a person can mend is a refusal; what may pass is not, and says how long to wait; no secret is shown."""
    provider.script = [
        (400, {"error": "invalid_grant", "error_description": "Token has been revoked."}, {}),
        (429, {}, {"Retry-After": "77"}),
        (503, {}, {}),
        (200, {"unexpected": True}, {}),
    ]
    tokens = Refreshed(settings)
    with pytest.raises(TokenRefused, match=r"invalid_grant: Token has been revoked\.; authorise it again") as refused:
        tokens.token()
    with pytest.raises(MailboxError) as busy:
        tokens.token()
    assert busy.value.wait_seconds == 77
    for _ in range(2):
        with pytest.raises(MailboxError) as trouble:
            tokens.token()
        assert not isinstance(trouble.value, TokenRefused)
    assert "first" not in f"{refused.value} {busy.value}"
    assert tokens.token() == "token-5"


def test_a_provider_out_of_reach_is_no_refusal(settings: MailboxSettings) -> None:
    """It is tried again."""
    with pytest.raises(MailboxError, match="it is tried again") as trouble:
        Refreshed(replace(settings, token_url="http://127.0.0.1:1/token")).token()
    assert not isinstance(trouble.value, TokenRefused)


def test_nothing_is_asked_that_could_not_be_kept(provider: Provider, settings: MailboxSettings, tmp_path: Path) -> None:
    """A refresh token that is replaced and cannot be written down would be lost for ever."""
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match=r"mailbox\.token_file"):
        Refreshed(replace(settings, token_file=tmp_path / "file" / "first.json")).token()
    assert provider.asked == []


def test_what_is_missing_is_named() -> None:
    """Each way to log in names the settings that it needs."""
    with pytest.raises(ConfigError, match=r"needs mailbox\.client_id, mailbox\.token_url, mailbox\.refresh_token or client"):
        tokens_of(MailboxSettings(auth=Auth.OAUTH2))
    with pytest.raises(ConfigError, match=r"needs mailbox\.tenant, mailbox\.client_secret or certificate"):
        tokens_of(MailboxSettings(auth=Auth.MICROSOFT365, client_id="office"))
    made = MailboxSettings(auth=Auth.OAUTH2, client_id="a", token_url="http://127.0.0.1/", client_secret="b")
    assert tokens_of(made) is tokens_of(made), "one for the life of the process"


class Cloud:
    """Microsoft's side, in memory: an answer of msal's network for each request."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.error: dict[str, Any] | None = None

    def get(self, url: str, **_: Any) -> Any:
        assert "openid-configuration" in url
        base = "https://login.microsoftonline.com/contoso/oauth2/v2.0"
        return self._answer({"authorization_endpoint": f"{base}/authorize", "token_endpoint": f"{base}/token", "issuer": base})

    def post(self, _url: str, data: dict[str, Any], **_: Any) -> Any:
        self.asked.append(data)
        return self._answer(
            self.error or {"access_token": f"token-{len(self.asked)}", "expires_in": 3600, "token_type": "Bearer"}
        )

    def close(self) -> None:
        pass

    def _answer(self, said: dict[str, Any]) -> Any:
        text = json.dumps(said)
        code = 400 if "error" in said else 200
        return type("Answer", (), {"status_code": code, "text": text, "headers": {}, "raise_for_status": lambda _: None})()


MICROSOFT = MailboxSettings(auth=Auth.MICROSOFT365, client_id="office", tenant="contoso", client_secret="hush")


def test_microsoft_is_asked_once_and_again_after_a_refusal() -> None:
    """The library keeps the token; when the mail server refuses it, a new one is asked for."""
    cloud = Cloud()
    tokens = Microsoft(MICROSOFT, cloud)
    assert [tokens.token(), tokens.token()] == ["token-1", "token-1"]
    tokens.forget()
    assert [tokens.token(), tokens.token()] == ["token-2", "token-2"]
    assert [each["scope"] for each in cloud.asked] == ["https://outlook.office365.com/.default"] * 2
    assert all(each["grant_type"] == "client_credentials" and each["client_secret"] == "hush" for each in cloud.asked)


def test_microsoft_may_refuse() -> None:
    """A wrong secret is a refusal that names the code, and not the secret."""
    cloud = Cloud()
    cloud.error = {"error": "invalid_client", "error_description": "AADSTS7000215: Invalid client secret provided."}
    with pytest.raises(TokenRefused, match="AADSTS7000215") as refused:
        Microsoft(MICROSOFT, cloud).token()
    assert "hush" not in str(refused.value)


def test_a_certificate_signs_instead_of_a_secret(tmp_path: Path) -> None:
    """One PEM file of key and certificate is enough; a file without one of them is named."""
    pem = tmp_path / "office.pem"
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=office -keyout key.pem -out cert.pem"
    subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    pem.write_text((tmp_path / "key.pem").read_text() + (tmp_path / "cert.pem").read_text())
    cloud = Cloud()
    assert Microsoft(replace(MICROSOFT, client_secret="", certificate=pem), cloud).token() == "token-1"
    assert cloud.asked[0]["client_assertion_type"].endswith("jwt-bearer")
    assert time.time() > 0
    with pytest.raises(ConfigError, match="must hold a private key and its certificate"):
        Microsoft(replace(MICROSOFT, certificate=tmp_path / "cert.pem"), cloud).token()
    with pytest.raises(ConfigError, match="cannot be read"):
        Microsoft(replace(MICROSOFT, certificate=tmp_path / "none.pem"), cloud).token()
