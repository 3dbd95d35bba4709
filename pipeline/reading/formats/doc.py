"""Old Word documents (.doc): letterhead, paragraphs, tables, notes, boxes, foot, and pasted scans."""

from __future__ import annotations

from collections.abc import Iterator

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.geometry.typed import Grid, Piece, typed_pages
from pipeline.reading.office.msdoc import DocError, DocLocked, Story, old_word
from pipeline.reading.office.pasted import pasted


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    try:
        found = old_word(data)
    except DocLocked:
        yield Problem(ProblemCode.ATTACHMENT_ENCRYPTED, "", "The Word document needs a password.")
        return
    except (DocError, OSError, ValueError, IndexError, OverflowError) as error:
        yield Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"The Word document cannot be opened ({error}).")
        return
    flow = _Flow()
    for story in [*found.heads, found.body, *found.boxes, *found.notes, *found.feet]:
        flow.story(story)
    number = 0
    for page in typed_pages(flow.pages):
        number = page.number
        yield page
    yield from pasted(found.pictures, number + 1, settings)


class _Flow:
    """Paragraphs and cells put together, page by page."""

    def __init__(self) -> None:
        self.pages: list[list[Piece]] = [[]]
        self._rows: list[tuple[str, ...]] = []
        self._cells: list[str] = []
        self._cell: list[str] = []

    def story(self, story: Story) -> None:
        """Add one run of text."""
        for text, mark in story.paragraphs:
            shown = f"{mark.number} {text.lstrip()}" if mark.number and text.strip() else text
            if mark.row_end:
                self._rows.append(tuple(self._cells))
                self._cells = []
            elif mark.in_table:
                self._cell.append(shown.replace("\x0c", "").strip())
                if mark.cell_end and not mark.nested:
                    self._cells.append("\n".join(line for line in self._cell if line))
                    self._cell = []
            else:
                self._table()
                if mark.new_page and self.pages[-1]:
                    self.pages.append([])
                self._paragraph(shown)
        self._table()

    def _paragraph(self, text: str) -> None:
        for index, piece in enumerate(text.split("\x0c")):
            if index and self.pages[-1]:
                self.pages.append([])
            if piece.strip():
                self.pages[-1].append(piece.strip("\n").rstrip().expandtabs(8))

    def _table(self) -> None:
        if self._cells or self._cell:
            self._rows.append((*self._cells, *(["\n".join(self._cell)] if self._cell else [])))
        if self._rows and max(len(row) for row in self._rows) == 1:
            self.pages[-1].extend(row[0] for row in self._rows if row and row[0])
        elif self._rows:
            self.pages[-1].append(Grid(tuple(self._rows)))
        self._rows, self._cells, self._cell = [], [], []


FORMAT = Format("doc", lambda data: sniff(data) == "doc", _pages)
