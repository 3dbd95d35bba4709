"""Courtesy forms that a coarse picture has made unreadable: "!-и МУСТАФАЕВ Эльдар", "Or. Baraka Kessy"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from config.misread_courtesies import forms_before, half_read_forms, misread_behind, misread_courtesies, names_too
from models.page import Document, Line, Page, Word
from pipeline.extraction.layout.turned_pages import EVERY, PICTURES, with_lines, with_pages
from pipeline.extraction.words.folding import is_arabic, is_cjk

_MARKS = "().-–•*"  # with and without a number, of an item
_COLONS = (":", "：")
LABEL_WORDS = 4  # of a label before a form: "Nom et prénom : Mile Awa HAMANI"
GUESSED = 0.3  # confidence of such a word: its letters were others
# A form onto which the name behind it was read, with a letter before the stroke between, or no stroke: within a word no ة stands.
_GLUED = re.compile(r"(\w+?ة)(\w[/|\\])?(?!ال)(\w{2,})")
_WITHIN = re.compile(r"(?<=\wة)(?=\w{2})")  # two names without the blank between: "منيرةيوسف"


def with_courtesies_read(document: Document) -> Document:
    """Return the document with the courtesy forms that begin lines, before a name, as they are in the language of their page.

    In Chinese it is the form behind a name.

    With the letters that were read, the name behind them would be lost or have them as its own. On pages that were not read from
    pictures only the blank may lack between form and name: a PDF's text has none where its glyphs stand close.
    """
    read = with_pages(document, PICTURES, _read)
    return with_pages(read, EVERY - PICTURES, _parted)


def _read(page: Page) -> Page:
    if page.language == "zh":
        return _with_chinese(page)
    misread, forms = misread_courtesies().get(page.language or "", {}), forms_before(page.language or "")
    begun = [word for line in page.lines() for word in line.words[: LABEL_WORDS + 1]]
    if not any(word.text in misread or _glued(word, forms) for word in begun):
        return page
    return replace(
        page, blocks=tuple(with_lines(block, lambda line: _line(_apart(line, forms), misread)) for block in page.blocks)
    )


def _with_chinese(page: Page) -> Page:
    """Return a Chinese page with the forms behind names as they are: "女士" for "女土"."""
    if not any(form[-1] in line.text for form in misread_behind() for line in page.lines()):
        return page
    return replace(page, blocks=tuple(with_lines(block, _chinese_line) for block in page.blocks))


def _chinese_line(line: Line) -> Line:
    words = list(line.words)
    for at in range(2, len(words)):
        behind = words[at + 1].text[:1] if at + 1 < len(words) else ""
        form = misread_behind().get(words[at - 1].text + words[at].text)
        if form is not None and not is_cjk(behind):
            words[at] = replace(words[at], text=form[1:], confidence=min(words[at].confidence, GUESSED))
    return Line(tuple(words))


def _parted(page: Page) -> Page:
    forms = forms_before(page.language or "")
    if not forms or not any(_glued(word, forms) for line in page.lines() for word in line.words[:2]):
        return page
    return replace(page, blocks=tuple(with_lines(block, lambda line: _apart(line, forms, sure=True)) for block in page.blocks))


def _place(line: Line) -> int:
    """Return which word of the line a form may be: the first, or the one behind an item's number or a label with its colon."""
    words = line.words[:LABEL_WORDS]
    label = next((at for at, word in enumerate(words) if word.text.endswith(_COLONS)), None)
    if label is not None:
        return label + 1
    mark = words[0].text.strip(_MARKS) if words else ""
    return 1 if words and (not mark or mark.isdigit()) else 0


def _apart(line: Line, forms: frozenset[str], *, sure: bool = False) -> Line:
    """Return the line with the form that begins it parted from the name; `sure` where no letter was guessed."""
    words, at = line.words, _place(line)
    if at + 1 >= len(words) or not is_arabic(words[at + 1].text[:1]):
        return line
    parts = _glued(words[at], forms, forwards=words[at + 1].box.left > words[at].box.left)
    if sure:
        parts = tuple(replace(part, confidence=words[at].confidence) for part in parts)
    return Line((*words[:at], *parts, *words[at + 1 :])) if parts else line


def _line(line: Line, misread: Mapping[str, str]) -> Line:
    """Return the line with the form that begins it, or follows the number of an item, as it is written."""
    words, at = line.words, _place(line)
    form = misread.get(words[at].text) if at + 2 < len(words) else None  # no name is shorter
    if form is None or not _may_begin_name(words[at + 1].text):
        return line
    if words[at].text in names_too() and not (words[at + 1].text.isalpha() and _may_begin_name(words[at + 2].text)):
        return line  # "Mile Popovski, directeur"
    read = replace(words[at], text=form, confidence=min(words[at].confidence, GUESSED))
    return Line((*words[:at], read, *words[at + 1 :]))


def _glued(word: Word, forms: frozenset[str], *, forwards: bool = False) -> tuple[Word, ...]:
    """Return the form and the names that were read as one word, from right to left; none of a label: "السيدة/الآنسة".

    In plain text the boxes of all words run `forwards`, from left to right.
    """
    found = _GLUED.fullmatch(word.text)
    if found is None or found.group(1) not in forms:
        return ()
    stroke = "/" if found.group(2) else ""
    parts, share = (found.group(1), *_WITHIN.split(found.group(3))), word.box.width / len(word.text)
    placed, used = list[Word](), 0
    for number, part in enumerate(parts):
        used, before = len(word.text) if part is parts[-1] else used + len(part), used
        near, far = before * share, used * share
        side = (word.box.left + near, word.box.left + far) if forwards else (word.box.right - far, word.box.right - near)
        box = replace(word.box, left=side[0], right=side[1])
        placed.append(Word(part, box, word.confidence) if number else Word(part + stroke, box, min(word.confidence, GUESSED)))
    return tuple(placed)


def _may_begin_name(text: str) -> bool:
    return text[:1].isupper() or is_arabic(text[:1])


@cache
def half_read_form() -> re.Pattern[str]:
    """Return the pattern of a Chinese form behind a name that was read whole, one of whose characters is another: "女土"."""
    forms = "|".join(form.replace("?", r"[\u3400-\u9fff]") for form in half_read_forms())
    return re.compile(rf"(?:{forms})(?=\s*[，,、；;。（(]|\s*$)")
