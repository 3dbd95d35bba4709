"""Tables torn apart on a poor page: lines below one that stand in its columns, read as a paragraph or another table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from models.page import Block, Cell, Document, Line, Page, Paragraph, Table
from pipeline.extraction.layout.turned_pages import PLACED, with_pages
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.tables.parted_heads import with_heads_parted
from pipeline.extraction.tables.turned_tables import numbered
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

SAME_START = 0.012  # of the page's width, between the beginnings of a column's lines
GAP = 0.009  # of the page's width, at least, before a column's next cell
WIDER = 1.8  # times the usual blank between words of a line, likewise
PARTED_ROWS = 1.2  # times the distance of lines within a cell: so much more stands before a row
SAME_LINE = 0.5  # of the higher one's height, by which two cells of one line may stand one above the other
CELLS_MIN = 2  # of a line that goes on with the table


def with_torn_tables(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with what stands in a table's columns below it as rows of that table; typed text stays as it is.

    Only tables whose head names their columns, with lines from left to right.
    """
    return with_pages(document, PLACED, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks: list[Block] = []
    at = 0
    while at < len(page.blocks):
        above, below = blocks[-1] if blocks else None, page.blocks[at : at + 1]
        grown = _mended(above, below, page, lexicon) if isinstance(above, Table) else None
        if grown is None and isinstance(above, Table) and isinstance(below[0], Table):
            grown = _mended_apart(above, below[0], page, lexicon)
        if grown is None and isinstance(above, Table) and _line_alone(below[0]):
            below = page.blocks[at : at + 2]  # a cell that went on, between two parts of the table
            grown = _mended(above, below, page, lexicon) if isinstance(below[-1], Table) else None
        if grown is None:
            blocks.append(page.blocks[at])
            at += 1
        else:
            blocks[-1:] = grown
            at += len(below)
    return page if tuple(blocks) == page.blocks else replace(page, blocks=tuple(blocks))


def _line_alone(block: Block) -> bool:
    return isinstance(block, Paragraph) and len(block.lines) == 1


def _mended(table: Table, below: Sequence[Block], page: Page, lexicon: Lexicon) -> list[Block] | None:
    """Return the table with what stands below it as further rows, then what of that is something else; None where all of it is.

    Args:
        table: the table.
        below: a paragraph of one line, or a table; or both, where a cell alone was read as that paragraph.
        page: where they stand.
        lexicon: words of heads.
    """
    last = below[-1]
    starts = _starts(table) if len(table.rows) >= CELLS_MIN and page.language != "ar" else []
    if len(starts) <= CELLS_MIN or len(starts) != len(table.rows[0]) or (isinstance(last, Paragraph) and not _line_alone(last)):
        return None
    if isinstance(last, Table) and len(last.rows[0]) == len(starts) and len(below) == 1:
        return None  # read well, without its head: the columns above hold for it
    rows = [row for block in below for row in _visual_rows(block)]
    cut = [[_cut(line, starts, gaps=isinstance(last, Paragraph)) for line in row] for row in rows]
    taken = next((number for number, row in enumerate(cut) if any(parts is None for parts in row)), len(cut))
    parted = [[parts for parts in row if parts is not None] for row in cut[:taken]]
    while parted and max((len(parts) for parts in parted[-1]), default=0) < CELLS_MIN:
        parted.pop()  # a line alone below the table begins where a column does by chance
    if len(parted) < len(below) or (len(below) > 1 and 0 in parted[0][0]):  # "Advisers:" heads what is below it
        return None
    known = columns_of(table.rows, lexicon, page.language)  # last, as it takes the longest
    own = columns_of(last.rows, lexicon, page.language) if isinstance(last, Table) else None
    if known is None or not known[0].sure or (own is not None and own[0].sure):
        return None
    return [_grown(table, parted, len(starts)), *_rest(last, rows, len(parted))]


def _mended_apart(table: Table, below: Table, page: Page, lexicon: Lexicon) -> list[Block] | None:
    """Return both as above, where columns of the table that its head parts were read as one: those below stand in the parts."""
    if len(below.rows[0]) <= len(table.rows[0]):
        return None
    parted = with_heads_parted(table, lexicon)
    return _mended(parted, [below], page, lexicon) if len(parted.rows[0]) > len(below.rows[0]) else None


def _rest(last: Block, rows: Sequence[Sequence[Line]], taken: int) -> list[Block]:
    """Return what is left of the blocks below; of a table the rows that follow, if they are cells side by side."""
    if isinstance(last, Table) and sum(sum(bool(cell.lines) for cell in row) > 1 for row in last.rows) > 1 + taken:
        kept = [row for row in last.rows if any(cell.lines for cell in row)][taken - len(rows) :]
        return [numbered(kept)]
    return [Paragraph((line,)) for row in rows[taken:] for line in row]


def _visual_rows(block: Block) -> list[list[Line]]:
    """Return the lines of each row, from top to bottom; cells that stand side by side are one line."""
    rows = [list(block.lines)] if isinstance(block, Paragraph) else [[*_lines(row)] for row in block.rows]
    return [_side_by_side(sorted(row, key=lambda line: line.box.middle)) for row in rows if row]


def _side_by_side(lines: Sequence[Line]) -> list[Line]:
    joined: list[Line] = []
    for line in lines:
        above = joined[-1].box if joined else None
        if above is not None and line.box.middle - above.middle < SAME_LINE * max(line.box.height, above.height):
            joined[-1] = Line(tuple(sorted((*joined[-1].words, *line.words), key=lambda word: word.box.left)))
        else:
            joined.append(line)
    return joined


def _lines(row: Sequence[Cell]) -> Iterable[Line]:
    return (line for cell in row for line in cell.lines)


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
    apart = all(after.box.left - before.box.right >= wide for before, after in pairwise(ordered) if gaps or _touch(before, after))
    return parts if begun and apart else None


def _touch(before: Line, after: Line) -> bool:
    """Tell whether nothing parts these words but a border: Chinese is read letter by letter, and has no blanks."""
    return is_cjk(before.words[-1].text) and is_cjk(after.words[0].text)


def _grown(table: Table, parted: Sequence[Sequence[dict[int, Line]]], wide: int) -> Table:
    """Return the table with these rows' lines as its last rows; what stands as close as a cell's lines goes on with a row."""
    rows = [list(row) for row in table.rows]
    cells = [[line for parts in row for column, line in parts.items() if column == at] for row in parted for at in range(wide)]
    cells += [list(cell.lines) for row in table.rows for cell in row]
    within = [below.box.middle - above.box.middle for lines in cells for above, below in pairwise(lines)]
    pitch = median(within) if within else 0.0
    for lines in parted:
        last: dict[int, float] = {}
        for parts in lines:
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
