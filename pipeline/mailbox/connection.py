"""One logged-in connection to the mail server, and what its failures mean in plain words."""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from socket import gaierror

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import CapabilityError, IMAPClientAbortError, IMAPClientError, LoginError

from config.settings import Auth, MailboxSettings, Tls
from models.errors import ConfigError, IntakeError, LoginRefused, MailboxError
from pipeline.mailbox.tokens import TokenRefused, tokens_of

# What a lost connection looks like; everything else is the server's considered answer.
LOST = (IMAPClientAbortError, OSError)
# A login that is refused for now, whatever user and password are: RFC 5530; Gmail ("[ALERT] Too many simultaneous connections");
# Exchange ("Request is throttled", reference/reliability.md, 1).
_NOT_NOW = re.compile(r"\[(?:UNAVAILABLE|LIMIT|INUSE|SERVERBUG)\b|too many|throttled", re.IGNORECASE)
_BACKOFF = re.compile(r"Backoff Time: (\d{1,9}) milliseconds")  # reference/reliability.md, 1 (imapsync #212)
LONGEST_ASKED_SECONDS = 3600.0  # a server that asks for more is asked again all the same
ANSWER_MAX_LETTERS = 200  # of what a server says, in an error message


def connect(settings: MailboxSettings) -> IMAPClient:
    """Return a connection that is encrypted as the settings want and logged in.

    Raises:
        ConfigError: the settings cannot work, or would send the password in the clear.
        LoginRefused: the server does not accept user and password.
        MailboxError: anything else; the text says which server, what failed and what to do.
    """
    if not settings.host:
        raise ConfigError("no mailbox is set: set mailbox.host, mailbox.user and mailbox.password")
    if settings.tls is Tls.NONE and not _is_loopback(settings.host):
        raise ConfigError(f"mailbox.tls = none would send the password in the clear to {settings.host}: use implicit or starttls")
    if settings.auth is Auth.PASSWORD:
        return _connect(settings)
    try:
        return _connect(settings)
    except TokenRefused:
        raise
    except LoginRefused:  # it may have been taken back before its time: once, a new one is asked for
        tokens_of(settings).forget()
        return _connect(settings)


def _connect(settings: MailboxSettings) -> IMAPClient:
    with told(settings, "cannot connect"):
        client = _open(settings)
    try:
        with told(settings, "cannot log in"):
            _log_in(client, settings)
        # Without this, imapclient turns times of arrival into the local time of this machine and drops the zone.
        client.normalise_times = False
    except IntakeError:
        close(client)
        raise
    return client


def close(client: IMAPClient) -> None:
    """Say goodbye; a connection that is lost already is no trouble here. LOGOUT deletes nothing, unlike CLOSE."""
    try:
        client.logout()
    except (IMAPClientError, OSError):
        drop(client)


def drop(client: IMAPClient) -> None:
    """Close a connection that does not answer any more, without a word that would have to wait for an answer."""
    with suppress(IMAPClientError, OSError):
        client.shutdown()


def server(settings: MailboxSettings) -> str:
    """Return the server's name for messages: "imap.example.org, port 993"."""
    return f"{settings.host}, port {port(settings)}"


def port(settings: MailboxSettings) -> int:
    """Return the port to connect to. Source: RFC 8314 (993 with TLS from the start), RFC 9051 (143)."""
    return settings.port or (993 if settings.tls is Tls.IMPLICIT else 143)


@contextmanager
def told(settings: MailboxSettings, what: str) -> Iterator[None]:
    """Turn every failure of the connection within into a MailboxError that says where, what and what to do."""
    try:
        yield
    except IntakeError:
        raise
    except (IMAPClientError, OSError, ValueError) as error:
        trouble = MailboxError(f"{server(settings)}: {what}: {_reason(error, settings)}")
        trouble.wait_seconds = _asked_to_wait(error)
        raise trouble from error


def _open(settings: MailboxSettings) -> IMAPClient:
    context = _context(settings) if settings.tls is not Tls.NONE else None
    seconds = settings.timeout_seconds
    client = IMAPClient(
        settings.host,
        port=port(settings),
        ssl=settings.tls is Tls.IMPLICIT,
        ssl_context=context if settings.tls is Tls.IMPLICIT else None,
        timeout=SocketTimeout(connect=seconds, read=seconds),
    )
    if settings.tls is Tls.STARTTLS:
        try:
            client.starttls(context)
        except BaseException:
            drop(client)
            raise
    return client


