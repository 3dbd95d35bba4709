"""A hostile sample, and the good part that goes with it."""

from __future__ import annotations

from dataclasses import dataclass

# An invented person; whoever is found under this name was in the good part of the message.
GOOD = "Wilhelmina OSTERHOUT"
NOTE = """The Permanent Mission of the Kingdom of the Netherlands to the United Nations (Vienna) presents its compliments to the
Secretariat of the Conference of the Parties and, with reference to note verbale CU 2009/33 (A) of 4 March 2009, has the honour
to inform that the Netherlands will be represented at the first meeting of the Working Group on Trafficking in Persons by:

1. Ms. {good}, Director of Public Prosecutions, Ministry of Justice, w.osterhout@minjus.example.org
{more}
The Permanent Mission avails itself of this opportunity to renew the assurances of its highest consideration.
"""
BOUNDARY = b"=_outer_0123456789"
HEAD = (
    b"From: Registry <registry@mission.example.org>\r\nTo: untoc.cop@secretariat.example.org\r\nSubject: Note verbale\r\n"
    b"Date: Tue, 24 Mar 2009 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
)


@dataclass(frozen=True, slots=True)
class Sample:
    """One message.

    Attributes:
        name: short and unique in its family.
        data: the message as a server would give it.
        good: whether it holds a part that must be read: a note that names `GOOD`.
    """

    name: str
    data: bytes
    good: bool = True


def note(*more: str) -> str:
    """Return the good note, with more lines behind the good delegate."""
    return NOTE.format(good=GOOD, more="\n".join(more))


def message_id(name: str) -> bytes:
    """Return a Message-ID header."""
    return f"Message-ID: <{name}@mission.example.org>\r\n".encode("ascii", "replace")


def plain(body: bytes, headers: bytes = b"") -> bytes:
    """Return a message of one text."""
    kind = b"" if b"content-type:" in headers.lower() else b"Content-Type: text/plain; charset=utf-8\r\n"
    return HEAD + headers + kind + b"\r\n" + body


def part(content: bytes, headers: bytes) -> bytes:
    """Return a MIME part."""
    return headers.rstrip(b"\r\n") + b"\r\n\r\n" + content


def text_part(text: str | bytes | None = None) -> bytes:
    """Return a part of plain text: the good note, unless told otherwise."""
    content = note() if text is None else text
    data = content.encode() if isinstance(content, str) else content
    return part(data, b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit")


def file_part(data: bytes, name: str = "file.bin", kind: str = "application/octet-stream") -> bytes:
    """Return a part with a file, in base64."""
    import base64

    head = f'Content-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="{name}"'
    return part(base64.encodebytes(data), head.encode("utf-8", "surrogateescape"))


def mixed(*parts: bytes, boundary: bytes = BOUNDARY, headers: bytes = b"", kind: bytes = b"mixed") -> bytes:
    """Return a multipart message of these parts."""
    return HEAD + headers + multipart(*parts, boundary=boundary, kind=kind)


def multipart(*parts: bytes, boundary: bytes = BOUNDARY, kind: bytes = b"mixed") -> bytes:
    """Return a multipart, its Content-Type header first."""
    head = b"Content-Type: multipart/" + kind + b'; boundary="' + boundary + b'"\r\n\r\n'
    return head + b"".join(b"--" + boundary + b"\r\n" + one + b"\r\n" for one in parts) + b"--" + boundary + b"--\r\n"


def attached(name: str, data: bytes, file_name: str = "file.bin", kind: str = "application/octet-stream") -> Sample:
    """Return a sample with the good note in its text, the file behind it, and one more good text at the end."""
    last = file_part(b"Programme of the meeting", "programme.txt", "text/plain")
    return Sample(name, mixed(text_part(), file_part(data, file_name, kind), last, headers=message_id(name)))
