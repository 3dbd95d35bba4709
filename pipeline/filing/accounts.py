"""Who may work at the desk: accounts, sessions, and failed logins counted."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlmodel import col

from models.desk import AccountRow, HoldRow, LoginFailureRow, SessionRow
from models.errors import IntakeError
from pipeline.filing.roles import Role

if TYPE_CHECKING:
    from argon2 import PasswordHasher

PASSWORD_LEAST = (
    12  # letters. Source: NIST SP 800-63B-4, 3.1.1.2 asks for 15 without, 8 with a second factor; ours is within an office
)
PASSWORD_MOST = 1_000  # letters; argon2 takes time for each
NAME_MOST = 80
TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may log in. `seen` is the last login."""

    name: str
    role: Role
    active: bool
    made: datetime
    seen: datetime | None


class AccountError(IntakeError):
    """An account cannot be made or changed as asked; the text says why."""


def add(connection: sa.Connection, name: str, password: str, role: Role, now: datetime) -> None:
    """Make an account. Raises AccountError for a name that is taken or no name, and for a password that is too short."""
    if not name.strip() or name != name.strip() or len(name) > NAME_MOST or not name.isprintable():
        raise AccountError(f"{name!r} is no name for an account: 1 to {NAME_MOST} letters, no blank at its ends")
    if connection.execute(sa.select(col(AccountRow.name)).where(sa.func.lower(col(AccountRow.name)) == name.lower())).first():
        raise AccountError(f"there is an account {name!r} already; `untoc-intake users list` shows all")
    values = {"name": name, "password_hash": hashed(password), "role": str(role), "active": True, "made": now, "seen": None}
    connection.execute(sa.insert(AccountRow), [values])


def change(
    connection: sa.Connection, name: str, *, password: str | None = None, role: Role | None = None, active: bool | None = None
) -> None:
    """Change an account; where the password or the right to log in changes, all its sessions end.

    Raises:
        AccountError: no such account, or the password is too short.
    """
    if not connection.execute(sa.select(col(AccountRow.name)).where(col(AccountRow.name) == name)).first():
        raise AccountError(f"there is no account {name!r}; `untoc-intake users list` shows all")
    values: dict[str, object] = {}
    if password is not None:
        values["password_hash"] = hashed(password)
    if role is not None:
        values["role"] = str(role)
    if active is not None:
        values["active"] = active
    connection.execute(sa.update(AccountRow).where(col(AccountRow.name) == name).values(values))
    if password is not None or active is False:
        end_sessions(connection, name)
    if password is not None or active:
        forgive(connection, _subject(name))


def accounts(connection: sa.Connection) -> list[Account]:
    """Return all accounts by name."""
    rows = connection.execute(sa.select(AccountRow.__table__).order_by(col(AccountRow.name)))  # type: ignore[attr-defined]
    return [Account(row.name, Role(row.role), row.active, row.made, row.seen) for row in rows]


def account(connection: sa.Connection, name: str) -> Account | None:
    """Return one account, None where there is none."""
    return next((each for each in accounts(connection) if each.name == name), None)


def hashed(password: str) -> str:
    """Return the argon2id hash of a password. Raises AccountError for one that is too short or too long."""
    if len(password) < PASSWORD_LEAST:
        raise AccountError(f"a password has at least {PASSWORD_LEAST} letters; several words make a good one")
    if len(password) > PASSWORD_MOST:
        raise AccountError(f"a password has at most {PASSWORD_MOST} letters")
    return _hasher().hash(password)


def password_hash(connection: sa.Connection, name: str) -> str | None:
    """Return the hash of an account that may log in, None for all other names."""
    query = sa.select(col(AccountRow.password_hash)).where(col(AccountRow.name) == name, col(AccountRow.active))
    return connection.execute(query).scalar()


