"""Dashes with which a line begins, though they stand within an item: "– Ms. A, Head of the Unit" / "– Ministry of Justice;".

Where the line above had no room for the dash and the word behind it, and no person follows but a body, a post or a part, what
follows is said of the person above.
"""

from __future__ import annotations

import re
from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.layout.turned_pages import EVERY, TYPED, with_pages
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_DASHES = "-–—"
_DASH = re.compile(r"\s*(?:[-–—]|--)\s+(?=[^\W\d_])")
_ENDED = re.compile(r"[.;:!?؛؟。；：]\s*$")
_MARKS = " .,;،؛。；"
_BODIES = (places.Place.BODY, places.Place.UNIT)
_TOLD = (*_BODIES, places.Place.TITLE)
FULL_LETTERS = 40  # of a line that had no more room, at least


def with_dashes_within_items(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with such lines joined to the ones above.

    Args:
        document: as laid out; tables stay.
        lexicon: courtesy forms, bodies, posts and parts.
    """
    return with_pages(document, EVERY, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    lines = [line for block in page.blocks if isinstance(block, Paragraph) for line in block.lines]
    if not any(line.words[0].text[:1] in _DASHES for line in lines):
        return page
    ends = _Ends(page, lines)
    blocks: list[Block] = []
    for block in page.blocks:
        above = blocks[-1] if blocks else None
        if not isinstance(block, Paragraph):
            blocks.append(block)
            continue
        kept: list[Line] = []
        for line in block.lines:
            last = kept[-1] if kept else above.lines[-1] if isinstance(above, Paragraph) else None
            if last is None or not (ends.no_room(last, line) and _goes_on(last.text, line.text, page.language, lexicon)):
                kept.append(line)
            elif kept:
                kept[-1] = Line((*last.words, *line.words))
            elif isinstance(above, Paragraph):
                above = blocks[-1] = Paragraph((*above.lines[:-1], Line((*last.words, *line.words))))
        if kept:
            blocks.append(Paragraph(tuple(kept)))
    return replace(page, blocks=tuple(blocks)) if [*page.blocks] != blocks else page


class _Ends:
    """Where the lines of a page end, and what more they had room for."""

    def __init__(self, page: Page, lines: list[Line]) -> None:
        self._typed, self._right_to_left = page.source in TYPED, page.language == "ar"
        self._edge = max(self._far(line) for line in lines)

    def no_room(self, above: Line, below: Line) -> bool:
        """Tell whether the dash and the word behind it had no room on the line above."""
        first = below.words[:2]
        wide = sum(len(word.text) + 1 for word in first) if self._typed else sum(word.box.width for word in first)
        return len(above.text) >= FULL_LETTERS and self._far(above) + wide > self._edge

    def _far(self, line: Line) -> float:
        return len(line.text) if self._typed else 1 - line.box.left if self._right_to_left else line.box.right


def _goes_on(above: str, below: str, language: str | None, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind the dash is said of whom the line above names, or of whom it tells the rest."""
    dash = _DASH.match(below)
    if dash is None or _ENDED.search(above):
        return False
    told, before = below[dash.end() :].strip(_MARKS), above[(mark.end() if (mark := _DASH.match(above)) else 0) :].strip(_MARKS)
    person = has_courtesy_form(before, lexicon, language)
    if has_courtesy_form(told, lexicon, language) or (not person and places.place(before, lexicon) in _TOLD):
        return False  # the next person, or the next of several bodies or posts
    return lexicon.role(told) is not None or key(told) in lexicon.titles or places.place(told, lexicon) in _BODIES
