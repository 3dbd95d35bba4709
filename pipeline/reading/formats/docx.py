"""Word documents (DOCX): letterhead, paragraphs and tables in their order, text boxes, notes, foot, and pasted scans."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.geometry.typed import Grid, Piece, typed_pages
from pipeline.reading.office.merged_cells import filled_down
from pipeline.reading.office.numbering import Numbers
from pipeline.reading.office.ooxml import DAMAGE, plain, too_large
from pipeline.reading.office.pasted import pasted
from pipeline.reading.office.word_parts import unread_parts
from pipeline.reading.office.wordml import MC, W, boxes, is_deleted, mark_unseen, owner, signs
from pipeline.reading.office.xmltree import MarkupError, integer, tree_of

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_NOTES = ("/footnotes", "/endnotes")
CELLS_MAX = 60  # columns of one table; Word itself allows 63
NESTING_MAX = 30  # tables, boxes and controls within each other; what lies deeper is taken as plain paragraphs


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    import docx
    from docx.exceptions import PythonDocxError

    try:
        if (problem := too_large(data, settings.unpacked_max_bytes, "The Word document")) is not None:
            yield problem
            return
        package = plain(data)
        document = docx.Document(io.BytesIO(package.data))
    except (*DAMAGE, PythonDocxError) as error:
        yield Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"The Word document cannot be opened ({error}).")
        return
    reader = _Reader(Numbers(document))
    heads, feet = _edges(document)
    notes = _notes(document)
    for part in (*heads, document.element.body, *notes, *feet):
        mark_unseen(document.styles.element, part)
    reader.containers(heads)
    reader.container(document.element.body)
    reader.containers(notes)
    reader.containers(feet)
    number = 0
    for page in typed_pages(reader.pages):
        number = page.number
        yield page
    yield from pasted(_pictures(document, settings), number + 1, settings)
    for told in unread_parts(document):
        yield Problem(ProblemCode.ATTACHMENT_UNKNOWN, "", told)
    if package.macros:
        detail = "The Word document carries macros (programs); its text was read, they were not run."
        yield Problem(ProblemCode.ATTACHMENT_MACROS, "", detail)


def _edges(document: Any) -> tuple[list[Any], list[Any]]:
    """Return the headers and footers of all sections, the first page's before the others'."""
    heads: list[Any] = []
    feet: list[Any] = []
    for section in document.sections:
        for found, edges in (
            (heads, (section.first_page_header, section.header, section.even_page_header)),
            (feet, (section.first_page_footer, section.footer, section.even_page_footer)),
        ):
            # python-docx gives no other way to their text boxes.
            found.extend(edge._element for edge in edges if not edge.is_linked_to_previous)  # noqa: SLF001
    return heads, feet


def _notes(document: Any) -> list[Any]:
    """Return the footnotes and endnotes, without the lines that part them from the text."""
    notes: list[Any] = []
    for relation in document.part.rels.values():
        if relation.reltype.endswith(_NOTES) and not relation.is_external:
            try:
                root = tree_of(relation.target_part.blob)
            except MarkupError:
                continue
            notes.extend(note for note in root if note.get(W + "type") in {None, "normal"})
    return notes


def _pictures(document: Any, settings: ReadingSettings) -> Iterator[bytes]:
    """Yield the pictures that stand in the text, in their order; linked ones are not fetched."""
    relations = document.part.rels
    count = 0
    for node in document.element.body.iter("{*}blip", "{*}imagedata"):
        relation = relations.get(node.get(_R + "embed") or node.get(_R + "id") or "")
        if relation is not None and not relation.is_external and next(node.iterancestors(MC + "Fallback"), None) is None:
            count += 1
            if count > settings.attachments_max * 4:  # a document of so many pictures is an album
                return
            yield relation.target_part.blob


class _Reader:
    """Gathers the pieces of a document, page by page as far as page breaks are written down."""

    def __init__(self, numbers: Numbers) -> None:
        self.pages: list[list[Piece]] = [[]]
        self._numbers = numbers

    def containers(self, elements: list[Any]) -> None:
        """Gather what stands in headers, footers or notes, the same text once only."""
        seen: set[str] = set()
        for element in elements:
            text = "".join(element.itertext()).strip()
            if text and text not in seen:
                seen.add(text)
                self.container(element)

    def container(self, element: Any, depth: int = 0) -> None:
        """Gather all that stands in a body, header, footer, text box, cell or content control."""
        if element is None:
            return
        if depth > NESTING_MAX:
            self.pages[-1].extend(text for one in element.iter(W + "p") if (text := signs(one).strip()))
            return
        for child in element:
            if child.tag == W + "p":
                self._paragraph(child, depth)
            elif child.tag == W + "tbl":
                self._table(child, depth)
            elif child.tag in {W + "sdt", W + "sdtContent", W + "ins", W + "moveTo", W + "customXml", W + "smartTag"}:
                self.container(child, depth + 1)

    def _paragraph(self, paragraph: Any, depth: int) -> None:
        if paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None and self.pages[-1]:
            self.pages.append([])
        number = self._numbers.of(paragraph)
        pages = signs(paragraph).split("\f")
        for index, text in enumerate(pages):
            if index:
                self.pages.append([])
            if text.strip():
                shown = text.strip("\n").rstrip()
                self.pages[-1].append(f"{number} {shown.lstrip()}" if number and not index else shown)
        for box in boxes(paragraph):
            self.container(box, depth + 1)

    def _table(self, table: Any, depth: int) -> None:
        trees = [row for row in table.iter(W + "tr") if owner(row, "tbl") is table and not is_deleted(row)]
        cells = [[cell for cell in row.iter(W + "tc") if owner(cell, "tr") is row] for row in trees]
        if any(next(cell.iter(W + "tbl"), None) is not None for row in cells for cell in row):
            for row in cells:  # a table that only lays out the page, with the real one in it
                for cell in row:
                    self.container(cell, depth + 1)
            return
        rows = filled_down([text for cell in row for text in self._cell(cell)][:CELLS_MAX] for row in cells)
        wide = max((len(row) for row in rows), default=0)
        if wide == 1:  # a frame, no table
            self.pages[-1].extend(text for row in rows for text in row if text.strip())
        elif rows:
            self._grid(Grid(rows))

    def _grid(self, grid: Grid) -> None:
        """Keep a table; one that begins a page where the last page ended in one of the same width goes on with it."""
        before = self.pages[-2][-1] if len(self.pages) > 1 and self.pages[-2] and not self.pages[-1] else None
        if isinstance(before, Grid) and _wide(before) == _wide(grid):
            rows = grid.rows[1:] if grid.rows[0] == before.rows[0] else grid.rows  # its heading is printed again
            self.pages[-2][-1] = Grid(before.rows + rows)
        else:
            self.pages[-1].append(grid)

    def _cell(self, cell: Any) -> Iterator[str | None]:
        """Yield a cell's text, None where it goes on with the one above, and an empty text for each further column."""
        texts = []
        for paragraph in cell.iter(W + "p"):
            if next(paragraph.iterancestors(MC + "Fallback"), None) is not None:
                continue
            number = self._numbers.of(paragraph)
            text = signs(paragraph).replace("\f", "\n").strip()
            texts.append(f"{number} {text}" if number and text else text)
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        goes_on = merge is not None and merge.get(W + "val", "continue") == "continue" and not any(texts)
        yield None if goes_on else "\n".join(text for text in texts if text)
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        wide = integer(span.get(W + "val"), 1) if span is not None else 1
        yield from [""] * (min(wide, CELLS_MAX) - 1)


def _wide(grid: Grid) -> int:
    return max(len(row) for row in grid.rows)


FORMAT = Format("docx", lambda data: sniff(data) == "docx", _pages)
