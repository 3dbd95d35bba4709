"""What bytes are, told by themselves: never by the name or type that a sender declared."""

from __future__ import annotations

import io
import re
import zipfile
from functools import lru_cache

# Bytes at the start, type. Source: the formats' own specifications.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"II+\x00", "tiff"),
    (b"MM\x00+", "tiff"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"\x78\x9f\x3e\x22", "tnef"),
    (b"{\\rtf", "rtf"),
    (b"%!PS", "postscript"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\x7fELF", "program"),
    (b"OggS", "sound"),
)
# Too short to be believed before a PDF behind them.
_WEAK_MAGIC: tuple[tuple[bytes, str], ...] = ((b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"MZ", "program"), (b"ID3", "sound"))
# What a person calls these types; the key is what `sniff` returns.
IN_WORDS = {
    "doc": "an old Word document (.doc)",
    "ppt": "a PowerPoint presentation",
    "ole": "an old Office document",
    "msg": "an Outlook message (.msg)",
    "tnef": "an Outlook package (winmail.dat)",
    "rtf": "a rich text document (RTF)",
    "odt": "an OpenDocument text (ODT)",
    "pptx": "a PowerPoint presentation",
    "odp": "an OpenDocument presentation",
    "postscript": "a PostScript file",
    "7z": "a 7-Zip archive",
    "rar": "a RAR archive",
    "gzip": "a gzip archive",
    "bzip2": "a bzip2 archive",
    "program": "a program",
    "sound": "a sound recording",
    "film": "a film",
    "heic": "a HEIC picture",
    "pkcs7": "a signed or encrypted mail (S/MIME)",
    "zip": "a zip archive",
    "message": "a mail message",
    "unknown": "a file of unknown type",
}
_HEADER = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]{1,40}:[ \t][^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2,}")
_MAIL_HEADERS = (b"from:", b"received:", b"mime-version:", b"message-id:", b"return-path:")
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta|div|p)\b", re.IGNORECASE)
PDF_WITHIN_BYTES = 1024  # Adobe's readers look for %PDF in the first 1,024 bytes; fax gateways put junk before it
CONTROL_SHARE = 0.02  # of bytes below 32 that are no blanks; text has none, binary data about a tenth


@lru_cache(maxsize=64)
def sniff(data: bytes) -> str:
    """Return the type of `data` as a short lower-case word; "empty" or "unknown" where there is nothing to tell it by."""
    if not data.strip(b"\x00 \t\r\n"):
        return "empty"
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):  # before PDF: an archive may begin with one
        return _zipped(data)
    if b"%PDF-" in data[:PDF_WITHIN_BYTES]:
        return "pdf"
    for magic, name in _WEAK_MAGIC:
        if data.startswith(magic):
            return name
    if data.startswith(b"BM") and len(data) > 26 and data[14:18] in {b"\x0c\0\0\0", b"(\0\0\0", b"l\0\0\0", b"|\0\0\0"}:
        return "bmp"
    if data.startswith(b"RIFF"):
        return "webp" if data[8:12] == b"WEBP" else "film"
    if data[4:8] == b"ftyp":
        return "heic" if data[8:12] in {b"heic", b"heix", b"mif1", b"msf1", b"avif"} else "film"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole(data)
    if data[:1] == b"\x30" and b"\x2a\x86\x48\x86\xf7\x0d\x01\x07" in data[:64]:
        return "pkcs7"
    return _texted(data)


def _zipped(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:5_000])
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                declared = archive.read("mimetype")
                for ending, name in (
                    (b"opendocument.text", "odt"),
                    (b"opendocument.spreadsheet", "ods"),
                    (b".presentation", "odp"),
                ):
                    if declared.strip().endswith(ending):
                        return name
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, NotImplementedError, RuntimeError, EOFError):
        return "zip"
    for member, name in (
        ("word/document.xml", "docx"),
        ("xl/workbook.xml", "xlsx"),
        ("xl/workbook.bin", "xlsx"),
        ("ppt/presentation.xml", "pptx"),
    ):
        if member in names:
            return name
    return "zip"


def _ole(data: bytes) -> str:
    # Names of the streams in the directory, UTF-16LE. Source: MS-CFB, MS-DOC, MS-XLS, MS-OXMSG.
    for stream, name in (
        ("__properties_version1.0", "msg"),
        ("WordDocument", "doc"),
        ("Workbook", "xls"),
        ("PowerPoint Document", "ppt"),
    ):
        if stream.encode("utf-16-le") in data:
            return name
    return "xls" if "Book".encode("utf-16-le") in data else "ole"


def _texted(data: bytes) -> str:
    head = data[:65_536]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text"
    control = sum(byte < 32 and byte not in {9, 10, 12, 13, 27} for byte in head)
    if control > CONTROL_SHARE * len(head):
        return "unknown"
    match = _HEADER.match(head)
    if match and any(line.lower().startswith(_MAIL_HEADERS) for line in match.group().splitlines()):
        return "message"
    return "html" if _HTML.search(head[:2_048]) else "text"
