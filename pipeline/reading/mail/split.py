"""A message nested too deep for the parser, taken apart at its outermost boundary: each piece that can be parsed is read."""

from __future__ import annotations

import email
import re
from email.message import Message
from email.policy import compat32

from pipeline.reading.mail.headers import parameter

_DAMAGE = (RecursionError, ValueError, LookupError, TypeError, AttributeError)


def split_apart(data: bytes, head: Message, parts_max: int) -> tuple[Message, int]:
    """Return the message with the parts that can be parsed one by one, and how many could not.

    Args:
        data: the whole message.
        head: its headers, parsed; the parts are attached to it.
        parts_max: more parts are not looked for.
    """
    boundary = parameter(head, "boundary")
    if not boundary or not boundary.strip():
        return head, 0
    mark = re.compile(rb"^--" + re.escape(boundary.encode("utf-8", "replace")) + rb"(?:--)?[ \t]*\r?\n?", re.MULTILINE)
    lost = 0
    pieces = mark.split(data, maxsplit=parts_max)[1:]
    if pieces:
        head.set_payload([])
    for piece in pieces:
        try:
            part = email.message_from_bytes(piece, policy=compat32)
        except _DAMAGE:
            lost += 1
        else:
            if piece.strip():
                head.attach(part)
    return head, lost
