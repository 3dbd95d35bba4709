"""Word documents (DOCX): header, paragraphs and tables in their order, text boxes, footer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.formats import Format, Yield
from pipeline.reading.numbering import Numbers
from pipeline.reading.sniff import sniff
from pipeline.reading.typed import Grid, Piece, typed_page

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TAB = 8  # columns of the made-up grid


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    import docx

    if _unpacked(data) > settings.unpacked_max_bytes:
        detail = "The Word document unpacks to more than reading.unpacked_max_bytes; it was not opened."
        yield Problem(ProblemCode.ATTACHMENT_DAMAGED, "", detail)
        return
    document = docx.Document(io.BytesIO(data))
    reader = _Reader(Numbers(document))
    first = document.sections[0] if document.sections else None
    if first is not None and not first.header.is_linked_to_previous:
        reader.container(first.header._element)  # noqa: SLF001 - python-docx gives no other way to its text boxes
    reader.container(document.element.body)
    if first is not None and not first.footer.is_linked_to_previous:
        reader.container(first.footer._element)  # noqa: SLF001
    number = 0
    for pieces in reader.pages:
        page = typed_page(number + 1, pieces)
        if page:
            number += 1
            yield page


def _unpacked(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(entry.file_size for entry in archive.infolist())


class _Reader:
    """Gathers the pieces of a document, page by page as far as page breaks are written down."""

    def __init__(self, numbers: Numbers) -> None:
        self.pages: list[list[Piece]] = [[]]
        self._numbers = numbers

    def container(self, element: Any) -> None:
        """Gather all that stands in a body, header, footer, text box or content control."""
        if element is None:
            return
        for child in element:
            if child.tag == _W + "p":
                self._paragraph(child)
            elif child.tag == _W + "tbl":
                self._table(child)
            elif child.tag in {_W + "sdt", _W + "sdtContent", _W + "ins", _W + "customXml"}:
                self.container(child)

    def _paragraph(self, paragraph: Any) -> None:
        if paragraph.find(f"{_W}pPr/{_W}pageBreakBefore") is not None:
            self.pages.append([])
        number = self._numbers.of(paragraph)
        pages = _text(paragraph).split("\f")
        for index, text in enumerate(pages):
            if index:
                self.pages.append([])
            if text.strip():
                shown = text.strip("\n").rstrip()
                self.pages[-1].append(f"{number} {shown.lstrip()}" if number and not index else shown)
        for box in _boxes(paragraph):
            self.container(box)

    def _table(self, table: Any) -> None:
        rows = tuple(tuple(self._cells(row)) for row in table.iter(_W + "tr") if _owner(row, "tbl") is table)
        wide = max((len(row) for row in rows), default=0)
        if wide == 1:  # a frame, no table
            self.pages[-1].extend(text for row in rows for text in row if text.strip())
        elif rows:
            self.pages[-1].append(Grid(rows))

    def _cells(self, row: Any) -> Iterator[str]:
        for cell in row.iter(_W + "tc"):
            if _owner(cell, "tr") is not row:
                continue
            texts = []
            for paragraph in cell.iter(_W + "p"):
                number = self._numbers.of(paragraph)
                text = _text(paragraph).replace("\f", "\n").strip()
                texts.append(f"{number} {text}" if number and text else text)
            yield "\n".join(text for text in texts if text)
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            value = span.get(_W + "val", "1") if span is not None else "1"
            yield from [""] * (min(int(value), 60) - 1 if value.isdigit() else 0)


def _owner(element: Any, tag: str) -> Any:
    return next(element.iterancestors(_W + tag), None)


def _text(paragraph: Any) -> str:
    """Return a paragraph's text: tabs as columns, line breaks as line feeds, page breaks as form feeds; deleted text left out."""
    pieces: list[str] = []
    column = 0
    for node in paragraph.iter(_W + "t", _W + "tab", _W + "br", _W + "cr", _W + "noBreakHyphen"):
        if _owner(node, "p") is not paragraph or _owner(node, "del") is not None:
            continue
        if node.tag == _W + "tab":
            if _owner(node, "r") is None:  # a tab stop of the paragraph's settings
                continue
            piece = " " * (TAB - column % TAB + (TAB if column % TAB > TAB - 2 else 0))
        elif node.tag in {_W + "br", _W + "cr"}:
            piece = "\f" if node.get(_W + "type") == "page" else "\n"
        else:
            piece = "-" if node.tag == _W + "noBreakHyphen" else node.text or ""
        pieces.append(piece)
        column = 0 if piece in {"\n", "\f"} else column + len(piece)
    return "".join(pieces)


def _boxes(paragraph: Any) -> Iterator[Any]:
    """Yield the text boxes anchored in a paragraph; their second form for old programs is left out."""
    for box in paragraph.iter(_W + "txbxContent"):
        if next(box.iterancestors(_MC + "Fallback"), None) is None and _owner(box, "txbxContent") is None:
            yield box


FORMAT = Format("docx", lambda data: sniff(data) == "docx", _pages)
