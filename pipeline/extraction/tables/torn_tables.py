"""Tables torn apart on a poor page: lines below one that stand in its columns, read as a paragraph or another table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from models.page import Block, Cell, Document, Line, Page, Paragraph, Source, Table
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.words.lexicon import Lexicon

SAME_START = 0.012  # of the page's width, between the beginnings of a column's lines
GAP = 0.009  # of the page's width, at least, before a column's next cell
WIDER = 1.8  # times the usual blank between words of a line, likewise
PARTED_ROWS = 1.2  # times the distance of lines within a cell: so much more stands before a row
CELLS_MIN = 2  # of a line that goes on with the table


def with_torn_tables(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with what stands in a table's columns below it as rows of that table; typed text stays as it is.

    Only tables whose head names their columns, with lines from left to right.
    """
    pages = tuple(page if page.source is Source.TEXT else _page(page, lexicon) for page in document.pages)
    return document if pages == document.pages else replace(document, pages=pages)


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks: list[Block] = []
    for block in page.blocks:
        whole = _mended(blocks[-1], block, page, lexicon) if blocks and isinstance(blocks[-1], Table) else None
        if whole is None:
            blocks.append(block)
        else:
            blocks[-1] = whole
    return page if len(blocks) == len(page.blocks) else replace(page, blocks=tuple(blocks))


def _mended(table: Block, below: Block, page: Page, lexicon: Lexicon) -> Table | None:
    """Return the table with the block below it as further rows; None where that is something else."""
    if not isinstance(table, Table) or len(table.rows) < CELLS_MIN or page.language == "ar":
        return None
    starts = _starts(table)
    paragraph = isinstance(below, Paragraph)
    lines = sorted(_lines(below), key=lambda line: line.box.middle)
    if len(starts) <= CELLS_MIN or len(starts) != len(table.rows[0]) or (paragraph and len(lines) > 1):
        return None
    if isinstance(below, Table) and len(below.rows[0]) >= len(starts):
        return None
    cut = [_cut(line, starts, gaps=paragraph) for line in lines]
    if not cut or any(parts is None for parts in cut):
        return None
    parted = [parts for parts in cut if parts is not None]
    widest = max(len(parts) for parts in parted)
    if widest < CELLS_MIN:
        return None
    known = columns_of(table.rows, lexicon, page.language)  # last, as it takes the longest
    own = columns_of(below.rows, lexicon, page.language) if isinstance(below, Table) else None
    if known is None or not known[0].sure or (own is not None and own[0].sure):
        return None
    return _grown(table, parted, len(starts))


def _lines(block: Block) -> Iterable[Line]:
    return block.lines if isinstance(block, Paragraph) else (line for row in block.rows for cell in row for line in cell.lines)


def _starts(table: Table) -> list[float]:
    """Return where the lines of each column begin, a fraction of the page's width; [] where lines run from right to left."""
    columns: dict[int, list[float]] = {}
    for row in table.rows[1:]:
        for cell in row:
            for line in cell.lines:
                if any(after.box.left < before.box.left for before, after in pairwise(line.words)):
                    return []
                columns.setdefault(cell.column, []).append(line.box.left)
    return [median(columns[column]) for column in sorted(columns)]


def _cut(line: Line, starts: Sequence[float], *, gaps: bool) -> dict[int, Line] | None:
    """Return the line's parts by column, None where a word runs over a column's beginning, or stands elsewhere.

    Args:
        line: from left to right.
        starts: where the columns begin.
        gaps: the cells must stand apart, wider than words do.
    """
    parts: dict[int, Line] = {}
    for word in line.words:
        column = max((number for number, start in enumerate(starts) if word.box.left >= start - SAME_START), default=None)
        if column is None or (column + 1 < len(starts) and word.box.right > starts[column + 1]):
            return None
        parts[column] = Line((*parts[column].words, word)) if column in parts else Line((word,))
    ordered = [parts[column] for column in sorted(parts)]
    begun = all(abs(part.box.left - starts[column]) <= SAME_START for column, part in parts.items())
    blanks = [after.box.left - before.box.right for part in ordered for before, after in pairwise(part.words)]
    wide = max(GAP, WIDER * median(blanks) if blanks else 0.0)
    apart = all(after.box.left - before.box.right >= wide for before, after in pairwise(ordered))
    return parts if begun and (apart or not gaps) else None


def _grown(table: Table, parted: Sequence[dict[int, Line]], wide: int) -> Table:
    """Return the table with these lines as its last rows; what stands as close as the lines of a cell goes on with the row."""
    within = [below.box.middle - above.box.middle for row in table.rows for cell in row for above, below in pairwise(cell.lines)]
    pitch = median(within) if within else 0.0
    rows = [list(row) for row in table.rows]
    last: dict[int, float] = {}
    for parts in parted:
        middle = min(part.box.middle for part in parts.values())
        near = last and middle - max(last.values()) <= PARTED_ROWS * pitch and 0 not in {*parts} - {*last}
        if not near:
            rows.append([Cell(len(rows) + 1, column + 1, ()) for column in range(wide)])
            last = {}
        for column, part in parts.items():
            cell = rows[-1][column]
            rows[-1][column] = replace(cell, lines=(*cell.lines, part))
            last[column] = part.box.middle
    return Table(tuple(tuple(row) for row in rows))
