"""Outlook messages (.msg): headers, bodies, attachments and messages within them, told anew as a mail.

Source: MS-OXMSG (storages, names of streams), MS-OXPROPS (numbers of properties). python-oxmsg reads the same, but no nested
messages, and one string with a wrong code page makes it give up the whole message.
"""

from __future__ import annotations

import io
import struct
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.parser import HeaderParser
from email.policy import compat32
from email.utils import format_datetime, formataddr

import olefile

from models.errors import ProblemCode
from pipeline.reading.limits.budget import Budget
from pipeline.reading.mail.lzfu import PackedError, unpacked_rtf
from pipeline.reading.mail.remade import Enclosed, mail_of
from pipeline.reading.office.rtf import rtf_text
from pipeline.reading.text.charset import decode

_HEADERS, _SUBJECT, _SENDER_NAME, _SENDER_SMTP, _SENDER = 0x007D, 0x0037, 0x0C1A, 0x5D01, 0x0C1F
_BODY, _HTML, _RTF, _MESSAGE_ID, _SUBMITTED, _DELIVERED = 0x1000, 0x1013, 0x1009, 0x1035, 0x0039, 0x0E06
_DATA, _LONG_NAME, _SHORT_NAME, _FLAGS, _CODEPAGE = 0x3701, 0x3707, 0x3704, 0x3714, 0x3FDE
_NESTED = "__substg1.0_3701000D"
_RENDERED = 4  # attachment flag: shown within the HTML body
_UNICODE, _BYTES, _BINARY = "001F", "001E", "0102"
_FIXED = "__properties_version1.0"
_ENTRY = struct.Struct("<HHI8s")  # type, number, flags, value
_TOP_HEADER, _NESTED_HEADER, _PART_HEADER = 32, 24, 8
_DAMAGE = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, struct.error, RecursionError)


