"""What is said again in another script behind a stroke: "Mr. Ahmed Ali / السيد أحمد علي, Counsellor / مستشار"."""

from __future__ import annotations

import re
from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph, Source, Word
from pipeline.extraction.entries.same import script_of
from pipeline.extraction.layout.turned_pages import EVERY, with_pages
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_STROKES = ("/", "／")
_PARTS = (",", "،", "，", ";", "؛", "；")
_DASHES = ("-", "–", "—")
_MARK = re.compile(r"\(?(?:[\d٠-٩]{1,3}|[^\W\d_])[.)\-،]|[-–—•*·]")  # of an item
_LABELLED = re.compile(r"[^,،，;:：]{2,60}[:：]")  # "عضو / Member of the delegation:"
_DIGIT = re.compile(r"\d")
_CONTACT = re.compile(r"@|[+(]\d|[\d٠-٩]{4}")
FULL_LINE = 60  # letters: a line that is shorter goes on nowhere
_NAME_WORDS = 6  # with its courtesy form
_LATIN = "LATIN"


def without_stroke_twins(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with the first of both in its paragraphs; a name's Latin spelling stays, in brackets.

    A label is left alone: "الاسم / Name: …". So are several stretches in Latin letters, which may say more.
    """
    if not any(word.text in _STROKES for page in document.pages for line in page.lines() for word in line.words):
        return document
    return with_pages(document, EVERY, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    return replace(page, blocks=tuple(_block(block, page.source, lexicon) for block in page.blocks))


def _block(block: Block, source: Source, lexicon: Lexicon) -> Block:
    if not isinstance(block, Paragraph):
        return block
    lines = [part for entry in _entries(block.lines) for part in _untwinned(entry, source, lexicon)]
    return Paragraph(tuple(lines)) if tuple(lines) != block.lines else block


def _entries(lines: tuple[Line, ...]) -> list[list[Line]]:
    """Return the lines with those on which they go on: behind a full line, and without a mark of an item."""
    entries: list[list[Line]] = []
    for line in lines:
        labelled = _LABELLED.match(line.text)
        goes_on = entries and len(entries[-1][-1].text) >= FULL_LINE and not (labelled or _MARK.fullmatch(line.words[0].text))
        if goes_on:
            entries[-1].append(line)
        else:
            entries.append([line])
    return entries


def _untwinned(entry: list[Line], source: Source, lexicon: Lexicon) -> list[Line]:
    """Return the lines of an entry without what is said again in it; a line that holds nothing else is left out."""
    words = [word for line in entry for word in line.words]
    rows = [number for number, line in enumerate(entry) for _ in line.words]
    whole = len(words)
    for at in reversed(range(1, len(words) - 1)):
        if words[at].text in _STROKES:
            end, kept = _twin(words, at, lexicon)
            rows[at:end], words[at:end] = rows[at : at + len(kept)], kept
            if kept and kept[0].text in (*_PARTS, ":"):  # it stands directly behind the word before the stroke
                words[at - 1 : at + 1] = [replace(words[at - 1], text=words[at - 1].text + kept[0].text)]
                del rows[at]
    if len(words) == whole:
        return entry
    if source is not Source.OCR:
        box = words[0].box  # what is left of typed lines is one
        return [Line(tuple(replace(word, box=replace(word.box, top=box.top, bottom=box.bottom)) for word in words))]
    by_row: dict[int, list[Word]] = {}
    for number, word in zip(rows, words, strict=True):
        by_row.setdefault(number, []).append(word)
    return [Line(tuple(by_row[number])) for number in sorted(by_row)]


def _twin(words: list[Word], at: int, lexicon: Lexicon) -> tuple[int, list[Word]]:
    """Return where that ends which the stroke at this word begins, and what is kept of it; nothing ends where it is no twin."""
    before, second = script_of(words[at - 1].text), script_of(words[at + 1].text)
    if not before or not second or before == second:
        return at, []
    end = _end(words, at + 1, before)
    if end == at + 1:
        return at, []
    run, said = words[at + 1 : end], _text(words[_begin(words, at) : at])
    colon = next((number for number, word in enumerate(run) if word.text.endswith(COLONS)), None)
    if colon is not None and _is_role(said, lexicon) and _is_role(_text(run[: colon + 1]), lexicon):
        return at + colon + 2, [replace(run[colon], text=":")]  # "رئيس الوفد / Head of delegation:"
    if any(":" in word.text or "：" in word.text for word in run) or lexicon.label(said) or lexicon.label(_text(run)):
        return at, []
    parted = run[-1].text[-1] if run[-1].text.endswith(_PARTS) else ""
    rest = [replace(run[-1], text=parted)] if parted else []
    if second != _LATIN:
        return end, rest
    if any(word.text.endswith(_PARTS) for word in run[:-1]):
        return at, []
    if _begins(words, at) and len(run) <= _NAME_WORDS and not _is_role(said, lexicon):
        inner = [replace(word, text=word.text.rstrip("".join(_PARTS))) for word in run]
        inner[0] = replace(inner[0], text="(" + inner[0].text)
        inner[-1] = replace(inner[-1], text=f"{inner[-1].text}){parted}")
        return end, inner
    return end, rest


def _is_role(text: str, lexicon: Lexicon) -> bool:
    return lexicon.role(text) is not None or lexicon.role_heading(text) is not None


def _end(words: list[Word], start: int, before: str) -> int:
    """Return where the run in the second script ends: before the first script, a dash, a stroke, or a stretch with a contact."""
    end = part = start
    for index in range(start, len(words)):
        text = words[index].text
        if (
            text in _STROKES
            or text in _DASHES
            or script_of(text) == before
            or (text[0] == "(" and _DIGIT.search(_text(words[index:])))
        ):
            break
        if index > start and words[index - 1].text.endswith(_PARTS):
            part = index
        if part > start and (_CONTACT.search(text) or ":" in text or "：" in text):
            return part
        if _CONTACT.search(text):
            break  # "السيد أحمد علي / مدير / a.ali@moj.example"
        if any(map(str.isalpha, text)):
            end = index + 1
    return end


def _begin(words: list[Word], at: int) -> int:
    """Return where the stretch before the stroke begins."""
    begin = at
    while begin > 0 and not words[begin - 1].text.endswith(_PARTS) and words[begin - 1].text not in (*_STROKES, *_DASHES):
        begin -= 1
    return begin


def _begins(words: list[Word], at: int) -> bool:
    """Tell whether nothing but an item's mark stands before the stretch before the stroke."""
    begin = _begin(words, at)
    return begin == 0 or words[begin - 1].text.endswith(":") or (begin == 1 and _MARK.fullmatch(words[0].text) is not None)


def _text(words: list[Word]) -> str:
    return " ".join(word.text for word in words).strip(" .:：,،，;؛；")