def _context(settings: MailboxSettings) -> ssl.SSLContext:
    """Return a context that checks certificate and name, always."""
    try:
        return ssl.create_default_context(cafile=settings.ca_file)
    except OSError as error:  # ssl.SSLError is one
        raise ConfigError(
            f"mailbox.ca_file = {settings.ca_file} cannot be used ({error.strerror or error}): give a PEM file"
        ) from error


def _log_in(client: IMAPClient, settings: MailboxSettings) -> None:
    try:
        if settings.auth is Auth.PASSWORD:
            _by_password(client, settings)
        else:
            _by_token(client, settings)
    except LoginError as error:
        cause = error.__context__  # imapclient calls a connection that is lost during the login a refused login
        if isinstance(cause, LOST):
            raise cause from None
        if _NOT_NOW.search(str(error)):
            trouble = MailboxError(f"{server(settings)}: cannot log in just now: {_answer(error)}; it is tried again")
            trouble.wait_seconds = _asked_to_wait(error)
            raise trouble from None
        check = (
            "mailbox.user and mailbox.password" if settings.auth is Auth.PASSWORD else "mailbox.user and what the token allows"
        )
        raise LoginRefused(
            f"{server(settings)}: the login of {settings.user!r} is refused ({_answer(error)}): check {check}"
        ) from None
    except UnicodeError:  # its text would hold the password
        raise LoginRefused(
            f"{server(settings)}: user or password holds letters outside ASCII, which this server cannot take: choose others"
        ) from None


def _by_password(client: IMAPClient, settings: MailboxSettings) -> None:
    """Log in by AUTHENTICATE PLAIN where the server knows it: unlike LOGIN it takes letters outside ASCII."""
    if client.has_capability("AUTH=PLAIN"):
        client.plain_login(settings.user, settings.password)
    else:
        client.login(settings.user, settings.password)


def _by_token(client: IMAPClient, settings: MailboxSettings) -> None:
    """Log in by XOAUTH2 or, where the server does not know that, OAUTHBEARER (RFC 7628).

    Microsoft knows the former alone, and describes it: "Authenticate an IMAP connection using OAuth".
    """
    bearer = f"auth=Bearer {tokens_of(settings).token()}\x01\x01"
    user = settings.user.replace("=", "=3D").replace(",", "=2C")
    if client.has_capability("AUTH=XOAUTH2") or not client.has_capability("AUTH=OAUTHBEARER"):
        mechanism, first, then = "XOAUTH2", f"user={settings.user}\x01{bearer}", ""
    else:
        mechanism, first, then = "OAUTHBEARER", f"n,a={user},\x01{bearer}", "\x01"
    words = [first]
    # A refusal comes as a challenge, which wants an empty answer (or one byte) before the server says no.
    client.sasl_login(mechanism, lambda _challenge: words.pop() if words else then)


def _reason(error: Exception, settings: MailboxSettings) -> str:
    match error:
        case ssl.SSLCertVerificationError():
            return (
                f"its certificate is not trusted ({error.verify_message}); "
                "name the certificate authority in mailbox.ca_file, and the server as the certificate does in mailbox.host"
            )
        case ssl.SSLError():
            what = getattr(error, "reason", None) or error
            return f"no TLS there ({what}); check mailbox.port and mailbox.tls ({settings.tls})"
        case gaierror():
            return "no server of this name is known; check mailbox.host and the network"
        case TimeoutError():
            return f"no answer within {settings.timeout_seconds} s; check host, port and firewall"
        case ConnectionRefusedError():
            return "the connection is refused; check that the server runs, and mailbox.port"
        case OSError():
            return f"{error.strerror or error}; check the network"
        case CapabilityError():
            return f"the server cannot do that ({_answer(error)}); check mailbox.tls ({settings.tls})"
        case IMAPClientAbortError():
            return f"the connection was cut ({_answer(error)}); it is tried again at the next poll"
        case _:
            return f"the server answered: {_answer(error)}"


def _answer(error: Exception) -> str:
    """Return what the server said, on one line and not too long."""
    text = error.args[0] if error.args else ""
    text = text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:ANSWER_MAX_LETTERS]


def _asked_to_wait(error: Exception) -> float:
    """Return how long Exchange asks us to stay away, in seconds: "… Suggested Backoff Time: 290000 milliseconds"; else 0."""
    asked = _BACKOFF.search(str(error))
    return min(int(asked.group(1)) / 1000, LONGEST_ASKED_SECONDS) if asked else 0.0


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"
