"""A message as it was served, what its envelope and MIME parts say, and its way through the mailbox."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.errors import Problem
from models.reply import Status


@dataclass(frozen=True, slots=True)
class RawMessage:
    """One message exactly as the mailbox served it.

    Attributes:
        sha256: 64 hexadecimal digits over `data`; the identity of the message everywhere.
        received: time of arrival at the mailbox (INTERNALDATE), UTC; None where the source does not tell.
        data: the RFC 5322 bytes, unchanged.
    """

    sha256: str
    received: datetime | None
    data: bytes


@dataclass(frozen=True, slots=True)
class Address:
    """A mail address as a header claims it; either part may be empty."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """One leaf of the MIME tree (or of an archive within it) that may hold a document.

    Attributes:
        part: place in the message, counted from 1 and nested with dots: "2", "2.1".
        untrusted_name: the file name that the sender chose; data, never a path.
        declared_type: the Content-Type that the sender declared, lower case; only a hint.
        sha256: of `data`, after the transfer encoding was undone.
        inline: the sender asked to show it within the text (Content-Disposition inline or a Content-ID).
    """

    part: str
    untrusted_name: str
    declared_type: str
    sha256: str
    data: bytes
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """One text of the message itself, decoded.

    Attributes:
        part: place in the message, as for attachments.
        html: whether `text` is HTML markup (else plain text).
        guessed_charset: the declared charset was missing or wrong, so that letters may be wrong too.
    """

    part: str
    text: str
    html: bool = False
    guessed_charset: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A message opened: its headers decoded, its bodies and attachments laid side by side in their order.

    Attributes:
        message_id: Message-ID as received, angle brackets kept; None where there is none.
        sent: the Date header, UTC; a claim.
        headers: (lower-case name, decoded value) of every header, in order; what `kind` needs to know bounces.
        bodies: the readable texts; where a part has alternatives, the richest that can be read.
        forwarded: parts of nested messages come with `part` numbers below their container's; their own headers stand here,
            as (part, name, value).
    """

    message_id: str | None
    sender: Address
    subject: str
    sent: datetime | None
    headers: tuple[tuple[str, str], ...]
    bodies: tuple[Body, ...]
    attachments: tuple[Attachment, ...]
    problems: tuple[Problem, ...]
    forwarded: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """One message on its way from one folder to another.

    Attributes:
        folder, validity, uid: where it lies; a UID means something only together with its folder's UIDVALIDITY.
        size_bytes: of the message as served; servers may count differently, so that it is a hint only.
        status: what it is moved for; None where the message waits again meanwhile.
        target, target_validity, target_next: where it goes, and UIDVALIDITY and UIDNEXT there before it was moved: a copy has no
            lower UID. The target is the folder itself where a message stays, since that may only be read.
    """

    folder: str
    validity: int
    uid: int
    sha256: str
    size_bytes: int
    status: Status | None
    target: str
    target_validity: int = 0
    target_next: int = 1
