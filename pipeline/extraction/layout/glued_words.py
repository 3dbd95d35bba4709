"""Words read or typed as one: "Edison—Tel.:" with a dash between them, "NARANJOKevin" of a family name in capitals."""

from __future__ import annotations

import re
from dataclasses import replace

from models.page import Document, Line, Page, Source, Word
from pipeline.extraction.layout.split_words import split_word
from pipeline.extraction.layout.turned_pages import EVERY, with_lines, with_pages

_DASH = re.compile(r"(?<=[^\W\d_])(—)(?=[^\W\d_])")
_HYPHENED = re.compile(r"[^\W\d_]\w+(?:—[^\W\d_]\w+)+[,;:]?")  # "Jean—Pierre", "Ростов—на—Дону": a hyphen read too long
_CAPITALS = 4  # letters of a family name, at least: "MACDonald" and "VANHoof" are one word
_DOTTED = re.compile(r"([^\W\d_]{2,})·([^\W\d_]{2,})")  # dirt in a blank: "de·formation"; Catalan has one between two l
_NAMED = re.compile(rf"([A-ZÀ-ÞА-ЯЁ]{{{_CAPITALS},}})([A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-яё]{{2,}}[,;:.]?)")


def with_glued_words_parted(document: Document) -> Document:
    """Return the document with words apart that a dash without blanks joins, and capitals apart from a given name behind them.

    Unparted, neither the name nor what follows it is known, and the person is lost. Capitals, and words with a speck between, are
    parted on pages that were read from a picture alone, where a narrow blank is not seen; in typed text they may be meant.
    """
    return with_pages(document, EVERY, _page)


def _page(page: Page) -> Page:
    seen = page.source is Source.OCR
    if all(len(_parts(word, seen=seen)) == 1 for line in page.lines() for word in line.words):
        return page
    return replace(page, blocks=tuple(with_lines(block, lambda line: _line(line, seen=seen)) for block in page.blocks))


def _line(line: Line, *, seen: bool) -> Line:
    return Line(tuple(part for word in line.words for part in split_word(word, _parts(word, seen=seen))))


def _parts(word: Word, *, seen: bool) -> list[str]:
    """Return the texts of which the word is made."""
    if not (seen and _HYPHENED.fullmatch(word.text)) and len(parts := _DASH.split(word.text)) > 1:
        return parts
    dotted = _DOTTED.fullmatch(word.text) if seen and "l·l" not in word.text.casefold() else None
    named = dotted or (_NAMED.fullmatch(word.text) if seen else None)
    return list(named.groups()) if named is not None else [word.text]
