"""Courtesy forms onto which the word before them was read or typed: "Ministry of Social DevelopmentMs. BRAHIMI Dina"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from models.page import Document, Line, Page, Word
from pipeline.extraction.layout.split_words import split_word
from pipeline.extraction.layout.turned_pages import EVERY, with_lines, with_pages
from pipeline.extraction.words.lexicon import Lexicon

_WITH_STOP = 2  # letters of a form that is one within a word only with its stop: "GoldenMr"
_FORM_LETTERS = 2  # at least: "M." ends many a word of capitals
_STOPS = (",", ";")
_SMALL_WORD = 3  # letters of "and", "et", "и", which part two persons themselves
_MAY_BEGIN_NAME = re.compile(r"[(«“\"]?[^\W\d_a-zà-ÿа-яё][^\W\d_]*[.’'\-\w]*")


def with_glued_courtesies_parted(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with a courtesy form parted from the small letters before it, where a name follows.

    Unparted it is the end of a word, and whoever it begins is lost in the body of the one before.

    Args:
        document: read or typed.
        lexicon: courtesy forms.
    """
    glued = _pattern(lexicon)
    return with_pages(document, EVERY, lambda page: _page(page, glued))


def _page(page: Page, glued: re.Pattern[str]) -> Page:
    if not any(glued.fullmatch(word.text) for line in page.lines() for word in line.words[:-1]):
        return page
    return replace(page, blocks=tuple(with_lines(block, lambda line: _line(line, glued)) for block in page.blocks))


def _line(line: Line, glued: re.Pattern[str]) -> Line:
    words: list[Word] = []
    for word, behind in zip(line.words, (*line.words[1:], None), strict=True):
        found = glued.fullmatch(word.text) if behind is not None and _MAY_BEGIN_NAME.match(behind.text) else None
        words += [word] if found is None or _is_prefix(found["before"]) else _parted(word, found.start("form"))
    return Line(tuple(words))


def _is_prefix(before: str) -> bool:
    """Tell whether few letters with a capital go before, which begin a name of two capitals: "EcoMiss", "DeMrs"; not "and"."""
    letters = before.strip('(«“",;')
    return len(letters) <= _SMALL_WORD and not letters.islower()


def _parted(word: Word, letters: int) -> tuple[Word, Word]:
    """Return both words, each as wide as its letters are of all, with the stop between two persons where it was lost too."""
    before, form = split_word(word, (word.text[:letters], word.text[letters:]))
    ended = before.text.endswith(_STOPS) or letters <= _SMALL_WORD
    return before if ended else replace(before, text=f"{before.text};"), form


@lru_cache(maxsize=4)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of a word in small letters with a courtesy form at its end: "DevelopmentMs.", "отделаГ-н"."""
    forms = {form.text.rstrip(".") for form in lexicon.honorifics if form.kind == "courtesy" and " " not in form.text}
    forms |= {form[:1].upper() + form[1:] for form in forms if "а" <= form[:1] <= "я"}  # "г-н" is "Г-н" where a line begins
    cased = (form for form in forms if form[:1].isupper() and not form.isupper() and len(form) >= _FORM_LETTERS)
    long_first = sorted(cased, key=len, reverse=True)
    either = "|".join(rf"{re.escape(form)}\." if len(form) <= _WITH_STOP else rf"{re.escape(form)}\.?" for form in long_first)
    if not either:
        return re.compile("(?!)")
    return re.compile(rf"(?P<before>\W*[^\W\d_]*[a-zà-ÿа-яё]{{2}}[,;]?)(?P<form>{either})")
