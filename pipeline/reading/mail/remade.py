"""A mail written anew from what an Outlook message or package holds, so that one reader is enough."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from pipeline.reading.text.wording import flat


@dataclass(frozen=True, slots=True)
class Enclosed:
    """One file in such a container.

    Attributes:
        name: the sender's name for it; data, never a path.
        data: its bytes.
        inline: it is shown within the text.
    """

    name: str
    data: bytes
    inline: bool = False


def mail_of(headers: Sequence[tuple[str, str]], text: str, markup: str, files: Sequence[Enclosed]) -> bytes:
    """Return an RFC 5322 message.

    Args:
        headers: (name, value), values decoded; line feeds in them are taken out.
        text: the plain body, "" where there is none.
        markup: the HTML body, "" where there is none.
        files: attachments in their order.
    """
    lines = [f"{name}: {flat(value)}" for name, value in headers if name.isascii() and value.strip()]
    head = "\r\n".join([*lines, "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="=_container"', "", ""])
    parts = [_text_part(text, markup)] if text.strip() or markup.strip() else []
    parts.extend(_file_part(file) for file in files)
    body = b"".join(b"--=_container\r\n" + part + b"\r\n" for part in parts)
    return head.encode("utf-8", "replace") + body + b"--=_container--\r\n"


def _text_part(text: str, markup: str) -> bytes:
    kinds = (("plain", text), ("html", markup))
    bodies = [_leaf(f'text/{kind}; charset="utf-8"', body.encode("utf-8", "replace")) for kind, body in kinds if body.strip()]
    if len(bodies) == 1:
        return bodies[0]
    parts = b"".join(b"--=_text\r\n" + body + b"\r\n" for body in bodies)
    return b'Content-Type: multipart/alternative; boundary="=_text"\r\n\r\n' + parts + b"--=_text--\r\n"


def _file_part(file: Enclosed) -> bytes:
    name = quote(flat(file.name)[:255], safe="")
    place = "inline" if file.inline else "attachment"
    return _leaf("application/octet-stream", file.data, f"Content-Disposition: {place}; filename*=utf-8''{name}\r\n")


def _leaf(kind: str, data: bytes, more: str = "") -> bytes:
    head = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n{more}\r\n"
    return head.encode("ascii") + base64.encodebytes(data)
