"""A raw message opened: headers decoded, bodies and attachments side by side, nothing trusted, nothing raised."""

from __future__ import annotations

import email
import hashlib
from email.message import Message
from email.policy import compat32

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.mail import Attachment, Body, Letter, RawMessage
from pipeline.reading.files.containers import CONTAINERS
from pipeline.reading.files.enclosed import enclosed_files
from pipeline.reading.files.sniff import sniff
from pipeline.reading.limits.budget import UNWATCHED, Budget, Watch
from pipeline.reading.mail import headers, outlook, tnef
from pipeline.reading.mail.alternatives import richest, says_more
from pipeline.reading.mail.heads import bounded
from pipeline.reading.mail.rescue import boundary_of, decoded_payload, message_bytes, unflowed, uudecoded
from pipeline.reading.mail.split import split_apart
from pipeline.reading.pictures.logo import is_logo
from pipeline.reading.text.charset import decode
from pipeline.reading.text.markup import declared_charset
from pipeline.reading.text.wording import clean, flat

# Parts that carry no document: signatures over the rest of the message.
_SIGNATURES = frozenset(
    {
        "application/pgp-signature",
        "application/pgp-encrypted",
        "application/pgp-keys",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
    }
)
_MESSAGES = frozenset({"message", "text", "html", "xml", "empty", "unknown"})  # what may be a mail, however broken
_PICTURES = frozenset({"png", "jpeg", "gif", "bmp", "webp"})
# Nothing to read, by design: a meeting in the sender's calendar, the half of a file that only a Macintosh needs.
_IGNORED = frozenset({"calendar", "applefile"})
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
    kind = sniff(raw.data)
    data = outlook.mail_in(raw.data, opening.budget, "this message") if kind == "msg" else raw.data
    if data is not None and (kind == "msg" or kind in _MESSAGES):
        message = opening.parse(message_bytes(data))
        opening.sender = headers.address(message, "From").email
        opening.walk(message, "", 1)
    else:
        message = email.message_from_bytes(b"", policy=compat32)
        if data is not None:  # a file where a mail was expected: read it, or say that it cannot be read
            opening.attach(data, "1", "", "application/octet-stream", 1, inline=False)
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
        self.sender = ""
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
        data, trouble = bounded(data, self.budget.settings)
        if trouble:
            self.budget.problem(ProblemCode.MESSAGE_DAMAGED, "this message", trouble)
        try:
            # compat32 stores header values as they came; the newer policies parse them on access and raise on some.
            return email.message_from_bytes(data, policy=compat32)
        except RecursionError:
            message, lost = split_apart(data, _headers_only(data), self.budget.settings.parts_max)
            detail = f"The message's parts are nested beyond all measure; {lost or 'some'} of the outermost could not be opened."
            self.budget.problem(ProblemCode.MESSAGE_DAMAGED, "this message", detail)
            return message
        except (ValueError, LookupError, TypeError, AttributeError) as error:
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
        if kind.startswith("multipart/") and not part.is_multipart():
            part = _parted(part)
        if part.is_multipart():  # only then: of a text, `get_payload` decodes by a charset that may be nonsense, and raises
            children = [child for child in part.get_payload() if isinstance(child, Message)]
            if kind in _REPORTS:
                self._report(children, number)
            elif kind == "multipart/alternative":
                self._alternative(children, number, depth)
            elif kind.startswith("message/"):
                if kind == "message/partial":
                    detail = (
                        "The message was sent in pieces, and this is one of them; what stands in the others is not known here."
                    )
                    self.budget.problem(ProblemCode.MESSAGE_DAMAGED, "this message", detail)
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
        if kind == "message/external-body":
            detail = "The attachment was not sent but lies somewhere else; nothing is fetched from there."
            self.budget.problem(ProblemCode.ATTACHMENT_UNKNOWN, f"part {number}", detail)
            return
        name = headers.file_name(part)
        disposition = headers.header(part, "Content-Disposition").lower()
        if kind.startswith("multipart/") and data.strip():
            self.budget.problem(
                ProblemCode.MESSAGE_DAMAGED, f"part {number}", "A part says that it holds others, but none could be told apart."
            )
        if kind in {"text/plain", "text/html", "text/enriched"} or kind.startswith("multipart/"):
            attached = disposition.startswith("attachment") or sniff(data) not in _MESSAGES
            if not attached and not (name and disposition.startswith("inline")):
                joined = (headers.parameter(part, "delsp") or "").strip().lower() == "yes" and kind == "text/plain"
                self._body(data, headers.parameter(part, "charset"), kind == "text/html", number, depth, joined=joined)
                return
        named = bool(headers.header(part, "Content-ID"))  # by which the text may show it; some programs name every attachment
        shown = named and not disposition.startswith("attachment")
        self.attach(data, number, name, kind, depth, inline=named or disposition.startswith("inline"), shown=shown)

    def _body(self, data: bytes, charset: str | None, html: bool, number: str, depth: int, *, joined: bool = False) -> None:
        text, guessed = decode(data, charset or (declared_charset(data) if html else None))
        text = unflowed(text) if joined else text
        if not html:
            text, files = uudecoded(text)
            for index, file in enumerate(files, 1):
                self.attach(file.data, _below(number, index), file.name, "application/octet-stream", depth + 1, inline=False)
        if not text.strip():
            return
        if guessed:
            detail = f"The text's charset is missing or wrong (declared: {flat(charset or 'none')[:40]}); it was guessed."
            self.budget.problem(ProblemCode.CHARSET_UNKNOWN, f"text {number}", detail)
        if "-----BEGIN PGP MESSAGE-----" in text:
            detail = "The text is encrypted with PGP for a key that this software does not have."
            self.budget.problem(ProblemCode.ATTACHMENT_ENCRYPTED, f"text {number}", detail)
            return
        self.bodies.append(Body(number, clean(text), html, guessed))

    def attach(self, data: bytes, number: str, name: str, declared: str, depth: int, *, inline: bool, shown: bool = True) -> None:
        """Keep a file as an attachment; a mail message or an archive is opened in its place, what holds nothing is left out."""
        if not self.budget.enter(number):
            return
        kind = sniff(data)
        name = name[: self.budget.settings.name_max_letters]
        where = _where(number, name)
        if kind == "message" and (
            declared.startswith("message/") or not declared.startswith("text/") or name.lower().endswith(".eml")
        ):
            self._nested([self.parse(data)], number, depth)
        elif kind == "msg":
            mail = outlook.mail_in(data, self.budget, where)
            if mail is not None:
                self._nested([self.parse(mail)], number, depth)
        elif kind == "tnef":
            self._package(tnef.mail_in(data, self.budget, where), number, depth)
        elif kind in CONTAINERS:
            for index, (member, content) in enumerate(CONTAINERS[kind](data, self.budget, where), 1):
                if self.budget.part(_below(number, index), depth + 1):
                    self.attach(content, _below(number, index), member, "application/octet-stream", depth + 1, inline=False)
        elif (
            kind in _IGNORED or self._is_own_card(kind, data) or (kind in _PICTURES and is_logo(data, inline=inline, shown=shown))
        ):
            return
        elif self.budget.attachment(where):
            self.attachments.append(Attachment(number, name, declared, hashlib.sha256(data).hexdigest(), data, inline))
            if kind == "pdf":
                self._enclosed(data, number, where, depth)

    def _is_own_card(self, kind: str, data: bytes) -> bool:
        """Return whether this is the visiting card that the sender's program adds to every mail."""
        return kind == "vcard" and bool(self.sender) and self.sender.lower().encode() in data.lower()

    def _enclosed(self, data: bytes, number: str, where: str, depth: int) -> None:
        """Keep the files that a PDF carries beside its pages."""
        for index, (name, content) in enumerate(enclosed_files(data, self.budget, where), 1):
            if self.budget.part(_below(number, index), depth + 1):
                self.attach(content, _below(number, index), name, "application/octet-stream", depth + 1, inline=False)

    def _package(self, mail: bytes, number: str, depth: int) -> None:
        """Open what Outlook packed; its text is the message's own once more, unless that is a gateway's line and no more."""
        inner = _Opening(self.budget)
        inner.walk(inner.parse(mail), number, depth + 1)
        if says_more(inner.bodies, self.bodies):
            self.bodies.extend(inner.bodies)
        self.attachments.extend(inner.attachments)
        self.forwarded.extend(inner.forwarded)

    def _nested(self, children: list[Message], number: str, depth: int) -> None:
        for part in children:
            child = part
            if not part.is_multipart() and not part.keys() and sniff(data := _payload(part)) == "message":
                child = self.parse(data)  # it was encoded as a whole, against RFC 2046
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
            one.sender = self.sender
            one.walk(child, _below(number, index), depth + 1)
            tried.append(one)
        best = richest([one.bodies for one in tried])
        for index, one in enumerate(tried):
            self.attachments.extend(one.attachments)
            self.forwarded.extend(one.forwarded)
            if index == best:
                self.bodies.extend(one.bodies)


def _payload(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError):
        data = None
    raw = _raw(part)
    encoding = headers.header(part, "Content-Transfer-Encoding").lower()
    return decoded_payload(raw, encoding, data if isinstance(data, bytes) else raw)


def _raw(part: Message) -> bytes:
    """Return the body of a part as it came, its transfer encoding not undone."""
    payload = part._payload  # type: ignore[attr-defined]  # noqa: SLF001 - `get_payload` replaces bytes that it cannot decode
    return payload.encode("utf-8", "surrogateescape") if isinstance(payload, str) else b""


def _parted(part: Message) -> Message:
    """Return a multipart whose boundary is missing or wrong with its parts, where they can be told apart; else as it is."""
    raw = _raw(part)
    boundary = boundary_of(raw)
    if boundary is None:
        return part
    head = b'Content-Type: multipart/mixed; boundary="%s"\n\n' % boundary.encode("ascii", "replace").replace(b'"', b"")
    again = email.message_from_bytes(head + raw, policy=compat32)
    return again if again.is_multipart() else part


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
