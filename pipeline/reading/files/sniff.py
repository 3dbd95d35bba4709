"""What bytes are, told by themselves: never by the name or type that a sender declared."""

from __future__ import annotations

import io
import re
import zipfile
from functools import lru_cache

from pipeline.reading.files.magic import IN_WORDS, MAGIC, TEXT_MAGIC, WEAK_MAGIC

__all__ = ["IN_WORDS", "sniff"]

# Cryptographic messages. Source: RFC 5652 (pkcs-7), RFC 5083 (authenticated), RFC 3274 (compressed).
_CMS = (b"\x2a\x86\x48\x86\xf7\x0d\x01\x07", b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01")
# Which member makes a zip archive a document, in this order.
_MEMBERS = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
    ("Index/Document.iwa", "pages"),
    ("index.xml", "pages"),
    ("FixedDocSeq.fdseq", "xps"),
    ("FixedDocumentSequence.fdseq", "xps"),
    ("META-INF/MANIFEST.MF", "program"),
)
# Streams of compound files. Source: MS-CFB, MS-OXMSG, MS-OFFCRYPTO, MS-DOC, MS-XLS, MS-PPT.
_STREAMS = (
    ("__properties_version1.0", "msg"),
    ("EncryptedPackage", "locked-office"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
    ("VisioDocument", "visio"),
    ("Quill", "pub"),
)
_OPEN_DOCUMENTS = (
    (b"opendocument.text", "odt"),
    (b"opendocument.text-template", "odt"),
    (b"opendocument.spreadsheet", "ods"),
    (b"opendocument.presentation", "odp"),
    (b"opendocument.graphics", "odg"),
    (b"epub+zip", "epub"),
)
_HEADER = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]{1,40}:[ \t][^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2,}")
_MAIL_HEADERS = (b"from:", b"received:", b"mime-version:", b"message-id:", b"return-path:")
_PART = re.compile(rb"\AContent-Type:[ \t]*(?:multipart|text|application)/[^\r\n]*\r?\n", re.IGNORECASE)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta|div|p)\b", re.IGNORECASE)
PDF_WITHIN_BYTES = 1024  # Adobe's readers look for %PDF in the first 1,024 bytes; fax gateways put junk before it
CONTROL_SHARE = 0.02  # of bytes below 32 that are no blanks; text has none, binary data about a tenth


@lru_cache(maxsize=64)
def sniff(data: bytes) -> str:
    """Return the type of `data` as a short lower-case word; "empty" or "unknown" where there is nothing to tell it by."""
    if not data.strip(b"\x00 \t\r\n"):
        return "empty"
    begins = data[:100].lstrip(b"\xef\xbb\xbf \t\r\n").upper()
    if (known := _by_start(data, MAGIC) or _by_start(begins, TEXT_MAGIC)) is not None:
        return known
    # What holds files is told before PDF: it may begin with one.
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole(data)
    if data[257:262] == b"ustar":
        return "tar"
    if _is_message(data[:65_536]):
        return "message"
    if b"%PDF-" in data[:PDF_WITHIN_BYTES]:
        return "pdf"
    if (known := _by_start(data, WEAK_MAGIC)) is not None:
        return known
    if data.startswith(b"BM") and len(data) > 26 and data[14:18] in {b"\x0c\0\0\0", b"(\0\0\0", b"l\0\0\0", b"|\0\0\0"}:
        return "bmp"
    if data.startswith(b"RIFF"):
        return {b"WEBP": "webp", b"WAVE": "sound"}.get(data[8:12], "film")
    if data[4:8] == b"ftyp":
        return _boxed(data)
    if data[:1] == b"\x30" and any(mark in data[:64] for mark in _CMS):
        return "pkcs7"
    return _texted(data)


def _by_start(data: bytes, magics: tuple[tuple[bytes, str], ...]) -> str | None:
    return next((name for magic, name in magics if data.startswith(magic)), None)


def _boxed(data: bytes) -> str:
    """Return the type of an ISO base media file by the brands that it claims."""
    brands = {data[8:12], *(data[place : place + 4] for place in range(16, min(64, int.from_bytes(data[:4], "big")), 4))}
    if brands & {b"avif", b"avis"}:
        return "avif"
    if brands & {b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"}:
        return "heic"
    return "sound" if data[8:11] == b"M4A" else "film"


def _zipped(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:5_000])
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                declared = archive.read("mimetype")
                for ending, name in _OPEN_DOCUMENTS:
                    if declared.strip().endswith(ending):
                        return name
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, NotImplementedError, RuntimeError, EOFError):
        return "zip"
    for member, name in _MEMBERS:
        if member in names:
            return name
    return "zip"


def _ole(data: bytes) -> str:
    # Names of the streams in the directory are UTF-16LE. A locked document has one of its own beside the document's usual ones.
    for stream, name in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return name
    return "xls" if "Book".encode("utf-16-le") in data else "ole"


def _is_message(head: bytes) -> bool:
    match = _HEADER.match(head)
    return match is not None and any(line.lower().startswith(_MAIL_HEADERS) for line in match.group().splitlines())


def _texted(data: bytes) -> str:
    head = data[:65_536]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text"
    control = sum(byte < 32 and byte not in {9, 10, 12, 13, 27} for byte in head)
    if control > CONTROL_SHARE * len(head):
        return "unknown"
    if _PART.match(head):  # a signed part, taken out of its envelope, has no other headers
        return "message"
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"<svg") or (text.startswith(b"<?xml") and b"<svg" in text[:1_000]):
        return "svg"
    if _HTML.search(head[:2_048]):
        return "html"
    return "xml" if text.startswith(b"<?xml") else "text"
