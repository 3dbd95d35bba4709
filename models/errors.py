"""All that can go wrong: problems within a message (values), and trouble around it (exceptions).

IntakeError
├── ConfigError      settings, register or language files are wrong        exit 78
├── ToolMissing      a program or language model is not installed          exit 78
├── SourceError      what `reprocess` was given is no source of messages   exit 2
├── MailboxError     the mailbox cannot be reached, or lacks a folder      exit 69
│   └── LoginRefused     it can, but refuses user and password             exit 69
├── StoreError       the database or the archive cannot be reached         exit 69
│   └── OriginalDamaged  an original in the archive is gone or changed     exit 69
└── AlreadyRunning   another process watches this mailbox                  exit 75
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class ExitCode(IntEnum):
    """Exit codes of the command line. Source: shared contract; numbers from BSD sysexits.h where they have one."""

    DONE = 0
    SOME_FAILED = 1
    USAGE = 2
    UNAVAILABLE = 69
    TRY_AGAIN = 75
    CONFIG = 78


class ProblemCode(StrEnum):
    """Everything that can be wrong with a message: a closed list, each with its advice in `ADVICE`."""

    MESSAGE_DAMAGED = "message-damaged"
    MESSAGE_TOO_LARGE = "message-too-large"
    CHARSET_UNKNOWN = "charset-unknown"
    ATTACHMENT_UNKNOWN = "attachment-unknown"
    ATTACHMENT_DAMAGED = "attachment-damaged"
    ATTACHMENT_ENCRYPTED = "attachment-encrypted"
    ATTACHMENT_EMPTY = "attachment-empty"
    ATTACHMENT_TOO_LARGE = "attachment-too-large"
    ATTACHMENT_DANGEROUS = "attachment-dangerous"
    ATTACHMENT_MACROS = "attachment-macros"
    ATTACHMENT_TIMED_OUT = "attachment-timed-out"
    ATTACHMENTS_TOO_MANY = "attachments-too-many"
    PAGES_TOO_MANY = "pages-too-many"
    PAGE_TOO_LARGE = "page-too-large"
    PAGE_UNREADABLE = "page-unreadable"
    PAGE_READ_ONCE = "page-read-once"
    MODEL_MISSING = "model-missing"
    PAGE_MISSING = "page-missing"
    READING_TIMED_OUT = "reading-timed-out"
    NOTHING_TO_READ = "nothing-to-read"
    NO_REFERENCE = "no-reference"
    REFERENCE_UNREGISTERED = "reference-unregistered"
    REFERENCE_AMBIGUOUS = "reference-ambiguous"
    NO_DELEGATES = "no-delegates"
    DELEGATES_MISSING = "delegates-missing"
    ADDRESS_UNREAD = "address-unread"
    CONTACT_UNCLAIMED = "contact-unclaimed"
    STATE_UNKNOWN = "state-unknown"
    WORKER_DIED = "worker-died"
    WORKER_TIMED_OUT = "worker-timed-out"
    BUG = "bug"


ADVICE: dict[ProblemCode, str] = {
    ProblemCode.MESSAGE_DAMAGED: "Parts of the message are not well formed; open the original and compare.",
    ProblemCode.MESSAGE_TOO_LARGE: "Raise reading.message_max_bytes, or file this message by hand.",
    ProblemCode.CHARSET_UNKNOWN: "The letters may be wrong; compare names with the original.",
    ProblemCode.ATTACHMENT_UNKNOWN: "Open the attachment by hand, or ask the sender for PDF, TIFF, DOCX or plain text.",
    ProblemCode.ATTACHMENT_DAMAGED: "Ask the sender to send the attachment again.",
    ProblemCode.ATTACHMENT_ENCRYPTED: "Ask the sender for a copy without password.",
    ProblemCode.ATTACHMENT_DANGEROUS: "Do not open it; ask the sender, by another way, what it is.",
    ProblemCode.ATTACHMENT_MACROS: "If you open it, do not let its macros run; ask the sender for a PDF.",
    ProblemCode.ATTACHMENT_EMPTY: "Ask the sender to send the attachment again; it has no content.",
    ProblemCode.ATTACHMENT_TOO_LARGE: "Open it by hand if you trust its sender, or raise the limit that is named here.",
    ProblemCode.ATTACHMENT_TIMED_OUT: "Open it by hand if you trust its sender, or raise reading.attachment_timeout_seconds.",
    ProblemCode.ATTACHMENTS_TOO_MANY: "Open the remaining attachments by hand, or raise reading.attachments_max.",
    ProblemCode.PAGES_TOO_MANY: "Read the remaining pages by hand, or raise reading.pages_max.",
    ProblemCode.PAGE_TOO_LARGE: "Read this page by hand, or raise reading.page_max_pixels.",
    ProblemCode.PAGE_UNREADABLE: "Read this page by hand, or ask for a better copy.",
    ProblemCode.PAGE_READ_ONCE: "Compare what was found with this page: not all of it could be read twice.",
    ProblemCode.MODEL_MISSING: (
        "Nothing is wrong with the page: let who runs this machine install what `untoc-intake check` names, then call "
        "`untoc-intake reprocess archive`."
    ),
    ProblemCode.PAGE_MISSING: "Ask the sender for the missing page.",
    ProblemCode.READING_TIMED_OUT: "Read this page by hand, or raise reading.page_timeout_seconds.",
    ProblemCode.NOTHING_TO_READ: "Open the original; nothing in it could be read as text.",
    ProblemCode.NO_REFERENCE: "Choose the invitation that this message answers.",
    ProblemCode.REFERENCE_UNREGISTERED: "Add the invitation to the register, or correct the reference.",
    ProblemCode.REFERENCE_AMBIGUOUS: "Choose between the invitations that fit.",
    ProblemCode.NO_DELEGATES: "Open the original: a delegation seems to be announced, but nobody was found.",
    ProblemCode.DELEGATES_MISSING: "Open the original: more persons seem to be named than were found.",
    ProblemCode.ADDRESS_UNREAD: "Look at the page: an address stands there of which only a part could be read.",
    ProblemCode.CONTACT_UNCLAIMED: "Look at the page: an address or a number stands there, and it was not clear whose it is.",
    ProblemCode.STATE_UNKNOWN: "Choose the State that sent this message.",
    ProblemCode.WORKER_DIED: "Run `untoc-intake reprocess archive`; if it happens again, read the message by hand and report it.",
    ProblemCode.WORKER_TIMED_OUT: "Read the message by hand, or raise workers.message_timeout_seconds.",
    ProblemCode.BUG: "Please report this with the message's SHA-256; the original is kept.",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong within a message; the rest of it is still read.

    Attributes:
        code: from the closed list.
        where: what it concerns, for a person: "attachment 2 (note.pdf), page 3".
        detail: what exactly was wrong, one sentence.
    """

    code: ProblemCode
    where: str
    detail: str

    @property
    def advice(self) -> str:
        """What a person can do about it."""
        return ADVICE[self.code]

    def __str__(self) -> str:
        return f"{self.where}: {self.detail}" if self.where else self.detail


