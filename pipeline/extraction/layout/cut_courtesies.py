"""Chinese courtesy forms of which a picture shows one character badly or not at all: "汤静燕女上", "桂秀芳女"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from config.misread_courtesies import forms_behind
from models.page import Block, Document, Line, Page, Paragraph, Word
from pipeline.extraction.layout.misread_courtesies import GUESSED
from pipeline.extraction.layout.turned_pages import PICTURES, with_pages
from pipeline.extraction.words.lexicon import Lexicon

_RUN = re.compile(r"(?<![\u3400-\u9fff])[\u3400-\u9fff]{3,5}$")
_LONGEST = 3  # characters of a name with a surname of one
_FORM = 2  # characters of a form


def with_cut_courtesies_read(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with such forms at the ends of lines as they are, doubted.

    Only on pages read from pictures, and where another entry of the page has such a form as it is: elsewhere a name may end so.
    """
    return with_pages(document, PICTURES, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    whole = "\n".join("".join(line.text for line in lines) for block in page.blocks for lines in _paragraphs(block))
    if not any(re.search(rf"[\u3400-\u9fff]{re.escape(form)}", whole) for form in forms_behind()):
        return page
    return replace(page, blocks=tuple(_block(block, lexicon) for block in page.blocks))


def _paragraphs(block: Block) -> Iterator[Sequence[Line]]:
    """Yield the lines of a paragraph, or of each cell: a form's second character may stand on the next of them."""
    if isinstance(block, Paragraph):
        yield block.lines
    else:
        yield from (cell.lines for row in block.rows for cell in row)


def _block(block: Block, lexicon: Lexicon) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(_lines(block.lines, lexicon))
    rows = tuple(tuple(replace(cell, lines=_lines(cell.lines, lexicon)) for cell in row) for row in block.rows)
    return replace(block, rows=rows)


def _lines(lines: tuple[Line, ...], lexicon: Lexicon) -> tuple[Line, ...]:
    """Return the lines of a paragraph or cell with the forms at their ends; a second character alone below goes up."""
    made: list[Line] = []
    for line in lines:
        above = made[-1] if made else None
        if above is not None and any(above.text.endswith(form) and line.text == form[-1] for form in forms_behind()):
            continue  # "桂秀芳女", and "士" below: the form was put whole
        made.append(_line(line, lexicon))
    return tuple(made)


def _line(line: Line, lexicon: Lexicon) -> Line:
    found = _RUN.search(line.text)
    wrong, form = _wrong(found[0], lexicon) if found is not None else (0, "")
    if not wrong or len(line.words[-1].text) < wrong:
        return line
    last: Word = line.words[-1]
    read = replace(last, text=last.text[: len(last.text) - wrong] + form, confidence=min(last.confidence, GUESSED))
    return Line((*line.words[:-1], read))


def _wrong(run: str, lexicon: Lexicon) -> tuple[int, str]:
    """Return how many characters at the end are a form, and which; with them it is too long for such a surname's name."""
    if run[0] not in lexicon.surnames or run[:2] in lexicon.surnames or lexicon.honorific_after.search(run):
        return 0, ""
    if lexicon.chinese.is_no_name(run) or lexicon.chinese.ends_in_post(run):
        return 0, ""
    for form, shortest in forms_behind().items():
        if len(run) >= shortest and len(run) <= _LONGEST + 1 and run[-1] == form[0]:
            return 1, form
        alike = any(one == other for one, other in zip(run[-_FORM:], form, strict=True))
        if alike and (len(run) == _LONGEST + _FORM or (len(run) == _LONGEST + 1 and run[-_FORM] == form[0])):
            return _FORM, form
    return 0, ""
