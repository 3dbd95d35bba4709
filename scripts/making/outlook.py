"""Outlook messages (.msg) and packages (winmail.dat), as small as they may be. Source: MS-OXMSG, MS-OXTNEF."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from datetime import UTC, datetime

from making.compound import Tree, compound

Attached = tuple[str, "bytes | Tree"]  # name, and a file's bytes or a message within the message


def message(
    subject: str,
    sender: tuple[str, str],
    text: str = "",
    markup: bytes = b"",
    rich: bytes = b"",
    attached: Sequence[Attached] = (),
    codepage: int = 65001,
    *,
    wide: bool = True,
    nested: bool = False,
) -> Tree:
    """Return the storages of a message; `compound` makes a file of it.

    Args:
        subject: its subject.
        sender: name and address.
        text: plain body.
        markup: HTML body in `codepage`.
        rich: body as packed rich text.
        attached: attachments in their order.
        codepage: of the bodies and of narrow strings.
        wide: strings are UTF-16, as today's Outlook writes them; else bytes of the code page.
        nested: it stands within another one.
    """
    tree: Tree = {}
    fixed = struct.pack("<HHIIxxxx", 3, 0x3FDE, 6, codepage)
    ticks = int((datetime(2009, 3, 20, 9, tzinfo=UTC) - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
    fixed += struct.pack("<HHIQ", 0x40, 0x0039, 6, ticks)
    for number, value in ((0x0037, subject), (0x0C1A, sender[0]), (0x5D01, sender[1]), (0x1000, text)):
        if value:
            tree |= _string(number, value, codepage, wide=wide)
    if markup:
        tree["__substg1.0_10130102"] = markup
    if rich:
        tree["__substg1.0_10090102"] = rich
    for index, (name, content) in enumerate(attached):
        part: Tree = {"__properties_version1.0": bytes(8), **_string(0x3707, name, codepage, wide=wide)}
        part["__substg1.0_37010102" if isinstance(content, bytes) else "__substg1.0_3701000D"] = content
        tree[f"__attach_version1.0_#{index:08X}"] = part
    tree["__properties_version1.0"] = bytes(24 if nested else 32) + fixed
    return tree


def _string(number: int, value: str, codepage: int, *, wide: bool) -> Tree:
    if wide:
        return {f"__substg1.0_{number:04X}001F": value.encode("utf-16-le")}
    return {f"__substg1.0_{number:04X}001E": value.encode("utf-8" if codepage == 65001 else f"cp{codepage}")}


def message_file(tree: Tree) -> bytes:
    """Return the .msg file."""
    return compound(tree)


def package(text: str = "", markup: bytes = b"", files: Sequence[tuple[str, bytes]] = ()) -> bytes:
    """Return a winmail.dat that holds a text and files; long names stand in properties beside the short ones."""
    out = struct.pack("<IH", 0x223E9F78, 1) + _attribute(0x00089006, b"\x00\x00\x01\x00", 1)
    out += _attribute(0x00069007, struct.pack("<II", 1252, 0), 1)
    properties = [_property(0x1000, 0x1F, text.encode("utf-16-le") + b"\0\0")] if text else []
    properties += [_property(0x1013, 0x102, markup)] if markup else []
    if properties:
        out += _attribute(0x00069003, struct.pack("<I", len(properties)) + b"".join(properties), 1)
    for index, (name, content) in enumerate(files, 1):
        long_name = struct.pack("<I", 1) + _property(0x3707, 0x1F, name.encode("utf-16-le") + b"\0\0")
        out += _attribute(0x00069002, bytes(14)) + _attribute(0x00018010, b"FILE%d~1.DAT\0" % index)
        out += _attribute(0x0006800F, content) + _attribute(0x00069005, long_name)
    return out


def _attribute(identifier: int, data: bytes, level: int = 2) -> bytes:
    return struct.pack("<BII", level, identifier, len(data)) + data + struct.pack("<H", sum(data) % 65_536)


def _property(number: int, kind: int, value: bytes) -> bytes:
    return struct.pack("<HHII", kind, number, 1, len(value)) + value + bytes(-len(value) % 4)
