"""Pages of a document put into another form: each by one function, those alone that came to be known in some ways."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph, Source

EVERY = frozenset(Source)
PICTURES = frozenset({Source.OCR})
TYPED = frozenset({Source.TEXT})
PLACED = EVERY - TYPED  # their words stand where a page shows them


def with_pages(document: Document, sources: frozenset[Source], turned: Callable[[Page], Page]) -> Document:
    """Return the document with each page of these sources as `turned` makes it; the same object where none changes."""
    pages = tuple(turned(page) if page.source in sources else page for page in document.pages)
    return document if pages == document.pages else replace(document, pages=pages)


def with_lines(block: Block, turned: Callable[[Line], Line]) -> Block:
    """Return a paragraph or table with each of its lines as `turned` makes it."""
    if isinstance(block, Paragraph):
        return Paragraph(tuple(map(turned, block.lines)))
    rows = tuple(tuple(replace(cell, lines=tuple(map(turned, cell.lines))) for cell in row) for row in block.rows)
    return replace(block, rows=rows)
