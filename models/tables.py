"""The tables: what the machine filed, which a repeat replaces, and what people corrected, which nothing replaces.

invitation                  the register
message                     every message ever seen; unique by SHA-256
├── delivery                where it lay in the mailbox, and where it was put: one row for each time it came
├── draft                   the acknowledgement that was laid into the folder of drafts, once
├── problem                 what went wrong in it
├── document ── page        what was read; page pictures lie in the archive under their hash
├── reply                   one for each message that was processed
│   ├── delegate
│   └── finding             one row a value, so that a new field needs no new column
└── correction              append-only: who, when, what, why

Everything below a message is keyed by the message's number and its own position, so that a reply is written and replaced without
asking the database for generated numbers in between. `pipeline.filing.rows` turns replies into these rows.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

# PostgreSQL refuses NUL in text, and no driver can encode half a surrogate pair; both come in mails.
# Source: reference/reliability.md, row PostgreSQL.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """Return the text without the characters that a database refuses: NUL and lone surrogates."""
    return _UNSTORABLE.sub("", text)


# Constraints get names, so that a later revision can speak of them. Source: Alembic documentation, "The Importance of Naming
# Constraints".
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class CleanText(TypeDecorator[str]):
    """Text of any length, made storable on its way in."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else storable(value)


class CleanJson(TypeDecorator[Any]):
    """Lists of strings (of lists of strings), made storable on their way in."""

    impl = sa.JSON
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        return _storable_all(value)


def _storable_all(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list | tuple):
        return [_storable_all(item) for item in value]
    return value


class Moment(TypeDecorator[datetime]):
    """A time with its zone, UTC on both sides; SQLite, which knows no zones, gets and returns UTC."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class InvitationRow(SQLModel, table=True):
    """One note verbale by which Governments were invited. `titles` holds [language, title] pairs."""

    __tablename__ = "invitation"

    id: int | None = Field(default=None, primary_key=True)
    reference: str = Field(sa_type=CleanText, unique=True)
    dated: date
    starts: date
    ends: date
    place: str = Field(sa_type=CleanText)
    deadline: date | None = None
    titles: list[list[str]] = Field(sa_type=CleanJson)


class MessageRow(SQLModel, table=True):
    """One message; its bytes lie in the archive under `sha256`.

    Attributes:
        arrived: `received`, or the time of filing where nobody knows it: what messages are ordered by.
        status: a `Status`, or "pending" for what was archived and not yet processed.
        made_by: [tool, version] pairs of the last processing.
        attempts: how often reading it was begun since it came or was put back to work; counted before the attempt, so that one
            that took the whole program along counts too.
    """

    __tablename__ = "message"
    __table_args__ = (sa.Index("ix_message_order", "arrived", "id"), sa.Index("ix_message_status", "status"))

    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(sa_type=sa.String(64), unique=True)
    message_id: str | None = Field(default=None, sa_type=CleanText)
    received: datetime | None = Field(default=None, sa_type=Moment)
    arrived: datetime = Field(sa_type=Moment)
    size_bytes: int
    subject: str = Field(sa_type=CleanText)
    sender: str = Field(sa_type=CleanText)
    status: str = Field(sa_type=CleanText)
    reason: str = Field(sa_type=CleanText)
    made_by: list[list[str]] = Field(sa_type=CleanJson)
    processed: datetime | None = Field(default=None, sa_type=Moment)
    attempts: int = Field(default=0, sa_column_kwargs={"server_default": "0"})


def _message_key(target: str = "message.id") -> Any:
    return sa.Column(sa.Integer, sa.ForeignKey(target, ondelete="CASCADE"), primary_key=True, autoincrement=False)


class DeliveryRow(SQLModel, table=True):
    """One time that a message lay in a watched folder. A UID means something only together with its UIDVALIDITY.

    Attributes:
        mailbox: "user at host": UIDs of one mailbox mean nothing in another.
        target: the folder where it is to go, written down before it is moved; None while nothing was tried.
        target_validity, target_next: UIDVALIDITY and UIDNEXT of the target at that time: a copy of it has no lower UID.
        placed: the status that the target stands for, once it is there (or stays where it is, in a folder that is only read);
            None while it is not done. "gone" where somebody took it away first.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        sa.UniqueConstraint("mailbox", "folder", "uidvalidity", "uid"),
        sa.Index("ix_delivery_message", "message_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    message_id: int = Field(sa_column=sa.Column(sa.Integer, sa.ForeignKey("message.id", ondelete="CASCADE"), nullable=False))
    mailbox: str = Field(sa_type=CleanText)
    folder: str = Field(sa_type=CleanText)
    uidvalidity: int = Field(sa_type=sa.BigInteger)
    uid: int = Field(sa_type=sa.BigInteger)
    seen: datetime = Field(sa_type=Moment)
    target: str | None = Field(default=None, sa_type=CleanText)
    target_validity: int | None = Field(default=None, sa_type=sa.BigInteger)
    target_next: int | None = Field(default=None, sa_type=sa.BigInteger)
    placed: str | None = Field(default=None, sa_type=CleanText)


class DraftRow(SQLModel, table=True):
    """The acknowledgement of one reply, which is laid into the folder of drafts once.

    Attributes:
        begun: when it was about to be laid.
        mailbox: as in `DeliveryRow`.
        folder: the folder of drafts; "" where none was needed: a copy of a reply that was acknowledged.
        validity, next_uid: UIDVALIDITY and UIDNEXT of that folder before: the draft has no lower UID.
        laid: when it was known to be there; None while that is not known.
    """

    __tablename__ = "draft"

    message_id: int = Field(sa_column=_message_key())
    begun: datetime = Field(sa_type=Moment)
    mailbox: str = Field(sa_type=CleanText)
    folder: str = Field(sa_type=CleanText)
    validity: int = Field(sa_type=sa.BigInteger)
    next_uid: int = Field(sa_type=sa.BigInteger)
    laid: datetime | None = Field(default=None, sa_type=Moment)


class ProblemRow(SQLModel, table=True):
    """One thing that went wrong in a message; `place` is `Problem.where`, which is no name for a column."""

    __tablename__ = "problem"

    message_id: int = Field(sa_column=_message_key())
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    code: str = Field(sa_type=CleanText)
    place: str = Field(sa_type=CleanText)
    detail: str = Field(sa_type=CleanText)


class DocumentRow(SQLModel, table=True):
    """One attachment or body that was read. `sha256` is None for a body; `untrusted_name` is the sender's and only shown."""

    __tablename__ = "document"

    message_id: int = Field(sa_column=_message_key())
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    part: str = Field(sa_type=CleanText)
    sha256: str | None = Field(default=None, sa_type=sa.String(64))
    untrusted_name: str = Field(sa_type=CleanText)
    format: str = Field(sa_type=CleanText)


class PageRow(SQLModel, table=True):
    """One page that was read. `picture` is the SHA-256 of its picture in the archive, None for typed text."""

    __tablename__ = "page"
    __table_args__ = (
        sa.ForeignKeyConstraint(["message_id", "document"], ["document.message_id", "document.position"], ondelete="CASCADE"),
    )

    message_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    document: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    source: str = Field(sa_type=CleanText)
    language: str | None = Field(default=None, sa_type=CleanText)
    text: str = Field(sa_type=CleanText)
    header: str | None = Field(default=None, sa_type=CleanText)
    rotation_degrees: int = 0
    picture: str | None = Field(default=None, sa_type=sa.String(64))
    media_type: str | None = Field(default=None, sa_type=CleanText)
    width_px: int | None = None
    height_px: int | None = None


class ReplyRow(SQLModel, table=True):
    """What a message said; its values are findings. `invitation_id` is the link that the machine made."""

    __tablename__ = "reply"
    __table_args__ = (sa.Index("ix_reply_invitation", "invitation_id"),)

    message_id: int = Field(sa_column=_message_key())
    invitation_id: int | None = Field(default=None, foreign_key="invitation.id")
    languages: list[str] = Field(sa_type=CleanJson)


class DelegateRow(SQLModel, table=True):
    """One person of a delegation; `position` counts from 1."""

    __tablename__ = "delegate"

    message_id: int = Field(sa_column=_message_key("reply.message_id"))
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})