class IntakeError(Exception):
    """Trouble around messages; its text says what, where and what to do next."""

    exit_code = ExitCode.SOME_FAILED


class ConfigError(IntakeError):
    """A setting, the register or a language file is wrong."""

    exit_code = ExitCode.CONFIG


class ToolMissing(IntakeError):
    """A program or language model that the settings need is not installed."""

    exit_code = ExitCode.CONFIG


class SourceError(IntakeError):
    """What was given as a source of messages is none, or cannot be read."""

    exit_code = ExitCode.USAGE


class MailboxError(IntakeError):
    """The mailbox cannot be reached, refuses the login, or lacks a folder.

    Attributes:
        wait_seconds: how long the server asks not to come again; 0 where it does not say.
    """

    exit_code = ExitCode.UNAVAILABLE
    wait_seconds: float = 0.0


class LoginRefused(MailboxError):
    """The mail server answers, but refuses user and password."""


class StoreError(IntakeError):
    """The database or the archive cannot be reached or written."""

    exit_code = ExitCode.UNAVAILABLE


class OriginalDamaged(StoreError):
    """The original of a message is not in the archive, or its bytes have changed since it was kept."""


class WorkersLost(IntakeError):
    """The machines that read messages cannot be reached, or were lost on the way; what was not filed is still pending."""

    exit_code = ExitCode.TRY_AGAIN


class AlreadyRunning(IntakeError):
    """Another process on this machine watches the same mailbox."""

    exit_code = ExitCode.TRY_AGAIN
