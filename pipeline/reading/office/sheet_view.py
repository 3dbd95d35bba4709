"""What a spreadsheet's cells do not tell: which rows and columns are hidden, and what lies upon the cells.

calamine gives values alone. Source: ECMA-376 part 1, 18.3 and 20.5; OpenDocument 1.2, 19.749; MS-XLS, 2.4.28, 2.4.53 and 2.4.221.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import olefile

from pipeline.reading.office.ooxml import DAMAGE
from pipeline.reading.office.xmltree import integer, local, tree_of

_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_MEDIA = re.compile(r"(?:xl/media|Pictures)/[^/]+")
_DRAWING = re.compile(r"xl/drawings/drawing\d+\.xml")
_COMMENTS = re.compile(r"xl/(?:comments/?|threadedComments/threadedComment)[^/]*\.xml")
_SHEET, _ROW, _COLUMNS = 0x0085, 0x0208, 0x007D  # records of .xls
_ROW_HIDDEN, _COLUMN_HIDDEN = 0x20, 0x01
_REPEAT_MAX = 100_000  # rows or columns that one element may stand for


@dataclass(slots=True)
class Hidden:
    """Rows and columns of one sheet that nobody sees, from 0."""

    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Beside:
    """What lies upon the cells: lines of text boxes, pictures, and what comments say."""

    lines: list[str] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


def hidden_in(data: bytes) -> list[Hidden]:
    """Return what is hidden, one for each sheet in the order of the workbook; [] where that cannot be told."""
    try:
        if not data.startswith(b"PK"):
            return list(_in_records(data))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if "content.xml" in archive.namelist():
                return [_in_table(one) for one in tree_of(archive.read("content.xml")).iter(_TABLE + "table")]
            return [_in_sheet(archive, target) for target in _targets(archive)]
    except (*DAMAGE, struct.error, TypeError, AttributeError):
        return []


def beside(data: bytes, most: int) -> Beside:
    """Return what lies upon the cells of an XLSX or ODS file, nothing where it cannot be told; at most this many pictures."""
    found = Beside()
    if not data.startswith(b"PK"):
        return found
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                if _MEDIA.fullmatch(name) and len(found.pictures) < most:
                    found.pictures.append(archive.read(name))
                elif _DRAWING.fullmatch(name):
                    found.lines.extend(_paragraphs(tree_of(archive.read(name))))
                elif _COMMENTS.fullmatch(name):
                    tree = tree_of(archive.read(name))
                    found.comments.extend(
                        "".join(one.itertext())
                        for one in tree.iter("{*}comment", "{*}threadedComment")
                        if "".join(one.itertext())
                    )
    except DAMAGE:
        return found
    return found


def _paragraphs(tree: Any) -> Iterator[str]:
    for paragraph in tree.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}p"):
        text = "".join(node.text or "" for node in paragraph.iter("{*}t")).strip()
        if text:
            yield text


def _targets(archive: zipfile.ZipFile) -> Iterator[str]:
    """Yield the name of each sheet's part, in the order of the workbook."""
    links = tree_of(archive.read("xl/_rels/workbook.xml.rels"))
    parts = {link.get("Id"): link.get("Target", "") for link in links}
    for sheet in tree_of(archive.read("xl/workbook.xml")).iter("{*}sheet"):
        yield posixpath.normpath(posixpath.join("/xl", parts.get(sheet.get(_LINK), ""))).lstrip("/")


def _in_sheet(archive: zipfile.ZipFile, target: str) -> Hidden:
    found = Hidden()
    if target not in archive.namelist() or not target.endswith(".xml"):
        return found
    for node in tree_of(archive.read(target)).iter("{*}row", "{*}col"):
        if node.get("hidden") not in {"1", "true"}:
            continue
        if local(node) == "row":
            found.rows.add(integer(node.get("r"), 0) - 1)
        else:
            first = integer(node.get("min"), 1)
            found.columns.update(range(first - 1, min(integer(node.get("max"), first), first + _REPEAT_MAX)))
    return found


def _in_table(table: Any) -> Hidden:
    found = Hidden()
    for kind, places, many in (
        ("table-row", found.rows, "number-rows-repeated"),
        ("table-column", found.columns, "number-columns-repeated"),
    ):
        at = 0
        for node in table.iter(_TABLE + kind):
            count = min(integer(node.get(_TABLE + many), 1), _REPEAT_MAX)
            if node.get(_TABLE + "visibility") in {"collapse", "filter"}:
                places.update(range(at, at + count))
            at += count
    return found


def _in_records(data: bytes) -> Iterator[Hidden]:
    with olefile.OleFileIO(io.BytesIO(data)) as container:
        name = next((one for one in ("Workbook", "Book") if container.exists(one)), None)
        book = container.openstream(name).read() if name else b""
    starts = [int.from_bytes(told[:4], "little") for kind, told in _records(book, 0) if kind == _SHEET]
    for start in starts:
        found = Hidden()
        for kind, told in _records(book, start):
            if kind == _ROW and len(told) >= 14 and told[12] & _ROW_HIDDEN:
                found.rows.add(int.from_bytes(told[:2], "little"))
            elif kind == _COLUMNS and len(told) >= 10 and told[8] & _COLUMN_HIDDEN:
                found.columns.update(range(int.from_bytes(told[:2], "little"), int.from_bytes(told[2:4], "little") + 1))
        yield found


def _records(book: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    """Yield (kind, content) of the records from a place to the end of its part of the file."""
    while place + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, place)
        if kind == 0x000A:
            return
        yield kind, book[place + 4 : place + 4 + length]
        place += 4 + length
