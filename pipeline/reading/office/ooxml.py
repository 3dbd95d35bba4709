"""Office Open XML packages made such that one reader is enough: macros left out, the strict dialect told in the usual one."""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from models.errors import Problem, ProblemCode
from pipeline.reading.office.xmltree import MarkupError

# Content types of documents with macros and of templates, and what the plain document is called. Source: ECMA-376; MS-OFFMACRO2.
_MAIN = re.compile(
    rb"application/(?:vnd\.ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml"
    rb"|vnd\.openxmlformats-officedocument\.wordprocessingml\.template\.main\+xml)",
    re.IGNORECASE,
)
_PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACROS = re.compile(r"(?:^|/)vba[^/]*\.bin$", re.IGNORECASE)
# Namespaces of the strict dialect and the usual ones. Source: ECMA-376 part 1, annex A; ISO/IEC 29500-4.
_STRICT = b"http://purl.oclc.org/ooxml/"
_DIALECT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"),
)


# What zipfile, its unpackers and lxml raise on a damaged package; RuntimeError: it is locked, or nested beyond all measure.
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    MarkupError,
    etree.LxmlError,
    OSError,
    ValueError,
    LookupError,
    RuntimeError,
    EOFError,
)


@dataclass(frozen=True, slots=True)
class Package:
    """A package as it may be opened.

    Attributes:
        data: its bytes, those that came or rewritten ones.
        macros: it carried programs; they are never run.
    """

    data: bytes
    macros: bool


def too_large(data: bytes, most: int, what: str) -> Problem | None:
    """Return the problem of a package that claims to unpack to more bytes than `most`; its reader gets no more than it claims.

    Args:
        data: the package.
        most: reading.unpacked_max_bytes.
        what: it is, for a person: "The presentation".

    Raises:
        one of `DAMAGE`: it is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) <= most:
            return None
    detail = f"{what} unpacks to more than reading.unpacked_max_bytes; it was not opened."
    return Problem(ProblemCode.ATTACHMENT_TOO_LARGE, "", detail)


def plain(data: bytes) -> Package:
    """Return the package without macros and in the usual dialect; one that is so already is returned as it came.

    Raises:
        one of `DAMAGE`: it is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
        macros = any(_MACROS.search(name) for name in names)
        strict = "word/document.xml" in names and _STRICT in archive.read("word/document.xml")[:10_000]
        if not (_MAIN.search(types) or strict):
            return Package(data, macros)
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as out:
            for entry in archive.infolist():
                if not entry.is_dir() and not _MACROS.search(entry.filename):
                    out.writestr(entry.filename, _told(entry.filename, archive.read(entry), strict=strict))
    return Package(stream.getvalue(), macros)


def _told(name: str, content: bytes, *, strict: bool) -> bytes:
    if name == "[Content_Types].xml":
        content = _MAIN.sub(_PLAIN, content)
    if strict and name.endswith((".xml", ".rels")):
        for old, new in _DIALECT:
            content = content.replace(old, new)
    return content
