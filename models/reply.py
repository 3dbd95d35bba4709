"""All that one message yields: who is coming, from where, in answer to which note, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models.errors import Problem
from models.finding import Finding
from models.page import Document


class Kind(StrEnum):
    """What a message is to the secretariat."""

    NOMINATION = "nomination"
    AMENDMENT = "amendment"
    REGRET = "regret"
    ACKNOWLEDGEMENT = "acknowledgement"
    OTHER = "other"


class Role(StrEnum):
    """A delegate's part in the delegation, as the document marks it; MEMBER where it marks none."""

    HEAD = "head"
    ALTERNATE = "alternate"
    ADVISER = "adviser"
    EXPERT = "expert"
    OBSERVER = "observer"
    MEMBER = "member"


class Status(StrEnum):
    """The one state in which a message ends."""

    FILED = "filed"  # every field passed its threshold
    REVIEW = "review"  # a person must look
    FAILED = "failed"  # could not be read
    IGNORED = "ignored"  # no reply to an invitation


@dataclass(frozen=True, slots=True)
class Delegate:
    """One person who is coming; `position` counts from 1 in the order written. Absent values are findings with value None."""

    position: int
    name: Finding
    honorific: Finding
    title: Finding
    organisation: Finding
    role: Finding
    emails: tuple[Finding, ...] = ()
    phones: tuple[Finding, ...] = ()
    faxes: tuple[Finding, ...] = ()

    def findings(self) -> tuple[Finding, ...]:
        """Return every value of this delegate, the name first."""
        return (
            self.name,
            self.honorific,
            self.title,
            self.organisation,
            self.role,
            *self.emails,
            *self.phones,
            *self.faxes,
        )


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of one message.

    Attributes:
        sha256: of the raw message.
        received: as the mailbox says, UTC; where it does not say, from the message's own headers.
        languages: ISO 639-1 of the documents read, most text first.
        reason: one sentence: why it is not filed; "" for filed ones.
        documents: what was read, pictures included.
        made_by: (tool, version) of everything that had a hand in it.
        changes: how it stands to other replies: the note's own number and day ("own_note"), by which a second copy is known; of
            an amendment, how it changes the delegation named before ("change") and who no longer comes ("gone").
    """

    sha256: str
    message_id: str | None
    received: datetime | None
    subject: str
    sender: str
    kind: Finding
    reference: Finding
    state: Finding
    sender_organisation: Finding
    languages: tuple[str, ...]
    delegates: tuple[Delegate, ...]
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    status: Status
    reason: str
    made_by: tuple[tuple[str, str], ...]
    changes: tuple[Finding, ...] = ()

    def findings(self) -> tuple[Finding, ...]:
        """Return every value of the reply: its own four first, then those of each delegate in order."""
        own = (self.kind, self.reference, self.state, self.sender_organisation)
        return own + tuple(finding for delegate in self.delegates for finding in delegate.findings())
