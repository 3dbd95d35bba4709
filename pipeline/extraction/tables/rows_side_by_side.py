"""Rows of a table that were read as paragraphs side by side below it, the heading of a body among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from models.page import Block, Cell, Document, Line, Page, Paragraph, Table
from pipeline.extraction.layout.turned_pages import PLACED, with_pages
from pipeline.extraction.tables.headings import body_span
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.tables.turned_tables import numbered
from pipeline.extraction.words.lexicon import Lexicon

SAME_START = 0.012  # of the page's width, between the beginnings of a column's lines
SAME_LINE = 0.5  # of a line's height, by which two cells of one row stand apart at most
NEXT_ROW = 1.6  # times the table's usual way from one row to the next, within which a row goes on with it
CELLS_MIN = 2  # of a row of the table

_Row = dict[int, Line]


def with_rows_side_by_side(document: Document, lexicon: Lexicon) -> Document:
    """Return the document, each table with the lines below it that stand in its columns, each a paragraph, as further rows.

    A heading may be so long that it ran into the next column, and the table was taken to end above it.
    """
    return with_pages(document, PLACED, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks: list[Block] = []
    at = 0
    while at < len(page.blocks):
        block = page.blocks[at]
        blocks.append(block)
        at += 1
        if isinstance(block, Table) and (below := _rows_below(page.blocks[at:])):
            rows, taken = _going_on(block, below, page, lexicon)
            blocks[-1] = _grown(block, rows) if rows else block
            at += taken
    return page if len(blocks) == len(page.blocks) else replace(page, blocks=tuple(blocks))


def _rows_below(blocks: Sequence[Block]) -> list[list[Line]]:
    """Return the lines that are paragraphs by themselves right below, those at one height together."""
    rows: list[list[Line]] = []
    for block in blocks:
        if not isinstance(block, Paragraph) or len(block.lines) != 1:
            break
        line = block.lines[0]
        beside = bool(rows) and abs(line.box.middle - rows[-1][0].box.middle) <= SAME_LINE * line.box.height
        rows[-1:] = [[*rows[-1], line]] if beside else [*rows[-1:], [line]]
    return rows


def _going_on(table: Table, below: Sequence[list[Line]], page: Page, lexicon: Lexicon) -> tuple[list[_Row], int]:
    """Return the rows that go on with the table, and of how many paragraphs they are; none where these are something else."""
    starts = _starts(table)
    steps = [lower - upper for upper, lower in pairwise(_heights(table))]
    if not steps or len(starts) <= CELLS_MIN or len(below[0]) == len(below[-1]) == 1:
        return [], 0
    headed = any([bool(cell.lines) for cell in row] == [True, *[False] * (len(row) - 1)] for row in table.rows[1:])
    last, rows, whole = _heights(table)[-1], list[_Row](), 0
    for lines in below:
        parts = _parts(lines, starts)
        heads = len(lines) == 1 and headed and body_span(lines[0].text, lexicon, units=True) is not None
        if 0 not in parts or not (heads or len(parts) >= CELLS_MIN) or lines[0].box.top - last > NEXT_ROW * median(steps):
            break
        last = lines[0].box.top
        rows.append(parts)
        whole = len(rows) if len(parts) >= CELLS_MIN else whole
    known = columns_of(table.rows, lexicon, page.language) if whole else None
    return (rows[:whole], sum(map(len, rows[:whole]))) if known is not None and known[0].sure else ([], 0)


def _heights(table: Table) -> list[float]:
    return [min(line.box.top for cell in row for line in cell.lines) for row in table.rows if any(cell.lines for cell in row)]


def _starts(table: Table) -> list[float]:
    """Return where the lines of each column begin, fractions of the page's width; [] where a column is empty below the head."""
    columns = [[line.box.left for row in table.rows[1:] for line in row[at].lines] for at in range(len(table.rows[0]))]
    return [median(lefts) for lefts in columns] if all(columns) else []


def _parts(lines: Sequence[Line], starts: Sequence[float]) -> _Row:
    """Return the lines by their columns; none where one begins elsewhere, or two in one column."""
    places = [next((at for at, start in enumerate(starts) if abs(line.box.left - start) <= SAME_START), None) for line in lines]
    told = {at: line for at, line in zip(places, lines, strict=True) if at is not None}
    return told if len(told) == len(lines) else {}


def _grown(table: Table, rows: Sequence[_Row]) -> Table:
    more = [[Cell(0, at + 1, (row[at],) if at in row else ()) for at in range(len(table.rows[0]))] for row in rows]
    return numbered([*table.rows, *more])
