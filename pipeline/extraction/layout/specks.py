"""Specks on poor pages that were read as quotation marks, strokes or stops before, behind or within words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from models.page import Block, Document, Line, Page, Paragraph, Table, Word
from pipeline.extraction.layout.rests_of_rules import without_rests_of_rules
from pipeline.extraction.layout.turned_pages import PICTURES, with_pages
from pipeline.extraction.words.folding import is_arabic

_SINGLE = "‘’‚‛'`´"
_DOUBLE = '“”„‟"«»'
_GUILLEMETS = frozenset("«»")
_NEVER = "_|~^•·¦\\"  # no word of any language begins or ends with these
_LEADING = re.compile(rf"[{_SINGLE}{_DOUBLE}{re.escape(_NEVER)}]+")
_TRAILING = re.compile(rf"[{_SINGLE}{_DOUBLE}{re.escape(_NEVER)}]+(?=[.,;:)]*$)")
# Hebrew writes such a mark within its short forms.
_WITHIN = re.compile(rf"(?<=[^\W\d_\u0590-\u06ff]{{3}})[{_DOUBLE}](?=[^\W\d_\u0590-\u06ff]{{3}})")
_LETTERS_MIN = 3  # of a word; shorter ones may be what a mark stands for
_NAME_WORDS = range(2, 5)  # of a line with a name alone
_VOWELS = frozenset("aeiouyâàáãäåéêíóôöúûüāēīōū")
_STOPPED = re.compile(r"[А-ЯЁІЇЄҐ][а-яёіїєґ'’-]{3,}\.")
_NAME = re.compile(r"[А-ЯЁІЇЄҐ][а-яёіїєґ'’-]{2,}|[А-ЯЁІЇЄҐ-]{3,}")


def without_specks(document: Document) -> Document:
    """Return the document with the words of its pictures without such marks; those that close what another opened stay."""
    return with_pages(document, PICTURES, _page)


def _page(page: Page) -> Page:
    blocks = map(_block, page.blocks)
    return replace(page, blocks=tuple(block for block in blocks if isinstance(block, Table) or block.lines))


def _block(block: Block) -> Block:
    if isinstance(block, Table):
        rows = without_rests_of_rules(block).rows
        return Table(tuple(tuple(replace(cell, lines=_lines(cell.lines)) for cell in row) for row in rows))
    return Paragraph(_lines([line for line in block.lines if not _is_speck(line)]))


def _is_speck(line: Line) -> bool:
    """Tell whether nothing but one letter stands on the line: a stamp's rest, which would end the entry of somebody above it.

    A letter that marks an item below it would have a stop or bracket; a Chinese character is a word.
    """
    return (
        len(line.words) == 1 and len(line.words[0].text) == 1 and line.words[0].text.isalpha() and line.words[0].text < "\u3400"
    )


def _lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of one cell or paragraph without specks."""
    words = list(chain.from_iterable(line.words for line in lines))
    marked = any(_marks(word.text) or _WITHIN.search(word.text) for word in words)
    if not marked and not any(_STOPPED.fullmatch(word.text) for word in words):
        return tuple(lines)
    spare = _NEVER + _alone(words, _SINGLE) + (doubles := _alone(words, _DOUBLE))
    whole = (tuple(part for word in line.words for part in _parted(word, doubles)) for line in lines)
    return tuple(_without_stop(Line(tuple(replace(word, text=_bare(word.text, spare)) for word in parts))) for parts in whole)


def _parted(word: Word, spare: str) -> tuple[Word, ...]:
    """Return the two words between which such a mark was read for their blank: "секретарь“Постоянного"."""
    mark = _WITHIN.search(word.text) if spare else None
    if mark is None:
        return (word,)
    cut = word.box.left + word.box.width * mark.start() / len(word.text)
    before, behind = word.text[: mark.start()], word.text[mark.end() :]
    return replace(word, text=before, box=replace(word.box, right=cut)), replace(
        word, text=behind, box=replace(word.box, left=cut)
    )


def _marks(text: str) -> bool:
    return _LEADING.match(text) is not None or _TRAILING.search(text) is not None


def _alone(words: Sequence[Word], family: str) -> str:
    """Return the marks of this family if nothing is quoted with them: no word ends with one behind one that begins so."""
    opened = False
    for word in words:
        within = _WITHIN.search(word.text)
        opened = opened or word.text[:1] in family or (within is not None and within.group() in family)
        ending = _TRAILING.search(word.text)
        if opened and ending is not None and ending.group()[-1] in family:
            return ""
    return family


def _bare(text: str, spare: str) -> str:
    """Return the word without these marks around it, where letters are left that its script writes without them.

    In Arabic a guillemet may be a comma that was misread.
    """
    leading, trailing = _LEADING.match(text), _TRAILING.search(text)
    begin = leading.end() if leading is not None else 0
    end = trailing.start() if trailing is not None else len(text)
    core = text[begin:end]
    misread = is_arabic(core[:1]) and not _GUILLEMETS.isdisjoint(text)
    if sum(map(str.isalpha, core)) < _LETTERS_MIN or misread:
        return text
    if leading is not None and (not set(leading.group()) <= set(spare) or _begins_so(leading.group(), core)):
        begin = 0
    if trailing is not None and (not set(trailing.group()) <= set(spare) or _ends_so(trailing.group(), core)):
        end, trailing = len(text), None
    return text[begin:end] + (text[trailing.end() :] if trailing is not None else "")


def _begins_so(marks: str, core: str) -> bool:
    """Tell whether words of this script may begin with the mark: "‘Abd", "'Mamello", "'t", "'ndrangheta"."""
    if marks[-1] not in _SINGLE or not ("a" <= core[0].casefold() <= "z" or core[0].casefold() in _VOWELS):
        return False
    return core[0].islower() or core[0].casefold() in _VOWELS or core[0] == "M"


def _ends_so(marks: str, core: str) -> bool:
    """Tell whether words of this script may end with the mark: "the States’", an address that goes on below, "ada_"."""
    return core.isascii() and (marks[0] in _SINGLE or (marks[0] == "_" and core.islower()))


def _without_stop(line: Line) -> Line:
    """Return a line with a Russian name alone without a stop behind a name that is not the last: "Маренко Илья. Петрович"."""
    texts = [word.text for word in line.words]
    if len(texts) not in _NAME_WORDS or not all(_NAME.fullmatch(text.rstrip(".")) for text in texts):
        return line
    inner = range(1, len(texts) - 1)
    return Line(
        tuple(
            replace(word, text=word.text.rstrip(".")) if at in inner and _STOPPED.fullmatch(word.text) else word
            for at, word in enumerate(line.words)
        )
    )
