"""Every setting with its default, unit, reason and source. `config.load` fills them from a file and the environment."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

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
    OAUTH2 = "oauth2"  # XOAUTH2 or OAUTHBEARER with a token from mailbox.token_url (Gmail, Dovecot and others)
    MICROSOFT365 = "microsoft365"  # XOAUTH2 with a token that Microsoft gives to a registered application


class LogForm(StrEnum):
    """How a line of the log looks."""

    AUTO = "auto"  # JSON into systemd's journal, else readable text
    JSON = "json"
    TEXT = "text"


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
    DASK = "dask"  # on the machines of a Dask cluster, in child processes there


class Access(StrEnum):
    """Who may work at the review desk."""

    LOOPBACK = "loopback"  # who sits at this machine; no login, and nobody else can reach it
    LOGIN = "login"  # who has an account (`untoc-intake users`)
    PROXY = "proxy"  # whom a reverse proxy names in a header; the proxy does the login


class Acknowledge(StrEnum):
    """For which replies an acknowledgement is drafted."""

    NEVER = "never"
    FILED = "filed"  # for those that need nobody, and those that a person has filed


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
    token_url: str = ""  # oauth2: where tokens are given; https, or http on loopback
    tenant: str = ""  # microsoft365: the directory (tenant) ID
    client_id: str = ""  # of the application that is registered with the provider
    client_secret: str = field(default="", metadata={"secret": True})
    certificate: Path | None = None  # microsoft365, instead of a secret: PEM file of private key and certificate
    refresh_token: str = field(default="", metadata={"secret": True})  # oauth2: the first one; later ones are kept in token_file
    token_file: Path | None = None  # where renewed refresh tokens are kept; None: tokens/ in archive.directory, mode 0600
    scope: str = ""  # what the token is to allow; "": microsoft365 asks for all that the application was granted
    tls: Tls = Tls.IMPLICIT
    ca_file: Path | None = None  # PEM; None: the system's certificate authorities
    folder: str = "INBOX"
    filed: str = "Filed"
    review: str = "Review"
    failed: str = "Failed"
    ignored: str = "Ignored"
    poll_seconds: AtLeastOne = 300  # replies come days before a meeting; five minutes spare the server
    # IDLE: a new message is told at once; 0: polls only. Renewed so often: Exchange and routers cut what is silent for ten
    # minutes and more (FIELD-NOTES.md, 3; RFC 2177 asks for 29 minutes at most)
    idle_seconds: NoneOrMore = 300
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
    scheduler: str = ""  # of the Dask cluster, for kind "dask" and for `untoc-intake worker`: tls://HOST:8786
    tls_ca: Path | None = None  # PEM of the cluster's own authority; all three are needed where the scheduler is elsewhere
    tls_certificate: Path | None = None  # PEM; shown to scheduler and workers
    tls_key: Path | None = None  # PEM; readable by this user alone


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """Limits for what strangers send; each one that bites is reported as a problem."""

    # one message
    message_max_bytes: AtLeastOne = 50_000_000  # mail servers commonly refuse more (reference/reliability.md, S4)
    message_reading_seconds: AtLeastOne = 600  # then what is left is given up and named; 300 s below the worker's own limit
    message_pages_max: AtLeastOne = 200  # of all attachments together: at 3 s a page as long as a message may take
    message_max_letters: AtLeastOne = 300_000  # typed, of all texts together: 100 pages; understanding them takes some 20 s
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
    page_max_lines: AtLeastOne = 2_000  # of its text, tables aside: 40 typed pages; understanding so many persons takes some 12 s
    page_max_objects: AtLeastOne = 100_000  # drawn things on one PDF page; maps have some 50,000, letters under 5,000
    page_max_pixels: AtLeastOne = 100_000_000  # a full A3 page at 600 dpi has 70 million
    sheet_max_rows: AtLeastOne = 5_000  # of one sheet of a spreadsheet; a delegation has under 100
    sheet_max_columns: AtLeastOne = 60
    markup_max_depth: AtLeastOne = 200  # nested elements of HTML or XML; mail programs stay below 40
    dpi: Dpi = 300  # dots per inch of a PDF page's picture (reference/ocr.md, recommended default)
    engine: Literal["tesserocr", "tesseract"] = "tesserocr"  # kept in the worker (0.7 of the CPU), or started for every reading
    page_timeout_seconds: AtLeastOne = 120  # one OCR reading of one page takes about 1 s, on poor pages up to 10
    tessdata: Path | None = None  # folder of tesseract's language models; None: tesseract's own default
    picture_quality: Quality = 35  # JPEG quality, 1-100, of the page pictures kept for review: 85 to 150 kB each


@dataclass(frozen=True, slots=True)
class ThresholdSettings:
    """Below this confidence (0-1) a value waits for a person. The only place with thresholds.

    Each stands where, of replies that the models of confidence had not learned from, fewer wrong values passed than before for
    no more right ones asked. `untoc-intake calibrate` shows the trade-off. Kind, State and reference are wrong so seldom that
    the rules' own confidence has its own bounds.
    """

    name: Share = 0.965
    honorific: Share = 0.94
    title: Share = 0.965
    organisation: Share = 0.965
    role: Share = 0.955
    email: Share = 0.965
    phone: Share = 0.96
    fax: Share = 0.96
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
class DeskSettings:
    """The review desk in the browser."""

    host: str = "127.0.0.1"  # address to listen at; beyond this machine only with a login or behind a proxy
    port: Port = 8025  # 0: any free one
    access: Access = Access.LOOPBACK
    url: str = ""  # how browsers reach it, "https://desk.example.org"; empty: http://HOST:PORT on this machine
    tls_certificate: Path | None = None  # PEM, with the chain; None: a proxy does TLS, or the desk stays on this machine
    tls_key: Path | None = None  # PEM, without passphrase
    proxy_addresses: str = ""  # IP addresses of proxies that are believed, separated by blanks; for access = proxy
    proxy_header: str = "X-Remote-User"  # header in which such a proxy names the person
    proxy_role: str = ""  # viewer, reviewer or admin: for persons without an account; empty: they are refused
    session_hours: AtLeastOne = 12  # a working day; then one logs in again
    idle_minutes: AtLeastOne = 60  # a screen that was left is closed after this time
    login_failures_max: AtLeastOne = 5  # wrong passwords for one name (and four times as many from one address) before a lock
    lock_minutes: AtLeastOne = 15  # 5 guesses in 15 minutes are 175,000 a year: too few for 12 letters
    hold_minutes: AtLeastOne = 5  # how long a colleague's name stands at a message after the browser was last heard of
    lines_per_page: AtLeastOne = 50


@dataclass(frozen=True, slots=True)
class LogSettings:
    """Where the daemon tells what it does."""

    file: Path | None = None  # None: standard error
    level: LogLevel = LogLevel.INFO
    form: LogForm = LogForm.AUTO


@dataclass(frozen=True, slots=True)
class HealthSettings:
    """What the daemon tells other programs about itself: /healthz, /readyz, /metrics."""

    host: str = "127.0.0.1"  # anything else lets others on the network see how much mail there is
    port: Port = 9309  # 0: nothing is served
    stale_seconds: AtLeastOne = 900  # no good poll for so long, or for three polls: alarm (reference/reliability.md, R10)


@dataclass(frozen=True, slots=True)
class DigestSettings:
    """The daily mail to staff: numbers only, no personal data."""

    host: str = ""  # of the SMTP server; empty: no digest
    port: Port = 0  # 0: 465 for implicit TLS, else 587; 25 for none
    tls: Tls = Tls.STARTTLS
    ca_file: Path | None = None  # PEM; None: the system's certificate authorities
    user: str = ""  # empty: without login
    password: str = field(default="", metadata={"secret": True})
    sender: str = ""
    recipients: tuple[str, ...] = ()
    hour: Annotated[int, Field(ge=0, le=23)] = 6  # UTC; before the office opens in Vienna
    desk_url: str = ""  # address of the review desk, for the links
    timeout_seconds: AtLeastOne = 30  # connect and read


@dataclass(frozen=True, slots=True)
class DraftSettings:
    """Acknowledgements of filed replies, laid into the mailbox's folder of drafts. A person sends them, or not."""

    acknowledge: Acknowledge = Acknowledge.NEVER
    folder: str = "Drafts"  # where the server does not say which folder is for drafts (RFC 6154)
    sender: str = ""  # address; "": mailbox.user where that is one
    days: AtLeastOne = 14  # only for replies that came so many days ago at most: who switches this on gets none of old ones


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of one run; built once by `config.load` and passed down."""

    database: DatabaseSettings = DatabaseSettings()
    archive: ArchiveSettings = ArchiveSettings()
    mailbox: MailboxSettings = MailboxSettings()
    workers: WorkerSettings = WorkerSettings()
    reading: ReadingSettings = ReadingSettings()
    extraction: ExtractionSettings = ExtractionSettings()
    desk: DeskSettings = DeskSettings()
    log: LogSettings = LogSettings()
    health: HealthSettings = HealthSettings()
    digest: DigestSettings = DigestSettings()
    drafts: DraftSettings = DraftSettings()
    # Further mailboxes or folders, by name: what [mailboxes.NAME] does not say is as in [mailbox].
    mailboxes: tuple[tuple[str, MailboxSettings], ...] = ()

    def watched(self) -> tuple[MailboxSettings, ...]:
        """Return every mailbox and folder that is to be watched; empty where none is set."""
        every = (self.mailbox, *(further for _name, further in self.mailboxes))
        return tuple(mailbox for mailbox in every if mailbox.host)