def is_right(password: str, stored: str | None) -> bool:
    """Tell whether this is the password; takes as long for a name without account (`stored` None) as for one with."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(stored or _nobody(), password[:PASSWORD_MOST]) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher()  # argon2id with the parameters of RFC 9106, low memory: 64 MiB, 3 passes


_NOBODY: list[str] = []


def _nobody() -> str:
    if not _NOBODY:
        _NOBODY.append(_hasher().hash(secrets.token_hex()))
    return _NOBODY[0]


# ---- sessions --------------------------------------------------------------------------------------------------------


def begin_session(connection: sa.Connection, person: str, now: datetime) -> str:
    """Begin a session and return its token, which the browser keeps; the database has its hash only."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    connection.execute(sa.insert(SessionRow), [{"token_hash": token_hash(token), "person": person, "made": now, "seen": now}])
    connection.execute(sa.update(AccountRow).where(col(AccountRow.name) == person).values(seen=now))
    return token


def session_of(
    connection: sa.Connection, token: str, now: datetime, lasts: timedelta, idle: timedelta
) -> tuple[str, datetime] | None:
    """Return (person, last seen) of a session that still runs; None for all others."""
    query = sa.select(SessionRow.__table__).where(col(SessionRow.token_hash) == token_hash(token))  # type: ignore[attr-defined]
    row = connection.execute(query).first()
    if row is None or now - row.made > lasts or now - row.seen > idle:
        return None
    return row.person, row.seen


def touch_session(connection: sa.Connection, token: str, now: datetime) -> None:
    """Note that somebody is still at work."""
    connection.execute(sa.update(SessionRow).where(col(SessionRow.token_hash) == token_hash(token)).values(seen=now))


def end_session(connection: sa.Connection, token: str) -> None:
    """End one session; what it had in hand is given back."""
    digest = token_hash(token)
    connection.execute(sa.delete(HoldRow).where(col(HoldRow.holder) == digest))
    connection.execute(sa.delete(SessionRow).where(col(SessionRow.token_hash) == digest))


def end_sessions(connection: sa.Connection, person: str) -> None:
    """End all sessions of somebody."""
    own = sa.select(col(SessionRow.token_hash)).where(col(SessionRow.person) == person)
    connection.execute(sa.delete(HoldRow).where(col(HoldRow.holder).in_(own)))
    connection.execute(sa.delete(SessionRow).where(col(SessionRow.person) == person))


def sweep_sessions(connection: sa.Connection, begun_before: datetime) -> None:
    """Forget sessions that ran out."""
    connection.execute(sa.delete(SessionRow).where(col(SessionRow.made) < begun_before))


def token_hash(token: str) -> str:
    """Return what the database knows of a session."""
    return hashlib.sha256(token.encode()).hexdigest()


# ---- failed logins ---------------------------------------------------------------------------------------------------


def locked_until(connection: sa.Connection, subjects: Sequence[str], now: datetime) -> datetime | None:
    """Return until when none of these may try again; None where all may."""
    query = sa.select(sa.func.max(col(LoginFailureRow.until))).where(
        col(LoginFailureRow.subject).in_(list(subjects)), col(LoginFailureRow.until) > now
    )
    return connection.execute(query).scalar()


def note_failure(connection: sa.Connection, subject: str, now: datetime, failures_max: int, lock: timedelta) -> None:
    """Count a failed login; after `failures_max` within the time of a lock, the subject is locked."""
    query = sa.select(LoginFailureRow.__table__).where(col(LoginFailureRow.subject) == subject)  # type: ignore[attr-defined]
    row = connection.execute(query).first()
    failures = 1 if row is None or now - row.last > lock else row.failures + 1
    until = now + lock if failures >= failures_max else None
    connection.execute(sa.delete(LoginFailureRow).where(col(LoginFailureRow.subject) == subject))
    values = {"subject": subject, "failures": failures, "last": now, "until": until}
    connection.execute(sa.insert(LoginFailureRow), [values])


def forgive(connection: sa.Connection, subject: str) -> None:
    """Forget the failed logins of a subject."""
    connection.execute(sa.delete(LoginFailureRow).where(col(LoginFailureRow.subject) == subject))


def locked(connection: sa.Connection, now: datetime) -> dict[str, datetime]:
    """Return every locked subject with the end of its lock."""
    query = sa.select(col(LoginFailureRow.subject), col(LoginFailureRow.until)).where(col(LoginFailureRow.until) > now)
    return {row.subject: row.until for row in connection.execute(query)}


def _subject(name: str) -> str:
    return f"name {name.lower()}"


name_subject = _subject
