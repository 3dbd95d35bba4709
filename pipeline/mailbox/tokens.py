"""Tokens for logging in: asked of a provider, kept until shortly before they expire, never shown."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from config.settings import Auth, MailboxSettings
from models.errors import ConfigError, LoginRefused, MailboxError

MARGIN_SECONDS = 120.0  # a token is renewed so long before it expires: the login and its clock need some time
USUAL_SECONDS = 3600  # the life of a token whose provider does not say it. Source: RFC 6749, 5.1 (recommended, not required)
MICROSOFT = "https://login.microsoftonline.com"
MICROSOFT_SCOPE = "https://outlook.office365.com/.default"  # all that an administrator granted to the application
FINAL = ("invalid_grant", "invalid_client", "unauthorized_client", "invalid_scope")  # asking again does not help. RFC 6749, 5.2


class TokenRefused(LoginRefused):
    """The provider gives no token: nothing was tried at the mail server."""


class Tokens(Protocol):
    """Where the tokens of one mailbox come from."""

    def token(self) -> str:
        """Return a token that is valid for a while.

        Raises:
            TokenRefused: the provider refuses; a person must do something. MailboxError: it cannot be reached just now.
            ConfigError: a setting is missing or wrong.
        """

    def forget(self) -> None:
        """Take back the token last given: the mail server refused it."""

    def life_seconds(self) -> float | None:
        """Return how long the token last given is valid yet; None before the first one."""


@cache
def tokens_of(settings: MailboxSettings) -> Tokens:
    """Return where the tokens of this mailbox come from; one object for the life of the process, so that tokens are kept.

    Raises:
        ConfigError: a setting is missing.
    """
    needed: dict[str, object] = {"client_id": settings.client_id}
    if settings.auth is Auth.MICROSOFT365:
        needed |= {"tenant": settings.tenant, "client_secret or certificate": settings.client_secret or settings.certificate}
    else:
        needed |= {
            "token_url": settings.token_url,
            "refresh_token or client_secret": settings.refresh_token or settings.client_secret,
        }
    missing = [f"mailbox.{name}" for name, value in needed.items() if not value]
    if missing:
        raise ConfigError(f"mailbox.auth = {settings.auth} needs {', '.join(missing)}")
    return Microsoft(settings) if settings.auth is Auth.MICROSOFT365 else Refreshed(settings)


class Microsoft:
    """Tokens that Microsoft gives to a registered application (client credentials), by msal, which keeps them.

    Args:
        http: stands in for the network in tests.
    """

    def __init__(self, settings: MailboxSettings, http: Any = None) -> None:
        self._settings, self._http = settings, http
        self._lock = threading.Lock()
        self._application: Any = None
        self._refused = False
        self._until: float | None = None

    def token(self) -> str:
        from requests import RequestException

        scope = [self._settings.scope or MICROSOFT_SCOPE]
        with self._lock:
            try:
                if self._application is None or self._refused:  # a new application has an empty cache: a new token is asked for
                    self._application, self._refused = self._made(), False
                answer = self._application.acquire_token_for_client(scopes=scope)
            except RequestException as error:
                raise MailboxError(f"{MICROSOFT}: no token just now: {type(error).__name__}; check the network") from None
            except ValueError as error:  # a tenant that does not exist, a key that is none
                raise ConfigError(f"mailbox.tenant, mailbox.certificate or mailbox.client_secret: {_short(error)}") from None
        token = _token_in(answer, MICROSOFT)
        self._until = time.monotonic() + float(answer.get("expires_in") or USUAL_SECONDS)
        return token

    def forget(self) -> None:
        self._refused = True

    def life_seconds(self) -> float | None:
        return None if self._until is None else self._until - time.monotonic()

    def _made(self) -> Any:
        import msal

        settings = self._settings
        return msal.ConfidentialClientApplication(
            settings.client_id,
            authority=f"{settings.token_url or MICROSOFT}/{settings.tenant}",
            client_credential=settings.client_secret if settings.certificate is None else _credential(settings.certificate),
            http_client=self._http,
            timeout=None if self._http else settings.timeout_seconds,
            instance_discovery=None if self._http is None else False,
        )


class Refreshed:
    """Tokens got for a refresh token (or, where there is none, for the application's secret) from any provider.

    A provider may replace the refresh token with each use: the newest is kept in `token_file`, before anything else is done.
    """

    def __init__(self, settings: MailboxSettings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._refused = ""

    def token(self) -> str:
        with self._lock, self._kept() as kept:
            token, expires = kept.get("access_token"), kept.get("expires", 0)
            # A clock that was set back must not make an old token live for ever.
            if token and token != self._refused and MARGIN_SECONDS < expires - time.time() < 100 * USUAL_SECONDS:
                return str(token)
            answer = self._ask(kept)
            token = _token_in(answer, self._settings.token_url)
            kept["access_token"] = token
            kept["expires"] = time.time() + int(answer.get("expires_in") or USUAL_SECONDS)
            kept["refresh_token"] = answer.get("refresh_token") or kept.get("refresh_token") or self._settings.refresh_token
            return token

    def forget(self) -> None:
        with self._lock, self._kept() as kept:
            self._refused = str(kept.get("access_token", ""))

    def life_seconds(self) -> float | None:
        file = self._settings.token_file
        expires = None if file is None else _read(file).get("expires")
        return None if expires is None else float(expires) - time.time()

    def _ask(self, kept: dict[str, Any]) -> dict[str, Any]:
        import requests

        settings = self._settings
        refresh_token = kept.get("refresh_token") or settings.refresh_token
        form = {"client_id": settings.client_id, "client_secret": settings.client_secret, "scope": settings.scope}
        form |= {"grant_type": "refresh_token" if refresh_token else "client_credentials", "refresh_token": refresh_token}
        try:
            answer = requests.post(
                settings.token_url,
                data={name: value for name, value in form.items() if value},
                headers={"Accept": "application/json"},
                timeout=settings.timeout_seconds,
                allow_redirects=False,  # secrets go to the address that was named, and nowhere else
            )
            said = answer.json()
        except (requests.RequestException, ValueError) as error:
            raise MailboxError(f"{settings.token_url}: no token just now ({type(error).__name__}); it is tried again") from None
        if answer.status_code == requests.codes.too_many_requests or answer.status_code >= requests.codes.server_error:
            trouble = MailboxError(f"{settings.token_url}: no token just now (HTTP {answer.status_code}); it is tried again")
            trouble.wait_seconds = _seconds(answer.headers.get("Retry-After", ""))
            raise trouble
        return said if isinstance(said, dict) else {}

    @contextmanager
    def _kept(self) -> Iterator[dict[str, Any]]:
        """Yield what is kept, for one process at a time; what was changed is kept at the end, also before an error goes on.

        A refresh token in the settings that is another than the one begun with comes from a person, and counts anew.
        """
        file = self._settings.token_file
        if file is None:
            raise ConfigError("mailbox.token_file is not set; name a file where renewed tokens can be kept")
        begun = hashlib.sha256(self._settings.refresh_token.encode()).hexdigest()
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(file.with_name(file.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:  # before anything is asked: a token that cannot be kept may be the last
            raise ConfigError(f"mailbox.token_file = {file} cannot be written: {error.strerror}; name another") from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            before = _read(file)
            kept = before.copy() if before.get("begun") == begun else {}
            try:
                yield kept
            finally:
                if kept and kept != before:
                    _write(file, kept | {"begun": begun})
        finally:
            os.close(handle)


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}  # the refresh token of the settings is tried again
    return found if isinstance(found, dict) else {}


def _write(file: Path, kept: dict[str, Any]) -> None:
    half = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as stream:
            json.dump(kept, stream)
            stream.flush()
            os.fsync(stream.fileno())
        half.replace(file)
    except OSError as error:
        raise MailboxError(f"mailbox.token_file = {file} cannot be written: {error.strerror}; make room") from error


def _credential(certificate: Path) -> dict[str, str]:
    try:
        pem = certificate.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"mailbox.certificate = {certificate} cannot be read ({type(error).__name__}); give a PEM file"
        ) from None
    if "PRIVATE KEY" not in pem or "BEGIN CERTIFICATE" not in pem:
        raise ConfigError(f"mailbox.certificate = {certificate} must hold a private key and its certificate, both as PEM")
    return {"private_key": pem, "public_certificate": pem}


def _token_in(answer: dict[str, Any], provider: str) -> str:
    token = answer.get("access_token")
    if isinstance(token, str) and token:
        return token
    # The description may hold times and identifiers of the request, never a secret; the codes are what a person can look up.
    code = _short(answer.get("error", "no token in the answer"))
    described = _short(answer.get("error_description", ""))
    if code in FINAL:
        raise TokenRefused(f"{provider}: no token for this mailbox: {code}: {described}; authorise it again")
    raise MailboxError(f"{provider}: no token just now: {code}: {described}; it is tried again")


def _short(said: object) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in str(said)).split())[:200]


def _seconds(retry_after: str) -> float:
    return float(retry_after) if retry_after.isdigit() else 0.0
