"""Family 2: archives and packages."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator

from hostility.sample import Sample, attached, file_part, mixed, note, plain, text_part

ZEROS = bytes(100_000_000)


def samples() -> Iterator[Sample]:
    """Yield the samples of this family."""
    for name, data, file_name in _files():
        yield attached(name, data, file_name)
    good_within = zipped({"a.txt": note().encode(), "bomb.txt": ZEROS})
    yield Sample("zip-good-beside-bomb", mixed(text_part("See attachment."), file_part(good_within, "reply.zip")))
    inner = plain(b"innermost")
    for _ in range(15):
        inner = mixed(text_part("see within"), file_part(zipped({"mail.eml": inner}), "mail.zip"))
    yield Sample("mail-in-zip-in-mail-15", mixed(text_part(), file_part(inner, "mail.eml", "message/rfc822")))


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _files() -> Iterator[tuple[str, bytes, str]]:
    yield from _zips()
    yield from _damaged_zips()
    yield from _others()
    yield from _packages()


def _zips() -> Iterator[tuple[str, bytes, str]]:
    bomb = zipped({"zeros.txt": ZEROS})
    yield "zip-bomb-100-megabytes", bomb, "a.zip"
    yield "zip-bomb-40-files", zipped({f"{n}.txt": bytes(5_000_000) for n in range(40)}), "a.zip"
    layer = {f"{n}.txt": bytes(1_000_000) for n in range(10)}
    for depth in range(5):
        layer = {f"{depth}-{n}.zip": zipped(layer) for n in range(6)}
    yield "zip-of-zips-6-to-the-5th", zipped(layer), "42.zip"
    nest = b"innermost"
    for _ in range(60):
        nest = zipped({"inner.zip" if nest.startswith(b"PK") else "a.txt": nest})
    yield "zip-nested-60", nest, "a.zip"
    yield "zip-70000-entries", zipped({f"{n}.txt": b"x" for n in range(70_000)}, zipfile.ZIP_STORED), "a.zip"
    yield "zip-overlapping-bomb", _overlapping(2_000), "a.zip"
    yield (
        "zip-names-that-climb",
        zipped({"../../../../var/tmp/hostile-marker": b"x", "/etc/hostile-marker": b"x", "..\\..\\hostile-marker": b"x"}),
        "a.zip",
    )
    yield (
        "zip-names-odd",
        zipped({"a\nb": b"x", "\u202etxt.exe": b"x", "CON": b"x", "a" * 60_000: b"x", ".": b"x", "\ufffe": b"x"}),
        "a.zip",
    )
    yield "zip-compressed-by-lzma", zipped({"a.txt": ZEROS[:30_000_000]}, zipfile.ZIP_LZMA), "a.zip"
    yield "zip-compressed-by-bzip2", zipped({"a.txt": ZEROS[:30_000_000]}, zipfile.ZIP_BZIP2), "a.zip"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        link = zipfile.ZipInfo("link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    yield "zip-symbolic-link", stream.getvalue(), "a.zip"


def _overlapping(count: int) -> bytes:
    """Return an archive whose directory names one packed file many times."""
    content = zlib.compress(bytes(10_000_000), 9)[2:-4]
    local = (
        struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0, zlib.crc32(bytes(10_000_000)), len(content), 10_000_000, 1, 0) + b"a"
    )
    entry = struct.pack(
        "<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 0, zlib.crc32(bytes(10_000_000)), len(content), 10_000_000, 1, 0, 0, 0, 0, 0, 0
    )
    directory = (entry + b"a") * count
    start = len(local) + len(content)
    return local + content + directory + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(directory), start, 0)


def _damaged_zips() -> Iterator[tuple[str, bytes, str]]:
    small = zipped({"a.txt": b"text" * 1_000})
    directory = small.index(b"PK\1\2")
    lying = bytearray(zipped({"a.txt": bytes(50_000_000)}))
    place = lying.index(b"PK\1\2")
    lying[place + 24 : place + 28] = struct.pack("<I", 100)
    yield "zip-lies-about-its-size", bytes(lying), "a.zip"
    for name, offset, value in (
        ("claims-4-gigabytes", 24, b"\xff\xff\xff\xff"),
        ("locked", 8, b"\1\0"),
        ("unknown-method", 10, b"\x63\0"),
        ("header-elsewhere", 42, b"\xf0\xff\xff\x7f"),
        ("name-too-long", 28, b"\xff\xff"),
    ):
        changed = bytearray(small)
        changed[directory + offset : directory + offset + len(value)] = value
        yield f"zip-{name}", bytes(changed), "a.zip"
    yield "zip-broken-off", small[: len(small) // 2], "a.zip"
    yield "zip-directory-gone", small[:directory], "a.zip"
    yield "zip-two-ends", small + small[small.index(b"PK\5\6") :] * 50, "a.zip"
    yield "zip-behind-4-megabytes-of-junk", b"junk" * 1_000_000 + small, "a.zip"
    yield "zip-empty", zipped({}), "a.zip"
    yield "zip-with-a-program", zipped({"note.pdf.exe": b"MZ" + bytes(200)}), "a.zip"


def _others() -> Iterator[tuple[str, bytes, str]]:
    yield "gzip-bomb", gzip.compress(ZEROS), "a.gz"
    nest = b"innermost"
    for _ in range(60):
        nest = gzip.compress(nest)
    yield "gzip-nested-60", nest, "a.gz"
    yield "gzip-bomb-1-gigabyte", gzip.compress(gzip.compress(ZEROS) * 10), "a.gz"
    yield "bzip2-bomb", bz2.compress(ZEROS), "a.bz2"
    yield "xz-bomb", lzma.compress(ZEROS, preset=0), "a.xz"
    yield (
        "xz-huge-dictionary",
        lzma.compress(b"x", filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30, "preset": 0}]),
        "a.xz",
    )
    yield "gzip-broken", gzip.compress(b"text" * 1_000)[:-20], "a.gz"
    yield "tar-links-and-devices", _tar(), "a.tar"
    claimed = bytearray(_tar())
    claimed[124:136] = b"77777777777\0"
    yield "tar-claims-8-gigabytes", bytes(claimed), "a.tar"
    negative = bytearray(_tar())
    negative[124:136] = b"\xff" * 12
    yield "tar-negative-size", bytes(negative), "a.tar"
    yield "7z-header", b"7z\xbc\xaf\x27\x1c\x00\x04" + b"\xff" * 200, "a.7z"
    yield "rar-header", b"Rar!\x1a\x07\x01\x00" + b"\xff" * 200, "a.rar"


def _tar() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, kind, target in (
            ("../../hostile-marker", tarfile.REGTYPE, ""),
            ("link", tarfile.SYMTYPE, "/etc/passwd"),
            ("hard", tarfile.LNKTYPE, "link"),
            ("device", tarfile.CHRTYPE, ""),
            ("pipe", tarfile.FIFOTYPE, ""),
        ):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, target
            archive.addfile(entry)
    return stream.getvalue()


def _packages() -> Iterator[tuple[str, bytes, str]]:
    def attribute(level: int, identifier: int, data: bytes, length: int | None = None) -> bytes:
        return struct.pack("<BII", level, identifier, len(data) if length is None else length) + data + b"\0\0"

    head = struct.pack("<IH", 0x223E9F78, 1)
    rendering, data = 0x00069002, 0x0006800F
    yield "tnef-claims-4-gigabytes", head + attribute(2, rendering, b"") + attribute(2, data, b"x", 0xFFFFFFFF), "winmail.dat"
    yield "tnef-100000-attachments", head + (attribute(2, rendering, b"") + attribute(2, data, b"x")) * 100_000, "winmail.dat"
    yield "tnef-properties-of-junk", head + attribute(1, 0x00069003, b"\xff" * 10_000), "winmail.dat"
    nest = b"innermost"
    for _ in range(40):
        nest = head + attribute(2, rendering, b"") + attribute(2, data, nest)
    yield "tnef-nested-40", nest, "winmail.dat"
    yield "ole-sectors-in-a-circle", _ole(b"\0\0\0\0"), "a.msg"
    yield "ole-sectors-beyond-the-end", _ole(b"\xf0\xff\xff\x7f"), "a.msg"
    yield "ole-header-only", _ole(b"\xfe\xff\xff\xff")[:512], "a.doc"
    yield (
        "smime-nested-10000",
        b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02" + b"\xa0\x80\x30\x80" * 10_000,
        "smime.p7m",
    )
    yield "smime-length-of-4-gigabytes", b"\x30\x84\xff\xff\xff\xff\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", "smime.p7m"


def _ole(link: bytes) -> bytes:
    """Return a compound file whose sectors all point to the same next one, its directory naming an Outlook message."""
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 2, 1, 2, 1)
    )
    head += struct.pack("<I", 0) + b"\xff" * (4 * 108)
    names = ("Root Entry", "__properties_version1.0", "__substg1.0_1000001F", "WordDocument")
    entries = b""
    for index, name in enumerate(names):
        text = name.encode("utf-16-le") + b"\0\0"
        entry = text.ljust(64, b"\0") + struct.pack(
            "<HBBIII", len(text), 5 if not index else 2, 1, (index + 1) % 4, (index + 2) % 4, 1
        )
        entries += entry + bytes(36) + struct.pack("<IQ", 0, 0xFFFFFFF0)
    return head.ljust(512, b"\0")[:512] + link * 128 + entries.ljust(512, b"\0") + link * 128
