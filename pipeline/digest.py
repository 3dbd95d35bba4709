"""The daily mail to staff: what came and what waits, as numbers. No name, no subject, no address of a sender."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path

from config.settings import DigestSettings, Tls
from models.errors import ConfigError, IntakeError, StoreError
from models.invitation import Register

SUBJECT = "Replies to notes verbales: {new} new, {waiting} waiting"
WORDS = {
    "filed": "filed",
    "review": "waiting for a person",
    "failed": "failed",
    "ignored": "no reply to an invitation",
    "pending": "not yet read",
}
RETRY_SECONDS = 600.0  # after a mail server that would not take it


class DigestError(IntakeError):
    """The mail could not be handed over; it is tried again."""


@dataclass(frozen=True, slots=True)
class Answers:
    """How far one invitation is: numbers of Member States."""

    reference: str
    answered: int
    silent: int
    due: date | None


@dataclass(frozen=True, slots=True)
class News:
    """What the mail says.

    Attributes:
        since: from when on `came` counts.
        came: messages that came since then, by state.
        books: all messages, by state.
        oldest: when the message came that waits longest for a person; None where none waits.
        troubles: mailboxes that were not looked at in time, in words.
        answers: of each invitation whose meeting is not over.
    """

    since: datetime
    came: Mapping[str, int]
    books: Mapping[str, int]
    oldest: datetime | None
    troubles: tuple[str, ...]
    answers: tuple[Answers, ...]


def written(news: News, settings: DigestSettings, now: datetime) -> EmailMessage:
    """Return the mail."""
    came, books = news.came, news.books
    lines = [
        f"Since {news.since:%d %B, %H:%M} UTC {sum(came.values())} messages were received:",
        "  " + ", ".join(f"{came.get(state, 0)} {words}" for state, words in WORDS.items()) + ".",
        "",
        f"Now {books.get('review', 0)} messages wait for a person, and {books.get('failed', 0)} could not be read.",
    ]
    if news.oldest is not None:
        days = (now - news.oldest).days
        lines.append(f"The oldest doubt has waited for {days} day{'' if days == 1 else 's'}.")
    lines += ["", *(f"ATTENTION: {trouble}" for trouble in news.troubles)] if news.troubles else []
    if news.answers:
        lines += ["", "States:"]
        for each in news.answers:
            due = f", replies due {each.due:%d %B}" if each.due else ""
            lines.append(f"  {each.reference}: {each.answered} answered, {each.silent} still silent{due}")
    if settings.desk_url:
        lines += ["", f"What waits: {settings.desk_url}"]
    else:
        lines += ["", "What waits: untoc-intake review, or untoc-intake report --output report.html"]
    mail = EmailMessage()
    mail["Subject"] = SUBJECT.format(new=sum(came.values()), waiting=books.get("review", 0))
    mail["From"], mail["To"] = settings.sender, ", ".join(settings.recipients)
    mail["Date"], mail["Message-ID"] = format_datetime(now), make_msgid(domain=settings.sender.rpartition("@")[2] or None)
    mail["Auto-Submitted"] = "auto-generated"  # RFC 3834: no automatic answer is wanted
    mail.set_content("\n".join(lines) + "\n")
    return mail


def send(mail: EmailMessage, settings: DigestSettings) -> None:
    """Hand the mail over.

    Raises:
        ConfigError: a setting is missing or cannot be used. DigestError: the server cannot be reached or refuses.
    """
    missing = [f"digest.{name}" for name in ("sender", "recipients") if not getattr(settings, name)]
    if missing:
        raise ConfigError(f"digest.host is set, but not {', '.join(missing)}")
    try:
        with _connection(settings) as server:
            if settings.user:
                server.login(settings.user, settings.password)
            server.send_message(mail)
    except (smtplib.SMTPException, OSError) as error:
        code = getattr(error, "smtp_code", None)
        said = f"{type(error).__name__}{'' if code is None else f' {code}'}"
        raise DigestError(
            f"the digest could not be handed to {settings.host} ({said}); check digest.host, port, tls and login"
        ) from None


def due(hour: int, last: date | None, now: datetime) -> bool:
    """Return whether today's mail should go now: the hour has come, and none has gone today."""
    return now.hour >= hour and last != now.date()


def last_sent(file: Path) -> date | None:
    """Return the day of the last mail; None where that is not known."""
    try:
        return date.fromisoformat(file.read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        return None


def note_sent(file: Path, day: date) -> None:
    """Remember the day of the last mail beyond a restart. Raises StoreError."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.write_text(f"{day.isoformat()}\n", encoding="ascii")
    except OSError as error:
        raise StoreError(f"cannot write {file}: {error.strerror}; check the rights of archive.directory") from error


def since(now: datetime) -> datetime:
    """Return from when on messages count as new."""
    return now.astimezone(UTC) - timedelta(days=1)


def open_invitations(register: Register, today: date) -> Register:
    """Return the invitations whose meeting is not over."""
    return tuple(each for each in register if each.ends >= today)


@contextmanager
def _connection(settings: DigestSettings) -> Iterator[smtplib.SMTP]:
    try:
        context = ssl.create_default_context(cafile=settings.ca_file)
    except OSError as error:
        raise ConfigError(f"digest.ca_file = {settings.ca_file} cannot be used; give a PEM file") from error
    usual = {Tls.IMPLICIT: 465, Tls.STARTTLS: 587, Tls.NONE: 25}  # RFC 8314, RFC 6409, RFC 5321
    port = settings.port or usual[settings.tls]
    if settings.tls is Tls.IMPLICIT:
        with smtplib.SMTP_SSL(settings.host, port, timeout=settings.timeout_seconds, context=context) as server:
            yield server
        return
    with smtplib.SMTP(settings.host, port, timeout=settings.timeout_seconds) as server:
        if settings.tls is Tls.STARTTLS:
            server.starttls(context=context)
        yield server


def troubles(watched: Sequence[tuple[str, bool]]) -> tuple[str, ...]:
    """Return in words which mailboxes, of (name, looked at in time), nobody looked at in time."""
    return tuple(f"{name} was not looked at in time; see the log" for name, well in watched if not well)
