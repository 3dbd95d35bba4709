"""Every setting with its default, unit, reason and source. `config.load` fills them from a file and the environment."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import Field

# Ranges; `config.loading` checks every value against them.
AtLeastOne = Annotated[int, Field(ge=1)]
NoneOrMore = Annotated[int, Field(ge=0)]
Port = Annotated[int, Field(ge=0, le=65535)]
Dpi = Annotated[int, Field(ge=72, le=1200)]  # below, letters melt; above, a page takes more memory than a worker has
Quality = Annotated[int, Field(ge=1, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]


class Tls(StrEnum):
    """How the connection to the mailbox is protected."""

    IMPLICIT = "implicit"  # TLS from the first byte, port 993
    STARTTLS = "starttls"  # plain, then TLS before the login, port 143
    NONE = "none"  # allowed on the loopback interface only


class Auth(StrEnum):
    """How this software logs in to the mailbox."""

    PASSWORD = "password"  # noqa: S105 - the name of a way to log in; LOGIN or AUTHENTICATE PLAIN with user and password


class LogLevel(StrEnum):
    """From which weight on the daemon tells what it does."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class WorkerKind(StrEnum):
    """Where messages are read."""

    INLINE = "inline"  # in this process: for tests and debugging; no time limit
    LOCAL = "local"  # in child processes of this machine


@dataclass(frozen=True, slots=True)
class DatabaseSettings:
    """Where records are filed."""

    # SQLAlchemy URL, may hold a password; relative SQLite paths start from the working directory
    url: str = field(default="sqlite:///untoc-intake.db", metadata={"secret": True})


@dataclass(frozen=True, slots=True)
class ArchiveSettings:
    """Where originals are kept."""

    directory: Path = Path("untoc-intake-archive")  # messages by SHA-256, page pictures; mode 0700


@dataclass(frozen=True, slots=True)
class MailboxSettings:
    """Which mailbox is watched, and where its messages go."""

    host: str = ""  # empty: no mailbox is set, only `reprocess` works
    port: Port = 0  # 0: 993 for implicit TLS, else 143
    auth: Auth = Auth.PASSWORD
    user: str = ""
    password: str = field(default="", metadata={"secret": True})
    tls: Tls = Tls.IMPLICIT
    ca_file: Path | None = None  # PEM; None: the system's certificate authorities
    folder: str = "INBOX"
    filed: str = "Filed"
    review: str = "Review"
    failed: str = "Failed"
    ignored: str = "Ignored"
    poll_seconds: AtLeastOne = 300  # replies come days before a meeting; five minutes spare the server
    timeout_seconds: AtLeastOne = 60  # connect and read; a dead line is noticed within this time
    batch_messages: AtLeastOne = 10  # bodies fetched at a time: with 50 MB messages at most 500 MB in hand


