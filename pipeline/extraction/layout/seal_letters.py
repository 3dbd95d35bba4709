"""Letters of a round seal that were read as words behind a value, or below it: "Chief of Staff MISS ION"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from statistics import median

from rapidfuzz import fuzz

from models.page import Block, Cell, Document, Line, Page, Paragraph, Table, Word
from pipeline.extraction.layout.turned_pages import PICTURES, with_pages
from pipeline.extraction.words.folding import is_latin, key
from pipeline.extraction.words.lexicon import Lexicon

Rings = tuple[frozenset[str], tuple[str, ...]]
"""Words on seals, and their letters without blanks, in capitals."""

_CAPITALS = re.compile(r"[A-Z]+")
UNSURE = 0.9  # confidence of such a word at most: its letters stand on a bow
TALL = 1.3  # times as high as the line's other words, or the page's: capitals of the same size have no more than small letters
TALLER = 1.6  # where but one word stands before it, which may be a given name: "Marie SION"
TALLEST = 1.8  # where the letters are whole words, which may be a heading's
ASIDE = 0.4  # of its line's height, above or below the other words' middle
LETTERS_MIN = 3  # of a piece of the seal's text
LETTERS_ODD = 5  # of one of which a letter was misread
LIKE = 83  # of 100: one letter of six
_SHORT = 4  # letters of a piece beside another, whatever they spell
HARDLY = 0.6  # its confidence at most


def without_seal_letters(document: Document, lexicon: Lexicon) -> Document:
    """Return the document without the pieces of a seal's text in the lines of its pictures.

    Three things tell one: its capitals are a piece of what Missions have on their seals ("PERMANENT MISSION OF …"); they are
    taller than the words around them, or stand askew to them; and the engine is not sure of them.
    """
    rings = _rings(tuple(sorted(name for name in lexicon.missions if is_latin(name[:1]))))
    return with_pages(document, PICTURES, lambda page: _page(page, rings))


@lru_cache(maxsize=8)
def _rings(missions: tuple[str, ...]) -> Rings:
    """Return what Missions are called, as their seals have it."""
    words = frozenset(word.upper() for name in missions for word in key(name).split())
    return words, tuple("".join(key(name).split()).upper() for name in missions)


def _page(page: Page, rings: Rings) -> Page:
    heights = [word.box.height for line in page.lines() for word in line.words]
    if not heights or not any(_may_be_piece(word) for line in page.lines() for word in line.words):
        return page
    usual = median(heights)
    blocks = (_block(block, usual, rings) for block in page.blocks)
    return replace(page, blocks=tuple(block for block in blocks if isinstance(block, Table) or block.lines))


def _block(block: Block, usual: float, rings: Rings) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(tuple(_lines(block.lines, [_end(line.words, usual, rings, cell=False) for line in block.lines])))
    return replace(block, rows=tuple(_row(row, usual, rings) for row in block.rows))


def _row(row: Sequence[Cell], usual: float, rings: Rings) -> tuple[Cell, ...]:
    """Return the cells without pieces; in a row with one, short tall capitals that are hardly read are others of the seal."""
    ends = [[_end(line.words, usual, rings, cell=True) for line in cell.lines] for cell in row]
    if any(
        end < len(line.words) for cell, kept in zip(row, ends, strict=True) for line, end in zip(cell.lines, kept, strict=True)
    ):
        ends = [
            [_others(line.words[:end], usual) for line, end in zip(cell.lines, kept, strict=True)]
            for cell, kept in zip(row, ends, strict=True)
        ]
    return tuple(replace(cell, lines=tuple(_lines(cell.lines, kept))) for cell, kept in zip(row, ends, strict=True))


def _lines(lines: Sequence[Line], ends: Sequence[int]) -> Iterator[Line]:
    """Yield each line up to where the pieces begin that end it, if anything is left of it."""
    for line, end in zip(lines, ends, strict=True):
        if end:
            yield Line(line.words[:end]) if end < len(line.words) else line


def _may_be_piece(word: Word) -> bool:
    return word.confidence <= UNSURE and _CAPITALS.fullmatch(word.text) is not None


def _end(words: Sequence[Word], usual: float, rings: Rings, *, cell: bool) -> int:
    """Return how many words of the line stand before the pieces that end it; all where there are none."""
    first = len(words)
    while first and _may_be_piece(words[first - 1]):
        first -= 1
    for start in range(first, len(words)):
        before, piece = words[:start], words[start:]
        if _is_piece(before, piece, usual, rings, cell=cell):
            return start
    return len(words)


def _is_piece(before: Sequence[Word], piece: Sequence[Word], usual: float, rings: Rings, *, cell: bool) -> bool:
    whole, letters = rings
    joined = "".join(word.text for word in piece)
    if joined not in whole and len(joined) < LETTERS_MIN:
        return False
    odd = len(joined) >= LETTERS_ODD and any(
        fuzz.partial_ratio(joined, ring) >= LIKE for ring in letters if len(ring) > len(joined)
    )
    if not odd and not any(joined in ring for ring in letters):
        return False
    around = [word.box.height for word in before] or [usual]
    tall = median(word.box.height for word in piece) / median(around)
    if len(joined) >= LETTERS_MIN and all(word.text in whole for word in piece):
        return tall >= TALLEST and (cell or bool(before))
    aside = before and abs(_middle(piece) - _middle(before)) >= ASIDE * median(around)
    return tall >= (TALLER if len(before) == 1 else TALL) or bool(aside)


def _others(words: Sequence[Word], usual: float) -> int:
    """Return how many words stand before the short tall capitals that end a line beside a seal's piece."""
    end = len(words)
    while end and len(words[end - 1].text) <= _SHORT and _may_be_piece(words[end - 1]):
        if words[end - 1].confidence > HARDLY or words[end - 1].box.height < TALL * usual:
            break
        end -= 1
    return end


def _middle(words: Sequence[Word]) -> float:
    return median(word.box.middle for word in words)
