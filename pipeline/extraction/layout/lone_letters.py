"""Letters that stand alone at the end of a line about a post or body, hardly read: "Ministry of Social Development A"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph, Word
from pipeline.extraction.layout.turned_pages import PICTURES, with_pages
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

HARDLY = 0.7  # confidence of such a letter at most: of thirty at the ends of 7,000 pages none was on the paper
WORDS_MIN = 2  # before it


def without_lone_letters(document: Document, lexicon: Lexicon) -> Document:
    """Return the document without what a speck or a seal's edge was read as behind the words of a post or body.

    Only on pages read from pictures. An initial behind a name stays, and so do little words, with which a line may end.
    """
    return with_pages(document, PICTURES, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    if not any(_may_be_lone(line.words) for line in page.lines()):
        return page
    return replace(page, blocks=tuple(_block(block, lexicon) for block in page.blocks))


def _block(block: Block, lexicon: Lexicon) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(tuple(_line(line, lexicon) for line in block.lines))
    rows = (tuple(replace(cell, lines=tuple(_line(line, lexicon) for line in cell.lines)) for cell in row) for row in block.rows)
    return replace(block, rows=tuple(rows))


def _may_be_lone(words: Sequence[Word]) -> bool:
    last = words[-1]
    alone = len(last.text) == 1 and last.text.isalpha() and not is_cjk(last.text)
    return alone and last.confidence <= HARDLY and len(words) > WORDS_MIN


def _line(line: Line, lexicon: Lexicon) -> Line:
    """Return the line without the letter that ends it, where the word before it is of a post or body and wants none."""
    if not _may_be_lone(line.words):
        return line
    *before, last = line.words
    told = [key(word.text) for word in before]
    known = lexicon.is_office_word(told[-1]) or lexicon.is_body_word(told[0])
    little = last.text.islower() and last.text in lexicon.stop_exact
    return Line(tuple(before)) if known and not little else line
