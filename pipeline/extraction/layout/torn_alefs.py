"""Arabic words that a PDF's text layer gives in two, behind an alef: "ا لأمانة", "أ ولاً"."""

from __future__ import annotations

from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph, Source, Word
from pipeline.extraction.layout.turned_pages import with_pages
from pipeline.extraction.words.folding import is_arabic

_LAYER = frozenset({Source.LAYER})
_ALEF, _LAM = "ا", "ل"
_ALONE = frozenset("اأإآف")  # letters that may stand apart from the word that they begin
_TOUCHING = 0.001  # of the page's width, between the parts of one word; a blank is five times as wide


def with_torn_alefs_joined(document: Document) -> Document:
    """Return the document with such words whole.

    An alef that stands alone is no word, and before a lam it is of the article; other letters that stand alone may be an item's
    mark, and are joined to what they touch.
    """
    return with_pages(document, _LAYER, _page)


def _page(page: Page) -> Page:
    if not any(word.text in _ALONE for line in page.lines() for word in line.words):
        return page
    return replace(page, blocks=tuple(_block(block) for block in page.blocks))


def _block(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(tuple(map(_line, block.lines)))
    rows = (tuple(replace(cell, lines=tuple(map(_line, cell.lines))) for cell in row) for row in block.rows)
    return replace(block, rows=tuple(rows))


def _line(line: Line) -> Line:
    made: list[Word] = []
    for word in reversed(line.words):
        if made and _is_torn(word, made[-1]):
            behind = made[-1]
            sure = min(word.confidence, behind.confidence)
            made[-1] = Word(word.text + behind.text, word.box.union(behind.box), sure)
        else:
            made.append(word)
    return line if len(made) == len(line.words) else replace(line, words=tuple(reversed(made)))


def _is_torn(word: Word, behind: Word) -> bool:
    """Tell whether a letter that stands alone begins the word behind it."""
    if word.text not in _ALONE or not is_arabic(behind.text[:1]):
        return False
    touching = abs(word.box.left - behind.box.right) <= _TOUCHING
    return touching or (word.text == _ALEF and behind.text[:1] == _LAM)
