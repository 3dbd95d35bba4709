"""Headings of roles that stand between the persons of a table without rules, and were read into the cell above: "Advisers"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Block, Cell, Document, Line, Page, Paragraph, Table
from pipeline.extraction.layout.turned_pages import PLACED, with_pages
from pipeline.extraction.tables.turned_tables import numbered
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

APART = 1.5  # heights of a line, from the middle of the one above to that of a heading


def with_headings_out_of_cells(document: Document, lexicon: Lexicon) -> Document:
    """Return the document, its tables parted where a line of a cell is a role that heads those below; it is a paragraph then.

    The line stands apart from those above it, and alone in its height. "Adviser" alone is a heading only where all columns go on
    below it within the row; at the end of a cell it may be somebody's post, which "Advisers" is not.
    """
    return with_pages(document, PLACED, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks: list[Block] = []
    for block in page.blocks:
        blocks += _parts(block, lexicon) if isinstance(block, Table) else [block]
    return page if len(blocks) == len(page.blocks) else replace(page, blocks=tuple(blocks))


def _parts(table: Table, lexicon: Lexicon) -> list[Block]:
    """Return the table's parts, the headings between them."""
    parts: list[Block] = []
    rows: list[Sequence[Cell]] = []
    for number, row in enumerate(table.rows):
        left: Sequence[Cell] = row
        while (heading := _heading(left, lexicon, last=number + 1 == len(table.rows))) is not None:
            rows.append(_side(left, heading, above=True))
            parts += [numbered(rows), Paragraph((heading,))]
            rows, left = [], _side(left, heading, above=False)
        rows += [left] if any(cell.lines for cell in left) else []
    return [*parts, numbered(rows)] if parts and rows else parts or [table]


def _heading(row: Sequence[Cell], lexicon: Lexicon, *, last: bool) -> Line | None:
    """Return the highest line of the row's cells that heads those below it; `last`: no row of the table follows.

    Beside a label it is one of the choices that a form offers: "Attends as:" / "Head of delegation" / "Observer".
    """
    found: list[Line] = []
    if any(lexicon.label(cell.text) for cell in row):
        return None
    for index, cell in enumerate(row):
        for above, line in zip(cell.lines, cell.lines[1:], strict=False):
            if line.box.middle - above.box.middle <= APART * above.box.height or lexicon.role_heading(line.text) is None:
                continue
            others = [one for at, other in enumerate(row) if at != index for one in other.lines]
            if not others or any(one.box.top < line.box.bottom and line.box.top < one.box.bottom for one in others):
                continue
            below = [cell for cell in row if any(one.box.top >= line.box.bottom for one in cell.lines)]
            several = lexicon.roles.get(key(line.text)) is None
            if len(below) > 1 or (several and not below and not last):
                found.append(line)
    return min(found, key=lambda line: line.box.middle, default=None)


def _side(row: Sequence[Cell], heading: Line, *, above: bool) -> list[Cell]:
    """Return the row with the lines above the heading alone, or with those below it."""
    middle = heading.box.middle
    return [
        replace(cell, lines=tuple(line for line in cell.lines if line is not heading and (line.box.middle < middle) is above))
        for cell in row
    ]
