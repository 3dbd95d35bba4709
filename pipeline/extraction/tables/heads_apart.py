"""Heads of tables whose border was not seen: read as lines above the table, or as the first lines of its first row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from models.page import Block, Cell, Document, Line, Page, Paragraph, Table
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.layout.turned_pages import PLACED, with_pages
from pipeline.extraction.tables.cells import is_value
from pipeline.extraction.tables.heads import columns_of, head_of
from pipeline.extraction.tables.turned_tables import numbered
from pipeline.extraction.words.lexicon import Lexicon

COLUMNS_MIN = 3  # of such a table
LABELS_MIN = 3  # that tell the columns
HEIGHT = 3.5  # heights of a line from the top of a head to that of the table below it
WITHIN = 0.5  # of a line's width that stands in the column it heads, at least, where it touches two


def with_heads_put(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with such heads as the first rows of their tables; what was typed in cells stays as it is."""
    return with_pages(document, PLACED, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks: list[Block] = []
    for block in page.blocks:
        blocks.append(block)
        if not isinstance(block, Table) or len(block.rows[0]) < COLUMNS_MIN:
            continue
        known = columns_of(block.rows, lexicon, page.language)
        headed = known is not None and known[0].sure
        above = [] if headed else _lines_above(block, blocks[:-1])
        options = ((number, _head(block, above[-number:], lexicon)) for number in range(len(above), 0, -1))
        held, head = next(((number, head) for number, head in options if head is not None), (0, None))
        if head is not None:
            blocks[-1 - held :] = [numbered((head, *block.rows))]
        elif (parted := _parted(block, lexicon, page.language, values=2 if headed and len(block.rows) > 1 else 1)) is not None:
            blocks[-1] = parted
    return page if tuple(blocks) == page.blocks else replace(page, blocks=tuple(blocks))


def _lines_above(table: Table, blocks: Sequence[Block]) -> list[tuple[Line, ...]]:
    """Return the lines of each of the last paragraphs that stand close above the table."""
    boxes = [line.box for row in table.rows for cell in row for line in cell.lines]
    if not boxes:
        return []
    highest = min(box.top for box in boxes) - HEIGHT * median(box.height for box in boxes)
    found: list[tuple[Line, ...]] = []
    for block in reversed(blocks):
        if not isinstance(block, Paragraph) or any(line.box.middle < highest for line in block.lines):
            break
        found.insert(0, block.lines)
    return found


def _head(table: Table, above: Sequence[Sequence[Line]], lexicon: Lexicon) -> tuple[Cell, ...] | None:
    """Return a row with each of these lines in the column over which it stands, None where that is no head."""
    held: dict[int, list[Line]] = {}
    spans = _spans(table)
    for line in (line for lines in above for line in lines):
        column = _column(line, spans)
        if column is None:
            return None
        held.setdefault(column, []).append(line)
    row = tuple(Cell(1, column, tuple(held.get(column, ()))) for column in range(1, len(table.rows[0]) + 1))
    return row if _names_columns(row, lexicon) else None


def _names_columns(row: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Tell whether the row's labels say what so many columns hold that no row of persons can do so by chance."""
    found = head_of(row, lexicon)
    return found is not None and sum(map(bool, found.names)) >= LABELS_MIN


def _spans(table: Table) -> dict[int, tuple[float, float]]:
    """Return from where to where the lines of each column reach, fractions of the page's width.

    A row of one cell may be a heading across all columns: "MINISTRY OF JUSTICE" above its persons.
    """
    spans: dict[int, tuple[float, float]] = {}
    several = [row for row in table.rows if sum(bool(cell.lines) for cell in row) > 1]
    for cell in (cell for row in several or table.rows for cell in row):
        for line in cell.lines:
            left, right = spans.get(cell.column, (1.0, 0.0))
            spans[cell.column] = min(left, line.box.left), max(right, line.box.right)
    return spans


def _column(line: Line, spans: dict[int, tuple[float, float]]) -> int | None:
    """Return the column over which a line stands, or to which it is nearest; None where it runs over two."""
    shared = {
        column: min(line.box.right, right) - max(line.box.left, left) for column, (left, right) in spans.items()
    }  # negative: how far apart
    if not shared:
        return None
    column = max(shared, key=lambda at: shared[at])
    touched = sum(part > 0 for part in shared.values())
    return None if touched > 1 and shared[column] < WITHIN * line.box.width else column


def _parted(table: Table, lexicon: Lexicon, language: str | None, *, values: int) -> Table | None:
    """Return the table with its first row parted where its upper lines are a head above so many values, else None.

    An address alone may be an example of what to fill in.
    """
    first = table.rows[0]
    lines = sorted((line for cell in first for line in cell.lines), key=lambda line: line.box.middle)
    if sum(len(cell.lines) > 1 for cell in first) < values:
        return None
    for line in lines[1:]:
        cut = line.box.middle - line.box.height / 2
        upper, lower = _above(first, cut), _below(first, cut)
        if _names_columns(upper, lexicon) and sum(_is_value(cell, lexicon, language) for cell in lower) >= values:
            return numbered((upper, lower, *table.rows[1:])) if not _names_columns(lower, lexicon) else None
    return None


def _above(row: Sequence[Cell], cut: float) -> tuple[Cell, ...]:
    return tuple(replace(cell, lines=tuple(line for line in cell.lines if line.box.middle < cut)) for cell in row)


def _below(row: Sequence[Cell], cut: float) -> tuple[Cell, ...]:
    return tuple(replace(cell, lines=tuple(line for line in cell.lines if line.box.middle >= cut)) for cell in row)


def _is_value(cell: Cell, lexicon: Lexicon, language: str | None) -> bool:
    told = "@" in cell.text or is_value(cell, lexicon, language) or cell.text.strip(" .").isdigit()
    return told or (not lexicon.label(cell.text) and honorific_at(cell.text, 0, lexicon, language) is not None)