@dataclass(frozen=True, slots=True)
class WorkerSettings:
    """Who reads, and how long it may take."""

    kind: WorkerKind = WorkerKind.LOCAL
    count: NoneOrMore = (
        0  # 0: one for each processor core; OCR is CPU-bound (reference/ocr.md: 2 processes on 2 cores halve the time)
    )
    message_timeout_seconds: AtLeastOne = 900  # 15 min: 50 poor pages at about 10 s (reference/reliability.md, S4)
    memory_max_bytes: AtLeastOne = 3_000_000_000  # address space of one worker; a page needs about 0.7 GB with its models
    attempts_max: AtLeastOne = 3  # at a message whose worker dies; then it is parked as failed (reference/reliability.md, R8)
    recycle_after_messages: AtLeastOne = 200  # a fresh process now and then keeps memory flat


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """Limits for what strangers send; each one that bites is reported as a problem."""

    # one message
    message_max_bytes: AtLeastOne = 50_000_000  # mail servers commonly refuse more (reference/reliability.md, S4)
    message_reading_seconds: AtLeastOne = 600  # then what is left is given up and named; 300 s below the worker's own limit
    message_pages_max: AtLeastOne = 200  # of all attachments together: at 3 s a page as long as a message may take
    headers_max: AtLeastOne = 1_000  # header lines; mail that went through ten relays has about 100
    headers_max_bytes: AtLeastOne = 500_000  # Exchange refuses over 256 kB; Python's parser is quadratic in it (CPython #136063)
    parts_max: AtLeastOne = 500
    nesting_max: AtLeastOne = 10  # forwarded within forwarded; honest mail stays below 5
    attachments_max: AtLeastOne = 50
    unpacked_max_bytes: AtLeastOne = 200_000_000  # all parts of one message together, after decoding and unzipping
    unpack_ratio_max: AtLeastOne = 200  # unpacked : packed; documents stay below 20, deflated zeros reach 1,030 (zlib's notes)
    name_max_letters: AtLeastOne = 255  # of an attachment's name, as file systems allow; the rest is cut off
    # one attachment; it is opened in a cell, a child process of the worker (pipeline/reading/cell)
    attachment_timeout_seconds: AtLeastOne = 60  # opening and drawing, not OCR; 50 pages drawn take about 15 s
    attachment_memory_max_bytes: AtLeastOne = 2_000_000_000  # address space of the cell; a page of 100 megapixels needs 1.3 GB
    pages_max: AtLeastOne = 50  # a delegation list has under 10
    text_max_letters: AtLeastOne = 1_000_000  # of one typed text (mail body, HTML, DOCX); a note has under 20,000
    page_max_letters: AtLeastOne = 100_000  # that one page may yield; a full page of small print has about 10,000
    page_max_objects: AtLeastOne = 100_000  # drawn things on one PDF page; maps have some 50,000, letters under 5,000
    page_max_pixels: AtLeastOne = 100_000_000  # a full A3 page at 600 dpi has 70 million
    sheet_max_rows: AtLeastOne = 5_000  # of one sheet of a spreadsheet; a delegation has under 100
    sheet_max_columns: AtLeastOne = 60
    markup_max_depth: AtLeastOne = 200  # nested elements of HTML or XML; mail programs stay below 40
    dpi: Dpi = 300  # dots per inch of a PDF page's picture (reference/ocr.md, recommended default)
    page_timeout_seconds: AtLeastOne = 120  # one OCR reading of one page takes about 1 s, on poor pages up to 10
    tessdata: Path | None = None  # folder of tesseract's language models; None: tesseract's own default
    picture_quality: Quality = 60  # WebP quality, 1-100, of the page pictures kept for review


@dataclass(frozen=True, slots=True)
class ThresholdSettings:
    """Below this confidence (0-1) a value waits for a person. The only place with thresholds."""

    name: Share = 0.90
    honorific: Share = 0.60
    title: Share = 0.80
    organisation: Share = 0.70
    role: Share = 0.60
    email: Share = 0.90
    phone: Share = 0.85
    fax: Share = 0.85
    kind: Share = 0.80
    reference: Share = 0.90
    state: Share = 0.85
    sender_organisation: Share = 0.50


@dataclass(frozen=True, slots=True)
class ExtractionSettings:
    """What counts as sure, and where the words of each language are found."""

    thresholds: ThresholdSettings = ThresholdSettings()
    knowledge_directory: Path | None = None  # folder with states.toml and languages/; None: the one shipped in `config`


@dataclass(frozen=True, slots=True)
class LogSettings:
    """Where the daemon tells what it does."""

    file: Path | None = None  # None: standard error
    level: LogLevel = LogLevel.INFO


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of one run; built once by `config.load` and passed down."""

    database: DatabaseSettings = DatabaseSettings()
    archive: ArchiveSettings = ArchiveSettings()
    mailbox: MailboxSettings = MailboxSettings()
    workers: WorkerSettings = WorkerSettings()
    reading: ReadingSettings = ReadingSettings()
    extraction: ExtractionSettings = ExtractionSettings()
    log: LogSettings = LogSettings()
