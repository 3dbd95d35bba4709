"""What of the connection needs no server; the rest is shown on a real one in tests/system/test_mailbox.py."""

from __future__ import annotations

import ssl
from typing import Any

import pytest
from imapclient.exceptions import CapabilityError, IMAPClientAbortError, IMAPClientError, LoginError

from config.settings import MailboxSettings, Tls
from models.errors import ConfigError, LoginRefused, MailboxError
from pipeline.mailbox.connection import LONGEST_ASKED_SECONDS, _log_in, connect, port, told

SETTINGS = MailboxSettings(host="imap.example.org", user="untoc.cop", password="gëheim")


@pytest.mark.parametrize("host", ["imap.example.org", "192.0.2.1", "localhost.example.org", "2001:db8::1"])
def test_no_password_goes_out_in_the_clear(host: str) -> None:
    """Plain text to another machine is refused before anything is sent."""
    with pytest.raises(ConfigError, match="in the clear"):
        connect(MailboxSettings(host=host, tls=Tls.NONE))


def test_a_mailbox_that_is_not_set_is_told() -> None:
    """Without a host the settings are wrong, and the keys are named."""
    with pytest.raises(ConfigError, match=r"mailbox\.host"):
        connect(MailboxSettings())


@pytest.mark.parametrize(("tls", "number"), [(Tls.IMPLICIT, 993), (Tls.STARTTLS, 143), (Tls.NONE, 143)])
def test_ports_are_the_registered_ones(tls: Tls, number: int) -> None:
    """Without a port, the way of encryption says which."""
    assert port(MailboxSettings(host="localhost", tls=tls)) == number
    assert port(MailboxSettings(host="localhost", tls=tls, port=1143)) == 1143


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (ssl.SSLError(1, "wrong version number"), "mailbox.tls"),
        (TimeoutError(), "no answer within 60 s"),
        (ConnectionRefusedError(), "check that the server runs"),
        (OSError(113, "No route to host"), "No route to host; check the network"),
        (CapabilityError("Server does not support STARTTLS capability"), "mailbox.tls"),
        (IMAPClientAbortError(b"* BYE shutting down"), "connection was cut"),
        (IMAPClientError("quota \x1b[31m" + "x" * 1000), "quota [31m"),
        (ValueError("unexpected message list data"), "unexpected message list"),
    ],
)
def test_every_failure_says_where_what_and_what_to_do(error: Exception, advice: str) -> None:
    """One sentence of bounded length, without control characters."""
    with pytest.raises(MailboxError) as caught, told(SETTINGS, "cannot do it"):
        raise error
    said = str(caught.value)
    assert said.startswith("imap.example.org, port 993: cannot do it: ")
    assert advice in said
    assert len(said) < 300
    assert said.isprintable()


class Refusing:
    """A server that answers each login with one error, as imapclient would pass it on."""

    def __init__(self, error: Exception, plain: bool) -> None:
        self.error, self.plain = error, plain

    def has_capability(self, *_: object) -> bool:
        return self.plain

    def plain_login(self, *_: object) -> None:
        try:
            raise self.error
        except IMAPClientError as error:
            raise LoginError(str(error))  # noqa: B904 - so does imapclient

    def login(self, _user: str, password: str) -> None:
        password.encode("ascii")


@pytest.mark.parametrize(
    ("server", "kind"),
    [
        (Refusing(IMAPClientError("[AUTHENTICATIONFAILED] Authentication failed."), plain=True), LoginRefused),
        (Refusing(IMAPClientError("[UNAVAILABLE] Temporary authentication failure."), plain=True), MailboxError),
        (Refusing(IMAPClientError("[ALERT] Too many simultaneous connections. (Failure)"), plain=True), MailboxError),
        (Refusing(IMAPClientAbortError("socket error: EOF"), plain=True), MailboxError),
        (Refusing(AssertionError(), plain=False), LoginRefused),
    ],
    ids=["refused", "not now", "too many", "cut", "not in ASCII"],
)
def test_refused_and_interrupted_logins_are_told_apart(server: Any, kind: type[MailboxError]) -> None:
    """Only a wrong user or password is called that; the password stands in no message and no chained error."""
    with pytest.raises(MailboxError) as caught, told(SETTINGS, "cannot log in"):
        _log_in(server, SETTINGS)
    assert type(caught.value) is kind
    assert SETTINGS.password not in str(caught.value)
    assert caught.value.__cause__ is None or "heim" not in repr(caught.value.__cause__)


def test_how_long_to_stay_away_is_read_from_the_answer() -> None:
    """Exchange names a time, also at the login; an absurd one is cut; another refusal names none."""
    asked = "Request is throttled. Suggested Backoff Time: {} milliseconds"
    with pytest.raises(MailboxError) as caught, told(SETTINGS, "cannot list INBOX"):
        raise IMAPClientError(asked.format(290000))
    assert caught.value.wait_seconds == 290
    refusing: Any = Refusing(IMAPClientError(asked.format(999999999)), plain=True)
    with pytest.raises(MailboxError) as caught, told(SETTINGS, "cannot log in"):
        _log_in(refusing, SETTINGS)
    assert (type(caught.value), caught.value.wait_seconds) == (MailboxError, LONGEST_ASKED_SECONDS)
    with pytest.raises(MailboxError) as caught, told(SETTINGS, "cannot list INBOX"):
        raise IMAPClientError("no")
    assert caught.value.wait_seconds == 0
