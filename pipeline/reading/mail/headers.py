"""Mail headers as a person would read them, whatever a sender's program made of them. Nothing here raises."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from datetime import UTC, datetime
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from inspect import signature

from models.mail import Address
from pipeline.reading.text.charset import decode
from pipeline.reading.text.wording import flat

_ENCODED = re.compile(r"=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(\?=)\s+(=\?)")
HEADER_MAX_CHARACTERS = 20_000  # honest headers stay far below 2,000; a longer one is cut
HEADERS_MAX = 1_000
# Newer Pythons (3.13, and late ones of 3.11 and 3.12) give up on an odd list unless told not to; older ones know no such word.
_LENIENT: dict[str, bool] = {"strict": False} if "strict" in signature(getaddresses).parameters else {}


def header(message: Message, name: str) -> str:
    """Return the first header of this name, decoded and on one line, "" where there is none."""
    return next((decoded(value) for key, value in _raw(message) if key.lower() == name.lower()), "")


def headers(message: Message) -> tuple[tuple[str, str], ...]:
    """Return (lower-case name, decoded value) of every header, in order."""
    return tuple((flat(key).lower(), decoded(value)) for key, value in _raw(message)[:HEADERS_MAX])


def _raw(message: Message) -> list[tuple[str, str]]:
    # `items()` would parse values under the message's policy, which raises on some; the raw pairs are what the parser stored.
    return [(str(key), str(value)[:HEADER_MAX_CHARACTERS]) for key, value in message.raw_items()]


def decoded(value: str) -> str:
    """Return a raw header value with its RFC 2047 words and stray eight-bit bytes turned into letters, on one line."""
    value = _BETWEEN.sub(r"\1\2", _unescaped(value))
    pieces: list[str] = []
    end = 0
    pending: tuple[str, bytes] | None = None  # letters of many bytes are sometimes split between words of one charset
    for match in _ENCODED.finditer(value):
        between = value[end : match.start()]
        charset, data = match[1].lower(), _word_bytes(match[2].lower(), match[3])
        if pending and (between or pending[0] != charset):
            pieces.append(decode(pending[1], pending[0])[0])
            pending = None
        pieces.append(between)
        pending = (charset, (pending[1] if pending else b"") + data)
        end = match.end()
    if pending:
        pieces.append(decode(pending[1], pending[0])[0])
    return flat("".join([*pieces, value[end:]]))


def _unescaped(value: str) -> str:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        # The parser keeps bytes above 127 as lone surrogates.
        return decode(value.encode("utf-8", "surrogateescape") if _escaped(value) else value.encode("utf-8", "replace"), None)[0]
    return value


def _escaped(value: str) -> bool:
    return all("\udc80" <= letter <= "\udcff" for letter in value if "\ud800" <= letter <= "\udfff")


def _word_bytes(encoding: str, text: str) -> bytes:
    ascii_text = text.encode("ascii", "ignore")
    if encoding == "q":
        return quopri.decodestring(ascii_text, header=True)
    try:
        return base64.b64decode(ascii_text + b"=" * (-len(ascii_text) % 4))
    except (binascii.Error, ValueError):
        return ascii_text


def address(message: Message, name: str) -> Address:
    """Return the first mail address of a header; both parts empty where there is none."""
    raw = next((value for key, value in _raw(message) if key.lower() == name.lower()), "")
    try:
        pairs = getaddresses([_unescaped(raw)], **_LENIENT)
    except (ValueError, IndexError, TypeError, AttributeError):
        pairs = []
    for number, (shown, mail) in enumerate(pairs):
        if "@" in mail:  # a comma in a name without quotation marks has parted it: "Mission of Ghana, Vienna <mission@…>"
            whole = raw.partition(f"<{mail}")[0].strip(' "') if number else shown
            return Address(decoded(whole or shown), flat(mail))
    for shown, mail in pairs:
        if mail:
            return Address(decoded(shown), flat(mail))
    return Address(decoded(raw), "")


def date(message: Message) -> datetime | None:
    """Return the Date header in UTC; None where it is missing or no date."""
    try:
        moment = parsedate_to_datetime(header(message, "Date"))
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError, AttributeError):
        return None


def content_type(message: Message) -> str:
    """Return the declared type, lower case; "application/octet-stream" where it is none."""
    try:
        return message.get_content_type()
    except (ValueError, LookupError, TypeError, AttributeError):
        return "application/octet-stream"


def parameter(message: Message, name: str, header_name: str = "content-type") -> str | None:
    """Return a parameter of a structured header, RFC 2231 undone; None where it is missing or unreadable."""
    try:
        value = message.get_param(name, header=header_name)
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    if isinstance(value, tuple):
        charset, _, text = value
        return decode(text.encode("latin-1", "replace"), charset or None)[0] if text else ""
    return None if value is None else str(value)


def file_name(message: Message) -> str:
    """Return the file name that the sender chose, decoded: data, never a path. "" where there is none."""
    name = parameter(message, "filename", "content-disposition") or parameter(message, "name") or ""
    return decoded(name)[:255]
