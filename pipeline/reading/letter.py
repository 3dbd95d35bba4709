"""A raw message opened: headers decoded, bodies and attachments side by side, nothing trusted, nothing raised."""

from __future__ import annotations

import email
import hashlib
from email.message import Message
from email.policy import compat32

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.mail import Attachment, Body, Letter, RawMessage
from pipeline.reading import headers
from pipeline.reading.budget import UNWATCHED, Budget, Watch
from pipeline.reading.charset import decode
from pipeline.reading.logo import is_logo
from pipeline.reading.sniff import sniff
from pipeline.reading.tnef import files
from pipeline.reading.unzip import members
from pipeline.reading.wording import clean, flat

# Parts that carry no document: signatures over the rest of the message.
_SIGNATURES = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"})
_MESSAGES = frozenset({"message", "text", "html", "empty", "unknown"})  # what may be a mail, however broken
_RETURNED_HEADERS = "text/rfc822-headers"  # of the mail that a delivery report is about (RFC 6522)
_REPORTS = frozenset({"message/delivery-status", "message/disposition-notification", "message/feedback-report"})


def open_letter(raw: RawMessage, settings: ReadingSettings, watch: Watch = UNWATCHED) -> Letter:
    """Return the message opened. Whatever cannot be opened, or is over a limit, is a problem of the letter.

    Args:
        raw: the bytes as served.
        settings: its limits on size, number of parts, attachments, nesting and unpacked bytes are applied here.
        watch: sees which attachment is looked into.
    """
    opening = _Opening(Budget(settings, watch))
    if sniff(raw.data) in _MESSAGES:
        message = opening.parse(raw.data)
        opening.walk(message, "", 1)
    else:
        # A file where a mail was expected, such as an Outlook .msg in a folder: read it, or say that it cannot be read.
        message = email.message_from_bytes(b"", policy=compat32)
        opening.attach(raw.data, "1", "", "application/octet-stream", 1, inline=False)
    return Letter(
        message_id=headers.header(message, "Message-ID") or None,
        sender=headers.address(message, "From"),
        subject=headers.header(message, "Subject"),
        sent=headers.date(message),
        headers=headers.headers(message),
        bodies=tuple(opening.bodies),
        attachments=tuple(opening.attachments),
        problems=tuple(dict.fromkeys(opening.budget.problems)),
        forwarded=tuple(opening.forwarded),
    )


