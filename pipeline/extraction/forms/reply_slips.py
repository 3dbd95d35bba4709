"""Reply slips: of "☒ will take part" and "☐ will not take part" only the answer that is ticked is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from models.page import Block, Cell, Document, Line, Page, Paragraph, Word
from pipeline.extraction.forms.boxes import TICKED, UNTICKED
from pipeline.extraction.layout.turned_pages import EVERY, with_pages
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

UNDECIDED = "It is a reply slip, and it cannot be told which of its answers is ticked."
_SPECKED = r"[\[(]\s?[.,_·]\s?[\])]|_{2,}"  # an empty box with dirt in it, or a line to write on
_MARK = re.compile(rf"(?P<tick>{TICKED.pattern})|{UNTICKED.pattern}|{_SPECKED}")
_BARE_TICK = re.compile(r"[xXхХ×✗]\s+(?=[^\W\d_]{2})")  # where a line begins, before a word
_BARE_EMPTY = re.compile(r"[oO0_.]\s+(?=[^\W\d_]{2})")
_BULLETS = "■●◉○◯oO0_."  # these begin items as well: alone they make no slip
_WORDS_MOST = 24  # of an answer, with what follows it on its line
_APART = 16  # lines between two answers at most: a table of names may stand below the first


@dataclass(frozen=True, slots=True)
class _Answer:
    """One of the answers that a slip offers: the words that say it, its line's number, and its box.

    Attributes:
        words: of the answer, without its mark.
        mark: the words of its mark.
        line: number of the line on the page.
        ticked: whether its box is ticked; None where it has none.
        denied: whether it says that nobody comes.
    """

    words: tuple[Word, ...]
    mark: tuple[Word, ...]
    line: int
    ticked: bool | None
    denied: bool


def with_ticked_answers(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with that answer alone of each reply slip that is ticked, where one of the two certainly is."""
    return with_pages(document, EVERY, lambda page: _page(page, lexicon))


def undecided(page: Page, lexicon: Lexicon) -> bool:
    """Tell whether both answers of a slip stand on the page, and either or both of their boxes are ticked, or none."""
    return any(_chosen(pair) is None for pair in _pairs(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    off: set[int] = set()
    for pair in _pairs(page, lexicon):
        chosen = _chosen(pair)
        if chosen is not None:
            other = pair[1] if chosen is pair[0] else pair[0]
            off |= {id(word) for word in (*other.words, *other.mark, *chosen.mark)}
    if not off:
        return page
    blocks = (_without(block, off) for block in page.blocks)
    return replace(page, blocks=tuple(block for block in blocks if not isinstance(block, Paragraph) or block.lines))


def _chosen(pair: tuple[_Answer, _Answer]) -> _Answer | None:
    ticked = [answer for answer in pair if answer.ticked]
    return ticked[0] if len(ticked) == 1 else None


def _pairs(page: Page, lexicon: Lexicon) -> Iterator[tuple[_Answer, _Answer]]:
    """Yield an answer and the next one that says the contrary, at least one of which has a box or a tick."""
    for one, other in pairwise(_answers(page, lexicon)):
        near = other.line - one.line <= _APART and one.denied is not other.denied
        marked = [answer for answer in (one, other) if answer.ticked is not None]
        if near and (len(marked) == 2 or any(not _may_be_bullet(answer) for answer in marked)):
            yield one, other


def _may_be_bullet(answer: _Answer) -> bool:
    return bool(answer.mark) and answer.mark[0].text[:1] in _BULLETS


def _answers(page: Page, lexicon: Lexicon) -> list[_Answer]:
    found: list[_Answer] = []
    for number, words in enumerate(_lines(page)):
        for ticked, mark, said in _parts(words):
            text = Plain(" ".join(word.text for word in said))
            if 0 < len(said) <= _WORDS_MOST and lexicon.coming.first(text, near=False) is not None:
                denied = lexicon.denying.first(text, near=False) is not None
                found.append(_Answer(said, mark, number, ticked, denied))
    return found


def _parts(words: Sequence[Word]) -> Iterator[tuple[bool | None, tuple[Word, ...], tuple[Word, ...]]]:
    """Yield (ticked, mark, words behind it) of each part of a line that a mark begins, or of the whole line without marks."""
    text, starts = "", list[int]()
    for word in words:
        starts.append(len(text))
        text += f"{word.text} "
    marks = [(found.start(), found.end(), found["tick"] is not None) for found in _MARK.finditer(text)]
    for bare, ticked in ((_BARE_TICK, True), (_BARE_EMPTY, False)):
        if (found := bare.match(text)) is not None and not marks:
            marks = [(0, found.end(), ticked)]
    if not marks:
        yield None, (), tuple(words)
        return
    placed = list(zip(starts, words, strict=True))
    behind = bool(text[: marks[0][0]].strip()) and not text[marks[-1][1] :].strip()  # "will take part [x]"
    edges = [0, *(end for _, end, _ in marks)] if behind else [*(start for start, _, _ in marks), len(text)]
    for (start, end, ticked), (first, last) in zip(marks, pairwise(edges), strict=True):
        mark = tuple(word for at, word in placed if start <= at and at + len(word.text) <= end)
        yield ticked, mark, tuple(word for at, word in placed if first <= at < last and word not in mark)


def _lines(page: Page) -> Iterator[tuple[Word, ...]]:
    """Yield the words of each line, those of a table's row in one."""
    for block in page.blocks:
        if isinstance(block, Paragraph):
            yield from (line.words for line in block.lines)
        else:
            yield from (tuple(word for cell in row for line in cell.lines for word in line.words) for row in block.rows)


def _without(block: Block, off: set[int]) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, lines=_kept(block.lines, off))
    return replace(block, rows=tuple(tuple(_cell(cell, off) for cell in row) for row in block.rows))


def _cell(cell: Cell, off: set[int]) -> Cell:
    return replace(cell, lines=_kept(cell.lines, off))


def _kept(lines: Iterable[Line], off: set[int]) -> tuple[Line, ...]:
    left = (tuple(word for word in line.words if id(word) not in off) for line in lines)
    return tuple(Line(words) for words in left if words)