class FindingRow(SQLModel, table=True):
    """One value of one field, with the place where it was read.

    Attributes:
        delegate: position of the delegate; 0 for a value of the reply itself.
        position: from 1 among the values of the same field, for fields that may have several (email, phone, fax).
        read_text: the words as read; None where nothing was read, and then the whole place is None.
        box_left, box_top, box_right, box_bottom: fractions of the page's picture; None where there is none.
    """

    __tablename__ = "finding"
    __table_args__ = (sa.Index("ix_finding_review", "needs_review", "confidence"),)

    message_id: int = Field(sa_column=_message_key("reply.message_id"))
    delegate: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    field: str = Field(sa_type=CleanText, primary_key=True)
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    value: str | None = Field(default=None, sa_type=CleanText)
    as_written: str = Field(sa_type=CleanText)
    confidence: float
    needs_review: bool
    document: str | None = Field(default=None, sa_type=sa.String(64))
    page: int | None = None
    box_left: float | None = None
    box_top: float | None = None
    box_right: float | None = None
    box_bottom: float | None = None
    read_text: str | None = Field(default=None, sa_type=CleanText)
    header: str = Field(default="", sa_type=CleanText)
    reasons: list[str] = Field(sa_type=CleanJson)
    alternatives: list[str] = Field(sa_type=CleanJson)


class CorrectionRow(SQLModel, table=True):
    """What a person decided; rows are added, never changed. `pipeline.filing.corrections` says what the paths mean.

    Attributes:
        act: number of the act within the message; what was saved together has one, and is undone together.
        path: what was decided: "state", "status", "delegates/2/title", "delegates/2/emails/1", "delegates/3" (the whole person).
        old: the value that the person saw; None where there was none.
        new: the person's value; None takes the value (or the person) away.
    """

    __tablename__ = "correction"
    __table_args__ = (sa.Index("ix_correction_message", "message_id", "id"), sa.Index("ix_correction_path", "path", "message_id"))

    id: int | None = Field(default=None, primary_key=True)
    message_id: int = Field(foreign_key="message.id")
    act: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    made: datetime = Field(sa_type=Moment)
    person: str = Field(sa_type=CleanText)
    path: str = Field(sa_type=CleanText)
    old: str | None = Field(default=None, sa_type=CleanText)
    new: str | None = Field(default=None, sa_type=CleanText)
    why: str = Field(sa_type=CleanText)
