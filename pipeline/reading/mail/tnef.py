"""Outlook packages (winmail.dat, TNEF): the text, the files and the messages in them, told anew as a mail, within limits."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from models.errors import ProblemCode
from pipeline.reading.limits.budget import Budget
from pipeline.reading.mail.lzfu import PackedError, unpacked_rtf
from pipeline.reading.mail.remade import Enclosed, mail_of
from pipeline.reading.office.rtf import rtf_text
from pipeline.reading.text.charset import decode
from pipeline.reading.text.wording import flat

# Source: MS-OXTNEF: a signature and a key, then attributes of level, identifier, length, data, checksum.
_HEAD = struct.Struct("<IH")
_ATTRIBUTE = struct.Struct("<BII")
_CHECKSUM_BYTES = 2
_ATTACHMENT = 2  # level of attributes that belong to an attachment
_RENDERING = 0x00069002  # begins an attachment
_TITLE = 0x00018010
_DATA = 0x0006800F
_ATTACHMENT_PROPERTIES = 0x00069005
_MESSAGE_PROPERTIES = 0x00069003
_SUBJECT = 0x00018004
_TEXT = 0x0002800C
_CODEPAGE = 0x00069007
# MAPI properties, as in .msg files. Source: MS-OXPROPS.
_LONG_NAME, _CONTENT, _BODY, _HTML, _RTF = 0x3707, 0x3701, 0x1000, 0x1013, 0x1009
_FIXED_BYTES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}  # by type, padding counted
_BYTES, _UNICODE, _BINARY, _OBJECT = 0x1E, 0x1F, 0x102, 0x0D
_SEVERAL = 0x1000
_GUID_BYTES = 16


@dataclass(slots=True)
class _Package:
    codepage: str | None = None
    subject: str = ""
    text: str = ""
    markup: str = ""
    files: list[Enclosed] = field(default_factory=list)
    name: str = ""
    content: bytes = b""

    def close(self) -> None:
        """Keep the attachment that was open."""
        if self.content:
            self.files.append(Enclosed(flat(self.name.replace("\\", "/").rsplit("/", 1)[-1]), self.content))
        self.name, self.content = "", b""


def mail_in(data: bytes, budget: Budget, where: str) -> bytes:
    """Return the package as a mail; where it breaks off, what came before is kept and a problem said.

    Args:
        data: the package.
        budget: what may still be unpacked.
        where: the package's place, for problems.
    """
    package = _Package()
    for level, identifier, value in _attributes(data, budget, where):
        if level == _ATTACHMENT:
            if identifier == _RENDERING:
                package.close()
            if not _attachment(package, identifier, value, budget, where):
                break
        elif not _message(package, identifier, value, budget, where):
            break
    package.close()
    headers = [("Subject", package.subject)] if package.subject else []
    return mail_of(headers, package.text, package.markup, package.files)


def _attributes(data: bytes, budget: Budget, where: str) -> Iterator[tuple[int, int, bytes]]:
    place = _HEAD.size
    while place + _ATTRIBUTE.size <= len(data):
        level, identifier, length = _ATTRIBUTE.unpack_from(data, place)
        start = place + _ATTRIBUTE.size
        place = start + length + _CHECKSUM_BYTES
        if place > len(data) + _CHECKSUM_BYTES:
            budget.problem(ProblemCode.ATTACHMENT_DAMAGED, where, "The Outlook package breaks off.")
            return
        yield level, identifier, data[start : start + length]


def _attachment(package: _Package, identifier: int, value: bytes, budget: Budget, where: str) -> bool:
    """Take one attribute of an attachment; return False where the limits are reached."""
    if identifier == _TITLE:
        package.name = package.name or decode(value.rstrip(b"\0"), package.codepage)[0]
    elif identifier == _DATA:
        if not budget.bytes(len(value), where):
            return False
        package.content = value
    elif identifier == _ATTACHMENT_PROPERTIES:
        found = _properties(value, package.codepage)
        name = found.get(_LONG_NAME)
        package.name = name if isinstance(name, str) and name else package.name
        nested = found.get(_CONTENT)
        if isinstance(nested, bytes) and not package.content:
            if not budget.bytes(len(nested), where):
                return False
            package.content = nested
    return True


def _message(package: _Package, identifier: int, value: bytes, budget: Budget, where: str) -> bool:
    """Take one attribute of the message itself; return False where the limits are reached."""
    if identifier == _CODEPAGE and len(value) >= 4:
        page = int.from_bytes(value[:4], "little")
        package.codepage = {65001: "utf-8", 20127: "ascii", 0: None}.get(page, f"cp{page}")
    elif identifier == _SUBJECT:
        package.subject = decode(value.rstrip(b"\0"), package.codepage)[0]
    elif identifier == _TEXT:
        package.text = package.text or decode(value.rstrip(b"\0"), package.codepage)[0]
    elif identifier == _MESSAGE_PROPERTIES:
        found = _properties(value, package.codepage)
        text, markup, packed = found.get(_BODY), found.get(_HTML), found.get(_RTF)
        package.text = text if isinstance(text, str) and text.strip() else package.text
        package.markup = markup if isinstance(markup, str) else decode(markup, None)[0] if markup else ""
        if not package.text and not package.markup and isinstance(packed, bytes):
            try:
                rich = unpacked_rtf(packed, budget.settings.unpacked_max_bytes)
            except PackedError as error:
                budget.problem(ProblemCode.MESSAGE_DAMAGED, where, f"The text of the Outlook package is damaged ({error}).")
                return True
            if not budget.bytes(len(rich), where):
                return False
            package.text = rtf_text(rich)
    return True


def _properties(data: bytes, codepage: str | None) -> dict[int, str | bytes]:
    """Return the texts and bytes among MAPI properties, by number, as far as they can be told apart."""
    found: dict[int, str | bytes] = {}
    reader = _Reader(data, 4)
    try:
        for _ in range(min(int.from_bytes(data[:4], "little"), len(data) // 8)):
            kind, number = reader.number(2), reader.number(2)
            if number >= 0x8000:  # a named one
                reader.raw(_GUID_BYTES)
                if reader.number(4):
                    reader.padded(reader.number(4))
                else:
                    reader.raw(4)
            varying = kind & ~_SEVERAL in {_BYTES, _UNICODE, _BINARY, _OBJECT}
            count = reader.number(4) if kind & _SEVERAL or varying else 1
            for _ in range(min(count, len(data))):
                value = reader.padded(reader.number(4)) if varying else reader.raw(_FIXED_BYTES[kind & ~_SEVERAL])
                if kind == _UNICODE:
                    found[number] = value.decode("utf-16-le", "replace").rstrip("\0")
                elif kind == _BYTES:
                    found[number] = decode(value.rstrip(b"\0"), codepage)[0]
                elif kind == _BINARY:
                    found[number] = value
                elif kind == _OBJECT:
                    found[number] = value[_GUID_BYTES:]
    except (EOFError, KeyError):
        pass  # of an unknown type the length is unknown, too: what came before stands
    return found


class _Reader:
    """Reads numbers and bytes one after the other; raises EOFError at the end."""

    def __init__(self, data: bytes, place: int) -> None:
        self._data = data
        self._place = place

    def raw(self, count: int) -> bytes:
        end = self._place + count
        if end > len(self._data):
            raise EOFError
        value = self._data[self._place : end]
        self._place = end
        return value

    def number(self, size: int) -> int:
        return int.from_bytes(self.raw(size), "little")

    def padded(self, count: int) -> bytes:
        """Return `count` bytes and step over those that fill them up to a multiple of four."""
        value = self.raw(count)
        self._place += -count % 4
        return value
