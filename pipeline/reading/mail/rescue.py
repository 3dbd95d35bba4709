"""Mail that is not well formed, read as its writer meant it: lost boundaries, wrong transfer encodings, files within the text."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.reading.files.sniff import sniff
from pipeline.reading.text.wording import flat

_BASE64_LINE = re.compile(rb"^[A-Za-z0-9+/]{40,}={0,2}\s*$")
_BASE64_TAIL = re.compile(rb"^[A-Za-z0-9+/]{2,}={0,2}\s*$")
_SOFT_BREAK = re.compile(rb"=\r?\n")
_QUOTED = re.compile(rb"=[0-9A-F]{2}")
# A boundary in use: a line of two hyphens and more, the headers of a part below it.
_BOUNDARY = re.compile(rb"^--(\S[^\r\n]{0,198}?)[ \t]*\r?\n(?=Content-[A-Za-z-]+:)", re.MULTILINE | re.IGNORECASE)
_UU_BEGIN = re.compile(r"^begin(?:-base64)? [0-7]{3,4} (?P<name>[^\n]{1,200})$", re.MULTILINE)
ENCODED_LINES_MIN = 3  # of one length, without a blank, before a text that is not declared base64 is taken for it
_UU_LENGTH = range(32, 97)  # the first letter of a line tells how many bytes follow: space or "`" none, "M" 45
# What a message begins with: at least one of these, else the first lines are its text.
_HEADERS = re.compile(
    rb"^(?:from|received|return-path|message-id|mime-version|content-type|date|delivered-to|reply-to|x-[a-z-]+|to)[ \t]*:",
    re.IGNORECASE,
)
_HEADER_LINE = re.compile(rb"[!-9;-~]+[ \t]*:|From |>From |[ \t]+\S")


def message_bytes(data: bytes) -> bytes:
    """Return the message with its headers at its very beginning: blank lines and a byte order mark before them are dropped.

    A text without any header of a mail gets an empty line before it, so that none of its lines is taken for a header.
    """
    bare = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    for line in bare[:100_000].splitlines():
        if not line.strip() or not _HEADER_LINE.match(line):
            break
        if _HEADERS.match(line):
            return bare
    return b"\n" + data


def unflowed(text: str) -> str:
    """Return a text whose lines were broken by blanks that are to go with the breaks (format=flowed; delsp=yes).

    Source: RFC 3676: a line that ends in a blank goes on in the next; "-- " ends a letter, and a quotation goes on in its own.
    """
    pieces: list[str] = []
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n")
        soft = bare.endswith(" ") and bare != "-- " and not bare.startswith(">")
        bare = bare.removeprefix(" ")  # put before what might be taken for a mark
        pieces.append(bare[:-1] if soft else bare + line[len(line.rstrip("\r\n")) :])
    return "".join(pieces)


def boundary_of(payload: bytes) -> str | None:
    """Return the boundary that parts a body whose own header names none, or a wrong one; None where there is none."""
    match = _BOUNDARY.search(payload)
    return match[1].decode("ascii", "replace") if match else None


def decoded_payload(raw: bytes, encoding: str, decoded: bytes) -> bytes:
    """Return the content of a part, whatever its Content-Transfer-Encoding says.

    Args:
        raw: the part's body as it came.
        encoding: the declared transfer encoding, lower case, "" where none was.
        decoded: what the standard library makes of it.
    """
    if encoding == "base64":
        lines = [line for line in raw.splitlines() if line.strip()]
        good = [line for line in lines if _is_base64(line)]
        if len(good) == len(lines):
            return decoded
        if len(good) < len(lines) / 2:  # plain text, declared base64; or base64 with blanks that some relay put in
            closed = [b"".join(line.split()) for line in lines]
            content = _joined_base64(closed) if all(map(_is_base64, closed)) else b""
            return content if sniff(content) not in {"unknown", "empty"} else raw
        return _joined_base64(good)  # junk between the lines, such as the footer of a mailing list
    if encoding in {"", "7bit", "8bit", "binary"}:
        lines = [line for line in raw.splitlines() if line.strip()]
        if _is_all_base64(lines):
            content = _joined_base64(lines)
            if sniff(content) not in {"unknown", "empty"}:
                return content
        if _SOFT_BREAK.search(raw) and len(_QUOTED.findall(raw)) >= 2 and raw.isascii():
            return quopri.decodestring(raw)
    return decoded


def _is_base64(line: bytes) -> bool:
    return bool(_BASE64_LINE.match(line) or _BASE64_TAIL.match(line))


def _is_all_base64(lines: list[bytes]) -> bool:
    """Return whether these lines look as an encoder writes them: equally long, the last one shorter at most."""
    if len(lines) < ENCODED_LINES_MIN or len({len(line.strip()) for line in lines[:-1]}) > 1:
        return False
    return all(_BASE64_LINE.match(line) for line in lines[:-1]) and bool(_BASE64_TAIL.match(lines[-1]))


def _joined_base64(lines: list[bytes]) -> bytes:
    """Return what the lines hold; a line of a length that no encoder writes spoils only itself."""
    pieces: list[bytes] = []
    for run in _runs(lines):
        text = run[: len(run) // 4 * 4] if len(run) % 4 == 1 else run + b"=" * (-len(run) % 4)
        try:
            pieces.append(base64.b64decode(text))
        except (binascii.Error, ValueError):
            continue
    return b"".join(pieces)


def _runs(lines: list[bytes]) -> Iterator[bytes]:
    """Yield stretches of base64 that end where padding ends them."""
    run = b""
    for line in lines:
        run += line.strip()
        if run.endswith(b"="):
            yield run
            run = b""
    if run:
        yield run


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was written into the text of a message."""

    name: str
    data: bytes


def uudecoded(text: str) -> tuple[str, tuple[Found, ...]]:
    """Return the text without the uuencoded files in it, and these files: how mail carried files before MIME."""
    found: list[Found] = []
    kept: list[str] = []
    place = 0
    for match in _UU_BEGIN.finditer(text):
        if match.start() < place:
            continue
        data, end = _uu_lines(text, match.end() + 1)
        if not data:
            continue
        kept.append(text[place : match.start()])
        found.append(Found(flat(match["name"].replace("\\", "/").rsplit("/", 1)[-1]), data))
        place = end
    return "".join([*kept, text[place:]]), tuple(found)


def _uu_lines(text: str, place: int) -> tuple[bytes, int]:
    """Return the bytes of the lines from `place` on, and where the file ends; broken lines end it."""
    pieces: list[bytes] = []
    while place < len(text):
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        line = text[place:end].rstrip("\r")
        if line.strip() in {"end", "====", "`", ""} or not line.isascii() or ord(line[0]) not in _UU_LENGTH:
            if line.strip() in {"`", ""} and text[end + 1 : end + 4] == "end":
                end += 4
            return b"".join(pieces), min(len(text), end + 1)
        length = (ord(line[0]) - 32) & 63
        whole = line[1 : 1 + (length + 2) // 3 * 4].ljust((length + 2) // 3 * 4)  # mail programs cut blanks at the end
        try:
            pieces.append(binascii.a2b_uu(line[0] + whole))
        except binascii.Error:
            return b"".join(pieces), place
        place = end + 1
    return b"".join(pieces), len(text)
