"""Numbers of an outline at the beginnings of lines: "1. Ministry", "1.1. Ms. A", "1.1.1. Prosecutor", told by their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from models.page import Document, Line, Page, Paragraph

MARKS = 2  # steps of a number that marks an item
TIMES_MIN = 3  # in order; a time, an amount or a paragraph cited from a treaty comes alone
_NUMBER = re.compile(r"(?P<steps>\d{1,2}(?:[.．]\d{1,2}){1,3})[.．)）、]?(?=$|[^\W\d_])")
_FIRST = re.compile(r"[(（]?(\d{1,2})[.．)）、:]?(?=$|[^\W\d_])")
Steps = tuple[int, ...]


def without_outline_numbers(document: Document) -> Document:
    """Return the document without the numbers of three steps and more that begin lines, where three or more follow in order.

    They number what is said of one person. Numbers of one step and of two stay, as marks of items: of bodies, of persons. The
    order goes on over the pages.
    """
    if sum(1 for _ in _in_order(document)) < TIMES_MIN:
        return document
    at = frozenset(_in_order(document))
    return replace(document, pages=tuple(_page(page, number, at) for number, page in enumerate(document.pages)))


def _in_order(document: Document) -> Iterator[tuple[int, int, int]]:
    """Yield page, block and line of each number that goes on from one above: the next, or the first below it."""
    seen: set[Steps] = set()
    for number, page in enumerate(document.pages):
        for block, lines in enumerate(page.blocks):
            for line, words in enumerate(lines.lines if isinstance(lines, Paragraph) else ()):
                first = words.words[0].text
                if (one := _FIRST.match(first)) is not None:
                    seen.add((int(one[1]),))
                elif (steps := _steps(first)) is not None and _goes_on(steps, seen):
                    seen.add(steps)
                    if len(steps) > MARKS:
                        yield number, block, line


def _steps(word: str) -> Steps | None:
    match = _NUMBER.match(word)
    return tuple(int(step) for step in re.split(r"[.．]", match["steps"])) if match is not None else None


def _goes_on(steps: Steps, seen: set[Steps]) -> bool:
    *above, last = steps
    return (tuple(above) if last == 1 else (*above, last - 1)) in seen


def _page(page: Page, number: int, at: frozenset[tuple[int, int, int]]) -> Page:
    blocks = tuple(
        Paragraph(tuple(_bare(line) if (number, at_block, row) in at else line for row, line in enumerate(block.lines)))
        if isinstance(block, Paragraph)
        else block
        for at_block, block in enumerate(page.blocks)
    )
    return replace(page, blocks=blocks)


def _bare(line: Line) -> Line:
    """Return the line without its number, which may be joined to the first word: "2.1.2.t.esono@…"; never empty."""
    first, *rest = line.words
    match = _NUMBER.match(first.text)
    left = first.text[match.end() :] if match is not None else first.text
    if left:
        return Line((replace(first, text=left), *rest))
    return Line(tuple(rest)) if rest else line