def mail_in(data: bytes, budget: Budget, where: str) -> bytes | None:
    """Return the Outlook message as a mail; None, and a problem said, where it cannot be opened.

    Args:
        data: the .msg file.
        budget: what may still be unpacked, and how deep.
        where: its place, for problems.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            return _Storage(container, (), _TOP_HEADER, budget, where).mail(1)
    except _DAMAGE as error:
        detail = f"The Outlook message cannot be opened ({type(error).__name__})."
        budget.problem(ProblemCode.ATTACHMENT_DAMAGED, where, detail)
        return None


class _Storage:
    """One message, or one attachment, within the file."""

    def __init__(self, container: olefile.OleFileIO, path: tuple[str, ...], header: int, budget: Budget, where: str) -> None:
        self._container = container
        self._path = path
        self._budget = budget
        self._where = where
        self._fixed: dict[int, bytes] = {}
        entries = self._stream(_FIXED)[header:]
        for place in range(0, len(entries) - _ENTRY.size + 1, _ENTRY.size):
            _, number, _, value = _ENTRY.unpack_from(entries, place)
            self._fixed[number] = value

    def mail(self, depth: int) -> bytes:
        """Return this message as a mail; messages within it become attachments that are mails."""
        markup = self.binary(_HTML)
        html = decode(markup, self._charset())[0] if markup else self.text(_HTML)
        text = self.text(_BODY)
        if not text.strip() and not html.strip():
            text = self._rich()
        files: list[Enclosed] = []
        for name in self._storages("__attach_version1.0_"):
            part = _Storage(self._container, (*self._path, name), _PART_HEADER, self._budget, self._where)
            files.extend(part.file(depth))
        return mail_of(self._headers(), text, html, files)

    def file(self, depth: int) -> list[Enclosed]:
        """Return this attachment; nothing where it holds nothing, or lies too deep."""
        name = self.text(_LONG_NAME) or self.text(_SHORT_NAME)
        if self._container.exists([*self._path, _NESTED]):
            if depth >= self._budget.settings.nesting_max:
                detail = f"Messages are nested deeper than {depth} (reading.nesting_max); the inner ones were not opened."
                self._budget.problem(ProblemCode.ATTACHMENTS_TOO_MANY, self._where, detail)
                return []
            nested = _Storage(self._container, (*self._path, _NESTED), _NESTED_HEADER, self._budget, self._where)
            return [Enclosed(name, nested.mail(depth + 1))]
        data = self.binary(_DATA)
        return [Enclosed(name, data, bool(self._number(_FLAGS) & _RENDERED))] if data else []

    def text(self, number: int) -> str:
        """Return a property that is text, "" where it is missing."""
        wide = self._stream(f"__substg1.0_{number:04X}{_UNICODE}")
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        return decode(self._stream(f"__substg1.0_{number:04X}{_BYTES}").rstrip(b"\0"), self._charset())[0]

    def binary(self, number: int) -> bytes:
        """Return a property that is bytes, b"" where it is missing."""
        return self._stream(f"__substg1.0_{number:04X}{_BINARY}")

    def _rich(self) -> str:
        """Return the text of the body in rich text form, "" where there is none."""
        packed = self.binary(_RTF)
        try:
            return rtf_text(unpacked_rtf(packed, self._budget.settings.unpacked_max_bytes)) if packed else ""
        except PackedError as error:
            self._budget.problem(
                ProblemCode.MESSAGE_DAMAGED, self._where, f"The text of the Outlook message is damaged ({error})."
            )
            return ""

    def _headers(self) -> list[tuple[str, str]]:
        sent = HeaderParser(policy=compat32).parsestr(self.text(_HEADERS))
        kept = [(name, str(value)) for name, value in sent.raw_items() if not _about_parts(name)]
        sender = self.text(_SENDER_SMTP) or self.text(_SENDER)
        moment = self._moment(_SUBMITTED) or self._moment(_DELIVERED)
        known = (
            ("From", formataddr((self.text(_SENDER_NAME), sender), "utf-8") if "@" in sender else self.text(_SENDER_NAME)),
            ("Subject", self.text(_SUBJECT)),
            ("Message-ID", self.text(_MESSAGE_ID)),
            ("Date", format_datetime(moment) if moment else ""),
        )
        return kept + [(name, value) for name, value in known if value and _missing(sent, name)]

    def _charset(self) -> str | None:
        page = self._number(_CODEPAGE)
        return {0: None, 65001: "utf-8", 1200: "utf-16-le", 20127: "ascii", 20866: "koi8-r", 21866: "koi8-u"}.get(
            page, f"iso8859-{page - 28590}" if 28591 <= page <= 28605 else f"cp{page}"
        )

    def _number(self, number: int) -> int:
        return int.from_bytes(self._fixed.get(number, b"")[:4], "little")

    def _moment(self, number: int) -> datetime | None:
        # In steps of 100 nanoseconds since 1601.
        ticks = int.from_bytes(self._fixed.get(number, b""), "little")
        try:
            return datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None

    def _storages(self, beginning: str) -> list[str]:
        below = {
            path[len(self._path)]
            for path in self._container.listdir(streams=True, storages=True)
            if tuple(path[: len(self._path)]) == self._path and len(path) > len(self._path)
        }
        return sorted(name for name in below if name.startswith(beginning))

    def _stream(self, name: str) -> bytes:
        path = [*self._path, name]
        if self._container.get_type(path) != olefile.STGTY_STREAM:
            return b""
        # A stream claims its size, and many may share the same sectors of the file.
        if not self._budget.bytes(self._container.get_size(path), self._where):
            return b""
        with self._container.openstream(path) as stream:
            data = stream.read()
        return data if isinstance(data, bytes) else b""


def _about_parts(name: str) -> bool:
    return name.lower().startswith("content-") or name.lower() == "mime-version"


def _missing(sent: Message, name: str) -> bool:
    return all(key.lower() != name.lower() for key, _ in sent.raw_items())
