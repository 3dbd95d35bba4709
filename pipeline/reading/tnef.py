"""The files in an Outlook package (winmail.dat, TNEF), within limits."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from models.errors import ProblemCode
from pipeline.reading.budget import Budget
from pipeline.reading.charset import decode
from pipeline.reading.wording import flat

# Source: MS-OXTNEF: a signature and a key, then attributes of level, identifier, length, data, checksum.
_HEAD = struct.Struct("<IH")
_ATTRIBUTE = struct.Struct("<BII")
_CHECKSUM_BYTES = 2
_ATTACHMENT = 2  # level of attributes that belong to an attachment
_RENDERING = 0x00069002  # begins an attachment
_TITLE = 0x00018010
_DATA = 0x0006800F


def files(data: bytes, budget: Budget, where: str) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of every file in the package; where it breaks off, what came before is kept and a problem said.

    Args:
        data: the package.
        budget: what may still be unpacked.
        where: the package's place, for problems.
    """
    place = _HEAD.size
    name, content = "", b""
    while place + _ATTRIBUTE.size <= len(data):
        level, identifier, length = _ATTRIBUTE.unpack_from(data, place)
        start = place + _ATTRIBUTE.size
        place = start + length + _CHECKSUM_BYTES
        if place > len(data) + _CHECKSUM_BYTES:
            budget.problem(ProblemCode.ATTACHMENT_DAMAGED, where, "The Outlook package breaks off.")
            break
        if level != _ATTACHMENT:
            continue
        if identifier == _RENDERING:
            if content:
                yield name, content
            name, content = "", b""
        elif identifier == _TITLE:
            name = flat(decode(data[start : start + length].rstrip(b"\0"), None)[0].replace("\\", "/").rsplit("/", 1)[-1])
        elif identifier == _DATA:
            if not budget.bytes(length, where):
                return
            content = data[start : start + length]
    if content:
        yield name, content
