"""Centred lines of a heading that were read as one paragraph with the entry below them, which begins at the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from models.page import Block, Document, Line, Page, Paragraph
from pipeline.extraction.layout.turned_pages import PLACED, with_pages

CENTRED = 0.02  # of the page's width, by which a centred line's middle may stand beside that of the page's text
INDENTED = 0.08  # likewise: from the beginnings of the lines below to that of a line which is plainly centred
SAME_LEFT = 0.012  # likewise: between the beginnings of two lines of an entry
LINES_MIN = 2  # of what begins at the left


def with_centred_lines_apart(document: Document) -> Document:
    """Return the document with such a heading as a paragraph of its own; pages of typed text have no places that tell it."""
    return with_pages(document, PLACED, _page)


def _page(page: Page) -> Page:
    boxes = [line.box for block in page.blocks if isinstance(block, Paragraph) for line in block.lines]
    if not boxes:
        return page
    middle = (min(box.left for box in boxes) + max(box.right for box in boxes)) / 2
    blocks = tuple(chain.from_iterable(_parted(block, middle) for block in page.blocks))
    return page if len(blocks) == len(page.blocks) else replace(page, blocks=blocks)


def _parted(block: Block, middle: float) -> list[Block]:
    if not isinstance(block, Paragraph):
        return [block]
    cut = _heading_lines(block.lines, middle)
    return [Paragraph(block.lines[:cut]), Paragraph(block.lines[cut:])] if cut else [block]


def _heading_lines(lines: Sequence[Line], middle: float) -> int:
    """Return how many lines stand above those that begin at the left, each of them centred or at the right; 0 where none do."""
    boxes = [line.box for line in lines]
    centred = [abs((box.left + box.right) / 2 - middle) <= CENTRED for box in boxes]
    cut = next((at for at, (box, told) in enumerate(zip(boxes, centred, strict=True)) if not told and box.left < middle), 0)
    below = boxes[cut : cut + LINES_MIN]
    if not cut or len(below) < LINES_MIN or any(abs(box.left - below[0].left) > SAME_LEFT for box in below):
        return 0
    plain = any(told and box.left > below[0].left + INDENTED for box, told in zip(boxes[:cut], centred, strict=False))
    return cut if plain and centred[cut - 1] else 0
