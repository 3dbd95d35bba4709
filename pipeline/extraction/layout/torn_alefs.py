"""Arabic words that a PDF's text layer gives in two, behind their first letter: "ا لأمانة", "أ ولاً"."""

from __future__ import annotations

from dataclasses import replace

from models.page import Document, Line, Page, Source, Word
from pipeline.extraction.layout.turned_pages import with_lines, with_pages
from pipeline.extraction.words.folding import is_arabic

_LAYER = frozenset({Source.LAYER})
_ALEF, _LAM = "ا", "ل"
_ALONE = frozenset("اأإآف")  # letters that may stand apart from the word that they begin
_TOUCHING = 0.001  # of the page's width, between the parts of one word; a blank is five times as wide
_BLANK = 0.01  # likewise, wider than any blank between two words of a line


def with_torn_alefs_joined(document: Document) -> Document:
    """Return the document with such words whole.

    An alef that stands alone is no word, and a blank before a lam it is of the article (what counts an item has a stop, a dash);
    other letters that stand alone are joined to what they touch.
    """
    return with_pages(document, _LAYER, _page)


def _page(page: Page) -> Page:
    if not any(word.text in _ALONE for line in page.lines() for word in line.words):
        return page
    return replace(page, blocks=tuple(with_lines(block, _line) for block in page.blocks))


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
    apart = abs(word.box.left - behind.box.right)
    return apart <= _TOUCHING or (apart <= _BLANK and word.text == _ALEF and behind.text[:1] == _LAM)
