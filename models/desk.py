"""The tables of the review desk: what its lists are made from, who may work at it, and who has what in hand.

summary     one row for each message that was read: what people's lists show, order and count; made anew with every filing and act
word        the words by which a message is found, folded to plain letters
account     who may log in
session     who is logged in, in which browser
hold        who has a message open: a courtesy, no lock
login_failure   failed logins, by name and by address

`summary` and `word` repeat what stands elsewhere, so that a list of 100,000 delegates is one look into an index.
"""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from models.tables import CleanText, Moment

# Words are plain ASCII; compared byte by byte, a prefix is one stretch of the index in both databases.
BYTEWISE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _of_message() -> sa.Column[int]:
    return sa.Column(sa.Integer, sa.ForeignKey("message.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)


class SummaryRow(SQLModel, table=True):
    """What the lists show of one message, people's decisions included.

    Attributes:
        arrived: of the message; lists are ordered by it.
        version: grows with every filing and every act; who saves must have seen the present one.
        names: the first delegates' names, for the list.
        doubts: number of values that wait for a person.
        doubt: sum of 1 - confidence over them: how many are probably wrong.
        due: the day by which the invitation asked for replies, else the first day of the meeting; None where none is linked.
        ends: last day of the meeting.
        postponed: not to be shown as waiting before this day.
        differences: values that the machine now reads otherwise than when a person decided on them.
    """

    __tablename__ = "summary"
    __table_args__ = (
        sa.Index("ix_summary_queue", "status", "postponed", "ends", "due", "doubt", "message_id"),
        sa.Index("ix_summary_arrived", "status", "arrived", "message_id"),
        sa.Index("ix_summary_reference", "reference", "status"),
        sa.Index("ix_summary_state", "state", "message_id"),
        sa.Index("ix_summary_differences", "differences", "message_id"),
    )

    message_id: int = Field(sa_column=_of_message())
    arrived: datetime = Field(sa_type=Moment)
    version: int
    status: str = Field(sa_type=CleanText)
    decided: bool
    kind: str | None = Field(default=None, sa_type=CleanText)
    reference: str | None = Field(default=None, sa_type=CleanText)
    state: str | None = Field(default=None, sa_type=CleanText)
    organisation: str | None = Field(default=None, sa_type=CleanText)
    people: int
    names: str = Field(sa_type=CleanText)
    doubts: int
    doubt: float
    due: date | None = None
    ends: date | None = None
    postponed: date | None = None
    differences: int


class WordRow(SQLModel, table=True):
    """One word by which a message is found; see `pipeline.filing.words`."""

    __tablename__ = "word"
    __table_args__ = (sa.Index("ix_word_message", "message_id"),)

    word: str = Field(sa_column=sa.Column(BYTEWISE, primary_key=True))
    message_id: int = Field(sa_column=_of_message())


class AccountRow(SQLModel, table=True):
    """Somebody who may log in.

    Attributes:
        password_hash: argon2id with its parameters.
        role: viewer, reviewer or admin.
        active: False: may not log in any more; the name stays, since decisions bear it.
    """

    __tablename__ = "account"

    name: str = Field(sa_column=sa.Column(sa.Text, primary_key=True))
    password_hash: str = Field(sa_type=CleanText)
    role: str = Field(sa_type=CleanText)
    active: bool
    made: datetime = Field(sa_type=Moment)
    seen: datetime | None = Field(default=None, sa_type=Moment)


class SessionRow(SQLModel, table=True):
    """One browser in which somebody works. `token_hash` is the SHA-256 of what the browser holds."""

    __tablename__ = "session"
    __table_args__ = (sa.Index("ix_session_person", "person"),)

    token_hash: str = Field(sa_column=sa.Column(sa.String(64), primary_key=True))
    person: str = Field(sa_type=CleanText)
    made: datetime = Field(sa_type=Moment)
    seen: datetime = Field(sa_type=Moment)


class HoldRow(SQLModel, table=True):
    """Who has a message open. `holder` is the session, so that one person in two browsers is told, too."""

    __tablename__ = "hold"

    message_id: int = Field(sa_column=_of_message())
    holder: str = Field(sa_type=sa.String(64))
    person: str = Field(sa_type=CleanText)
    since: datetime = Field(sa_type=Moment)
    until: datetime = Field(sa_type=Moment)


class LoginFailureRow(SQLModel, table=True):
    """Failed logins of one subject: "name anna" or "address 192.0.2.7". `until` is when it may try again."""

    __tablename__ = "login_failure"

    subject: str = Field(sa_column=sa.Column(sa.Text, primary_key=True))
    failures: int
    last: datetime = Field(sa_type=Moment)
    until: datetime | None = Field(default=None, sa_type=Moment)