class _Opening:
    """The parts collected while one message is opened."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.bodies: list[Body] = []
        self.attachments: list[Attachment] = []
        self.forwarded: list[tuple[str, str, str]] = []

    def parse(self, data: bytes) -> Message:
        """Return the message; of one that is too large or nested beyond all sense, its headers alone."""
        limit = self.budget.settings.message_max_bytes
        if len(data) > limit:
            detail = (
                f"The message has {len(data)} bytes, more than reading.message_max_bytes = {limit}; only its headers were read."
            )
            self.budget.problem(ProblemCode.MESSAGE_TOO_LARGE, "this message", detail)
            return _headers_only(data)
        try:
            # compat32 stores header values as they came; the newer policies parse them on access and raise on some.
            return email.message_from_bytes(data, policy=compat32)
        except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
            detail = f"The message's parts could not be told apart ({type(error).__name__}); only its headers were read."
            self.budget.problem(ProblemCode.MESSAGE_DAMAGED, "this message", detail)
            return _headers_only(data)

    def walk(self, part: Message, number: str, depth: int) -> None:
        """Collect the bodies and attachments of `part` and of all that is in it.

        Args:
            part: a MIME part.
            number: its place, "" for the message itself.
            depth: from 1; containers within containers.
        """
        if not self.budget.part(number, depth):
            return
        kind = headers.content_type(part)
        payload = part.get_payload()
        if isinstance(payload, list):
            children = [child for child in payload if isinstance(child, Message)]
            if kind in _REPORTS:
                self._report(children, number)
            elif kind == "multipart/alternative":
                self._alternative(children, number, depth)
            elif kind.startswith("message/"):
                self._nested(children, number or "1", depth)
            else:
                for index, child in enumerate(children, 1):
                    self.walk(child, _below(number, index), depth + 1)
            return
        self._leaf(part, number or "1", depth, kind)

    def _leaf(self, part: Message, number: str, depth: int, kind: str) -> None:
        if kind in _SIGNATURES:
            return
        data = _payload(part)
        if not self.budget.bytes(len(data), number):
            return
        if kind == _RETURNED_HEADERS:
            returned = email.message_from_bytes(data, policy=compat32)
            self.forwarded.extend((number, name, value) for name, value in headers.headers(returned))
            return
        name = headers.file_name(part)
        disposition = headers.header(part, "Content-Disposition").lower()
        if kind.startswith("multipart/") and data.strip():
            self.budget.problem(
                ProblemCode.MESSAGE_DAMAGED, f"part {number}", "A part says that it holds others, but none could be told apart."
            )
        if kind in {"text/plain", "text/html", "text/enriched"} or kind.startswith("multipart/"):
            attached = disposition.startswith("attachment") or (name and sniff(data) not in {"text", "html"})
            if not attached and not (name and disposition.startswith("inline")):
                self._body(data, headers.parameter(part, "charset"), kind == "text/html", number)
                return
        inline = disposition.startswith("inline") or bool(headers.header(part, "Content-ID"))
        self.attach(data, number, name, kind, depth, inline=inline)

    def _body(self, data: bytes, charset: str | None, html: bool, number: str) -> None:
        text, guessed = decode(data, charset)
        if not text.strip():
            return
        if guessed:
            detail = f"The text's charset is missing or wrong (declared: {flat(charset or 'none')[:40]}); it was guessed."
            self.budget.problem(ProblemCode.CHARSET_UNKNOWN, f"text {number}", detail)
        self.bodies.append(Body(number, clean(text), html, guessed))

    def attach(self, data: bytes, number: str, name: str, declared: str, depth: int, *, inline: bool) -> None:
        """Keep a file as an attachment; a mail message or a plain archive is opened in its place."""
        if not self.budget.enter(number):
            return
        kind = sniff(data)
        if kind == "message" and (
            declared.startswith("message/") or not declared.startswith("text/") or name.lower().endswith(".eml")
        ):
            self._nested([self.parse(data)], number, depth)
            return
        unpack = {"zip": members, "tnef": files}.get(kind)
        if unpack:
            for index, (member, content) in enumerate(unpack(data, self.budget, _where(number, name)), 1):
                if self.budget.part(_below(number, index), depth + 1):
                    self.attach(content, _below(number, index), member, "application/octet-stream", depth + 1, inline=False)
            return
        if kind in {"png", "jpeg", "gif", "bmp", "webp"} and is_logo(data):
            return
        if self.budget.attachment(_where(number, name)):
            self.attachments.append(Attachment(number, name, declared, hashlib.sha256(data).hexdigest(), data, inline))

    def _nested(self, children: list[Message], number: str, depth: int) -> None:
        for child in children:
            self.forwarded.extend((number, name, value) for name, value in headers.headers(child))
            nested = child.get_payload()
            self.walk(child, number if isinstance(nested, list) else _below(number, 1), depth + 1)

    def _report(self, children: list[Message], number: str) -> None:
        """A delivery report's fields, one a line: what tells a bounce."""
        lines = [f"{name}: {value}" for child in children for name, value in headers.headers(child)]
        if lines:
            self.bodies.append(Body(number, clean("\n".join(lines))))

    def _alternative(self, children: list[Message], number: str, depth: int) -> None:
        """Collect the richest alternative that can be read, and the files beside all of them."""
        tried: list[_Opening] = []
        for index, child in enumerate(children, 1):
            one = _Opening(self.budget)
            one.walk(child, _below(number, index), depth + 1)
            tried.append(one)
        best = max(tried, key=_richness, default=None)
        for one in tried:
            self.attachments.extend(one.attachments)
            self.forwarded.extend(one.forwarded)
            if one is best:
                self.bodies.extend(one.bodies)


def _richness(opening: _Opening) -> tuple[bool, bool]:
    # Markup keeps tables; but some programs send an empty HTML part beside the text.
    return bool(opening.bodies), any(body.html and len(body.text) > 20 for body in opening.bodies)


def _payload(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError):
        data = None
    if isinstance(data, bytes):
        return data
    return str(part.get_payload() or "").encode("utf-8", "surrogateescape")


def _headers_only(data: bytes) -> Message:
    head = data[:200_000].split(b"\r\n\r\n", 1)[0].split(b"\n\n", 1)[0]
    return email.message_from_bytes(head + b"\n\n", policy=compat32)


def _below(number: str, index: int) -> str:
    return f"{number}.{index}" if number else str(index)


def _where(number: str, name: str) -> str:
    return f"attachment {number} ({name})" if name else f"attachment {number}"


def problem_of(attachment: Attachment, code: ProblemCode, detail: str) -> Problem:
    """Return a problem of a whole attachment."""
    return Problem(code, _where(attachment.part, attachment.untrusted_name), detail)
