"""The packed form of rich text in Outlook messages and packages (PidTagRtfCompressed). Source: MS-OXRTFCP."""

from __future__ import annotations

# What both sides know before the first byte.
_START = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans Serif"
    b"SymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)


class PackedError(Exception):
    """The packed rich text of an Outlook message is damaged or too large."""


def unpacked_rtf(data: bytes, limit: int) -> bytes:
    """Return the rich text of an Outlook message (PidTagRtfCompressed) unpacked.

    Raises:
        PackedError: it is no packed rich text, or larger than `limit` bytes.
    """
    if len(data) < 16 or data[8:12] not in {b"LZFu", b"MELA"}:
        raise PackedError("no packed rich text")
    size = int.from_bytes(data[4:8], "little")
    if size > limit:
        raise PackedError("more than reading.unpacked_max_bytes")
    if data[8:12] == b"MELA":
        return data[16 : 16 + size]
    out = bytearray(_START)
    place = 16
    while place < len(data) and len(out) < size + len(_START):
        flags = data[place]
        place += 1
        for bit in range(8):
            if not flags >> bit & 1:
                out += data[place : place + 1]
                place += 1
                continue
            pair = int.from_bytes(data[place : place + 2], "big")
            place += 2
            # Where to copy from is a place in a ring of 4,096 bytes, written at its end.
            start = len(out) - ((len(out) - (pair >> 4)) % 4096 or 4096)
            if (pair >> 4) == len(out) % 4096 or start < 0:
                return bytes(out[len(_START) :])
            for step in range((pair & 15) + 2):
                out.append(out[start + step])
    return bytes(out[len(_START) :])
