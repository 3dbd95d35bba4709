"""Ends of ordinals that are raised, and were read as a line of their own: "re" above "Conseiller de 1 classe"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph, Word
from pipeline.extraction.layout.turned_pages import PLACED, with_pages

NEAR = 0.5  # of the figure's height, between it and what is raised behind it
_RAISED = re.compile(r"r?e|er|[eè]re|[eè]me|n?de?|st|nd|rd|th|[oaºª]")
_FIGURES = re.compile(r"[(（]?(?:\d{1,3}|[IVX]{1,5}|[Nn])")


def with_raised_ends(document: Document) -> Document:
    """Return the document with each of them at its figure, behind which it stands a little higher: "1re classe", "2nd"."""
    return with_pages(document, PLACED, _page)


def _page(page: Page) -> Page:
    if not any(_may_be_raised(line) for line in page.lines()):
        return page
    return replace(page, blocks=tuple(_block(block) for block in page.blocks))


def _block(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(_lines(block.lines))
    rows = (tuple(replace(cell, lines=_lines(cell.lines)) for cell in row) for row in block.rows)
    return replace(block, rows=tuple(rows))


def _may_be_raised(line: Line) -> bool:
    return len(line.words) == 1 and _RAISED.fullmatch(line.words[0].text) is not None


def _lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines without what is raised above a figure in the line below, or read behind its line, and with both as one."""
    made = list(lines)
    for line in [line for line in lines if _may_be_raised(line)]:
        at = next(number for number, other in enumerate(made) if other is line)
        for beside in (at + 1, at - 1):
            if 0 <= beside < len(made) and (whole := _joined(made[beside], line.words[0])) is not None:
                made[beside] = whole
                del made[at]
                break
    return tuple(made)


def _joined(line: Line, end: Word) -> Line | None:
    """Return the line with this end at the figure behind which it is raised; None where none of its figures is."""
    for number, word in enumerate(line.words):
        one, other = word.box, end.box
        beside = abs(other.left - one.right) <= NEAR * one.height
        if beside and other.top < one.top < other.bottom < one.bottom and _FIGURES.fullmatch(word.text):
            whole = replace(word, text=word.text + end.text, box=one.union(other))
            return Line((*line.words[:number], whole, *line.words[number + 1 :]))
    return None
