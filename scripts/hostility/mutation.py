"""Real files, and what becomes of their bytes when chance or malice changes them: outside and within their packing."""

from __future__ import annotations

import email
import gzip
import io
import random
import re
import sys
import tarfile
import zipfile
import zlib
from email.message import Message
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).parents[1]))

from making.compound import compound
from making.outlook import message, package

ROOT = Path(__file__).parents[2]
SEED_MAX_BYTES = 60_000  # larger files are slow to read, and no richer in structure
CHANGES_MAX = 8  # of one file
# Numbers at the ends of their ranges, and the signs on which the formats turn.
NUMBERS = (
    b"\0",
    b"\1",
    b"\x7f",
    b"\x80",
    b"\xff",
    b"\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\xff\xff\xff\xff",
    b"\0\0\0\0",
    b"\0\0\0\x80",
)
_ASCII_SIGNS = (
    b"{ } < > << >> [ ] ( ) \\ \\bin9999999 \\'zz \\u-9 \\par &#0; &a; <!-- ]]> --> <a ' \" = ; : , -- \r\n\r\n \t "
    b"PK\3\4 PK\1\2 %PDF- II*\0 endobj stream R 0 -1 99999999999 1e99 /Kids /Length =?utf-8?b? ?= Content-Type: "
    b"message/rfc822 multipart/mixed boundary="
)
_LETTERS = "ß İ ﬃ \u0345 ٣ ² ǆ \u2028 \u202e \ufeff Ⅳ ﷺ"  # longer or shorter in another case, digits that are none, and the like
_BROKEN = (b"\xff\xfe", b"\xed\xa0\x80", b"\xc0\xaf", b"\xd0\xcf\x11\xe0", b"MM\0*")
SIGNS = (*_ASCII_SIGNS.split(b" "), *_LETTERS.encode().split(b" "), *_BROKEN)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def changed(data: bytes, chance: random.Random, other: bytes = b"") -> bytes:
    """Return the bytes with a few changes; those of packed files often in what they pack, so that the reader gets that far.

    Args:
        data: a real file.
        chance: says which changes; the same state makes the same changes.
        other: a second file, of which pieces may come in.
    """
    within = _within(data, chance, other) if chance.random() < 0.7 else None
    return _altered(data, chance, other) if within is None else within


def _altered(data: bytes, chance: random.Random, other: bytes) -> bytes:
    result = bytearray(data)
    for _ in range(chance.randint(1, CHANGES_MAX)):
        place = chance.randint(0, len(result))
        length = int(chance.paretovariate(0.7)) if chance.random() < 0.8 else chance.randint(0, len(result))
        end = min(len(result), place + length)
        match chance.randint(0, 7):
            case 0 if place < len(result):
                result[place] ^= 1 << chance.randint(0, 7)
            case 1:
                value = chance.choice(NUMBERS)
                result[place : place + len(value)] = value
            case 2:
                result[place:place] = chance.choice(SIGNS)
            case 3:
                del result[place:end]
            case 4:
                result[place:place] = bytes(result[place:end]) * chance.choice((1, 1, 2, 20))
            case 5:
                result[place:end] = other[(start := chance.randint(0, len(other))) : start + length]
            case 6:
                result[place:end] = chance.randbytes(min(length, 100))
            case _ if chance.random() < 0.1:
                del result[place:]
    return bytes(result)


def _within(data: bytes, chance: random.Random, other: bytes) -> bytes | None:
    """Return the file with a change in something that it packs; None where it packs nothing."""
    if data.startswith(b"PK\3\4"):
        return _repacked(data, chance, other)
    if data.startswith(b"\x1f\x8b"):
        return gzip.compress(_altered(gzip.decompress(data), chance, other))
    streams = [found for found in _STREAM.finditer(data) if found[1][:1] == b"\x78"] if data.startswith(b"%PDF") else []
    if not streams:
        return None
    found = chance.choice(streams)
    packed = zlib.compress(_altered(zlib.decompressobj().decompress(found[1], SEED_MAX_BYTES * 10), chance, other))
    return data[: found.start(1)] + packed + data[found.end(1) :]


def _repacked(data: bytes, chance: random.Random, other: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    name = chance.choice(sorted(files))
    files[name] = _altered(files[name], chance, other)
    return _zipped(files)


def _zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def seeds() -> dict[str, tuple[bytes, ...]]:
    """Return real files by their kind: those that the project keeps for its tests, and small ones made here."""
    found: dict[str, dict[bytes, None]] = {}

    def add(kind: str, data: bytes) -> None:
        if 0 < len(data) <= SEED_MAX_BYTES:
            found.setdefault(kind, {})[data] = None

    for file in sorted((ROOT / "tests" / "pipeline" / "reading" / "carriers").iterdir()):
        add(file.suffix[1:], file.read_bytes())
    for mail in [*sorted((ROOT / "scripts" / "samples").glob("*.eml")), *sorted((ROOT / "tests" / "cases").rglob("*.eml"))]:
        add("mail", mail.read_bytes())
        for part in email.message_from_bytes(mail.read_bytes()).walk():
            if name := part.get_filename(""):
                add(Path(name).suffix[1:].lower(), _content(part))
            elif part.get_content_type() == "text/html":
                add("html", _content(part))
    for kind, data in _made():
        add(kind, data)
    return {kind: tuple(files) for kind, files in sorted(found.items()) if kind}


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _made() -> list[tuple[str, bytes]]:
    text = "1. Mr. José NÚÑEZ, Counsellor, j.nunez@example.org\n".encode()
    picture = Image.linear_gradient("L").resize((60, 80))
    forms = (("tif", "TIFF", "L"), ("tif", "TIFF", "1"), ("gif", "GIF", "L"), ("bmp", "BMP", "L"), ("webp", "WEBP", "L"))
    made = []
    for kind, form, mode in (*forms, ("jpg", "JPEG", "L"), ("png", "PNG", "P")):
        stream = io.BytesIO()
        more = {"compression": "group4"} if mode == "1" else {}
        picture.convert(mode).save(stream, form, **more)
        made.append((kind, stream.getvalue()))
    outlook = compound(message("Reply", ("A", "a@example.org"), text.decode(), attached=[("a.txt", text)]))
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        entry = tarfile.TarInfo("a.txt")
        entry.size = len(text)
        archive.addfile(entry, io.BytesIO(text))
    return [
        *made,
        ("msg", outlook),
        ("tnef", package("Reply", b"<p>Reply</p>", [("a.txt", text)])),
        ("zip", _zipped({"a.txt": text, "b/c.csv": b"Name;Title\nMs. A;B\n"})),
        ("tar", stream.getvalue()),
        ("gz", gzip.compress(text)),
        ("csv", b"Name;Title;E-mail\n" + b"Ms. Ada BROOK;Counsellor;a@example.org\n" * 5),
        ("txt", text * 5),
        ("xml", b'<?xml version="1.0"?><list><person name="A">Ms. A</person></list>'),
    ]
