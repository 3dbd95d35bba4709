"""Brackets that a number's end has lost: "(Tel.: +961 1 234567 Mr. Badr Noe": the person behind it is not within them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from models.page import Block, Document, Line, Page, Paragraph, Word
from pipeline.extraction.layout.turned_pages import EVERY, with_pages
from pipeline.extraction.words.folding import is_arabic
from pipeline.extraction.words.lexicon import Lexicon

_DIGITS_MIN = 6  # of a telephone number within the bracket
_SMALL_WORD = 3  # letters of "and", "y", "et", which may stand before the courtesy form


def with_brackets_closed(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with a bracket closed behind the number that it holds, where a courtesy form follows unclosed.

    Args:
        document: read or typed.
        lexicon: courtesy forms.
    """
    forms = _forms(lexicon)
    return with_pages(document, EVERY, lambda page: _page(page, forms))


def _page(page: Page, forms: frozenset[str]) -> Page:
    if not any("(" in word.text for line in page.lines() for word in line.words):
        return page
    return replace(page, blocks=tuple(_block(block, forms) for block in page.blocks))


def _block(block: Block, forms: frozenset[str]) -> Block:
    if not isinstance(block, Paragraph):
        return block
    ends = _lost([word for line in block.lines for word in line.words], forms)
    if not ends:
        return block
    return Paragraph(tuple(Line(tuple(_closed(word, ends) for word in line.words)) for line in block.lines))


def _closed(word: Word, ends: dict[int, str]) -> Word:
    return replace(word, text=word.text.rstrip(",;") + ends[id(word)]) if id(word) in ends else word


def _lost(words: list[Word], forms: frozenset[str]) -> dict[int, str]:
    """Return what is to be put behind which words, by their identities."""
    ends: dict[int, str] = {}
    digits, open_at = 0, -1
    for at, word in enumerate(words):
        if open_at >= 0 and digits >= _DIGITS_MIN and _is_form(word.text, forms):
            joined = not _ends_in_digit(words[at - 1].text) and len(words[at - 1].text) <= _SMALL_WORD
            end = words[at - 2 if joined else at - 1]
            if _ends_in_digit(end.text) and not _closes(words[at:]):
                ends[id(end)] = ")" if joined else ");"
            open_at, digits = -1, 0
        if "(" in word.text.replace("()", ""):
            open_at, digits = at, 0
        digits += sum(map(str.isdigit, word.text))
        if ")" in word.text and word.text.rfind(")") > word.text.rfind("("):
            open_at, digits = -1, 0
    return ends


def _closes(behind: list[Word]) -> bool:
    """Tell whether the bracket closes further on: before another one opens."""
    bracket = next((found.group() for word in behind if (found := re.search("[()]", word.text)) is not None), "")
    return bracket == ")"


def _ends_in_digit(text: str) -> bool:
    return text.rstrip(",;.")[-1:].isdigit()


def _is_form(text: str, forms: frozenset[str]) -> bool:
    """Tell whether a word is a courtesy form, or an Arabic one with the stroke and the name behind it: "السيد/بدر"."""
    return text.partition("/")[0].rstrip(".") in forms if is_arabic(text[:1]) else text.rstrip(".") in forms


@lru_cache(maxsize=4)
def _forms(lexicon: Lexicon) -> frozenset[str]:
    forms: Iterable[str] = (form.text for form in lexicon.honorifics if form.kind == "courtesy" and " " not in form.text)
    return frozenset(form.rstrip(".").rstrip("/") for form in forms)
