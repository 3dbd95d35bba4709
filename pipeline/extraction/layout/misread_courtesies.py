"""Courtesy forms that a coarse picture has made unreadable: "!-и МУСТАФАЕВ Эльдар", "Or. Baraka Kessy"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from config.misread_courtesies import half_read_forms, misread_courtesies
from models.page import Block, Document, Line, Page, Paragraph, Word
from pipeline.extraction.layout.turned_pages import PICTURES, with_pages
from pipeline.extraction.words.folding import is_arabic

_MARKS = "().-–•*"  # with and without a number, of an item
GUESSED = 0.3  # confidence of such a word: its letters were others
# A form onto which the name behind it was read, with a letter before the stroke between, or no stroke: within a word no ة stands.
_GLUED = re.compile(r"(\w+ة)(\w[/|\\])?(?!ال)(\w{2,})")


def with_courtesies_read(document: Document) -> Document:
    """Return the document with the courtesy forms that begin lines, before a name, as they are in the language of their page.

    Only on pages read from pictures. With the letters that were read, the name behind them would be lost or have them as its own.
    """
    known = misread_courtesies()
    return with_pages(document, PICTURES, lambda page: _page(page, known))


def _page(page: Page, known: Mapping[str, Mapping[str, str]]) -> Page:
    misread = known.get(page.language or "", {})
    forms = frozenset(misread.values())
    begun = [word for line in page.lines() for word in line.words[:2]]
    if not any(word.text in misread or _glued(word, forms) for word in begun):
        return page
    return replace(page, blocks=tuple(_block(block, misread) for block in page.blocks))


def _block(block: Block, misread: Mapping[str, str]) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(tuple(_line(line, misread) for line in block.lines))
    rows = tuple(
        tuple(replace(cell, lines=tuple(_line(line, misread) for line in cell.lines)) for cell in row) for row in block.rows
    )
    return replace(block, rows=rows)


def _line(line: Line, misread: Mapping[str, str]) -> Line:
    """Return the line with the form that begins it, or follows the number of an item, as it is written."""
    words = line.words
    mark = words[0].text.strip(_MARKS)
    at = 1 if not mark or mark.isdigit() else 0
    named = at + 1 < len(words) and is_arabic(words[at + 1].text[:1])
    if named and (parts := _glued(words[at], frozenset(misread.values()))):
        return Line((*words[:at], *parts, *words[at + 1 :]))
    form = misread.get(words[at].text) if at + 2 < len(words) else None
    if form is None or not _may_begin_name(words[at + 1].text):
        return line
    read = replace(words[at], text=form, confidence=min(words[at].confidence, GUESSED))
    return Line((*words[:at], read, *words[at + 1 :]))


def _glued(word: Word, forms: frozenset[str]) -> tuple[Word, ...]:
    """Return the form and the name that were read as one word, from right to left; none of a label: "السيدة/الآنسة"."""
    found = _GLUED.fullmatch(word.text)
    if found is None or found.group(1) not in forms:
        return ()
    border = word.box.right - word.box.width * len(found.group(1)) / len(word.text)
    stroke = "/" if found.group(2) else ""
    form = Word(found.group(1) + stroke, replace(word.box, left=border), min(word.confidence, GUESSED))
    return form, Word(found.group(3), replace(word.box, right=border), word.confidence)


def _may_begin_name(text: str) -> bool:
    return text[:1].isupper() or is_arabic(text[:1])


@cache
def half_read_form() -> re.Pattern[str]:
    """Return the pattern of a Chinese form behind a name that was read whole, one of whose characters is another: "女土"."""
    forms = "|".join(form.replace("?", r"[\u3400-\u9fff]") for form in half_read_forms())
    return re.compile(rf"(?:{forms})(?=\s*[，,、；;。]|\s*$)")
