"""Chinese sentences whose lines were broken between any two characters, joined again: "司法" above "部妇女权益处二等秘书".

Whatever reads the page looks words up letter by letter, and no blank stands for a line's end within a word.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from statistics import median

from models.page import Document, Line, Page, Paragraph, gap
from pipeline.extraction.layout.item_marks import item_marks
from pipeline.extraction.layout.turned_pages import EVERY, TYPED, with_pages
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

COLUMNS_LEAST = 40  # of a full line, a Chinese character taking two: rows of a list and headings are shorter
SHORTER = 2.2  # characters by which a full line may be shorter than the usual one of its paragraph
_BODY_LETTERS = range(3, 12)  # of a usual body with which a line begins
_POST_BACK = 12  # letters at the end of a line, in which a post may stand
_COLONS = frozenset(COLONS)
_LABEL_LETTERS = 8  # up to the colon behind a label


def with_wrapped_chinese_joined(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with such lines as one; what begins a row of its own (a mark, a label, a usual body) begins a line.

    Args:
        document: as read.
        lexicon: bodies and posts.
    """
    return with_pages(document, EVERY, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    typed = page.source in TYPED
    blocks = [_joined(block, lexicon, typed=typed) if isinstance(block, Paragraph) else block for block in page.blocks]
    return (
        page if all(one is other for one, other in zip(blocks, page.blocks, strict=True)) else replace(page, blocks=tuple(blocks))
    )


def _joined(paragraph: Paragraph, lexicon: Lexicon, *, typed: bool) -> Paragraph:
    if not any(_breaks(above, below) for above, below in pairwise(paragraph.lines)):
        return paragraph
    ends = [_columns(line) if typed else line.box.right for line in paragraph.lines]
    usual = median(ends[:-1])  # where lines end below which the sentence goes on; an address may run beyond, or leave room
    lines = [paragraph.lines[0]]
    for number, (above, below) in enumerate(pairwise(paragraph.lines)):
        room = SHORTER * (2 if typed else _letter(above))
        full = _columns(above) >= COLUMNS_LEAST and ends[number] + room >= max(usual, ends[1] if len(ends) == 2 else 0)
        if full and _breaks(above, below) and not _begins(lines[-1], below, lexicon):
            lines[-1] = Line((*lines[-1].words, *below.words))
        else:
            lines.append(below)
    return paragraph if len(lines) == len(paragraph.lines) else Paragraph(tuple(lines))


def _breaks(above: Line, below: Line) -> bool:
    """Tell whether characters stand on both sides of the line's end, and no mark."""
    last, first = above.words[-1].text[-1:], below.words[0].text[:1]
    return is_cjk(last) and is_cjk(first) and (last + first).isalpha() and not gap(last, first)


def _letter(line: Line) -> float:
    """Return how wide the line's last character is, a fraction of the page's width."""
    last = line.words[-1]
    return last.box.width / max(1, len(last.text))


def _columns(line: Line) -> int:
    return sum(2 if is_cjk(sign) else 1 for sign in line.text)


def _begins(above: Line, below: Line, lexicon: Lexicon) -> bool:
    """Tell whether a row of its own begins with the line below, or a word does: a post ends the line above."""
    text = below.text
    joins = lexicon.unspaced.joins.match(text) is not None  # "…律师" above "以及…"
    if joins or item_marks([text])[0] > 0 or not _COLONS.isdisjoint(text[:_LABEL_LETTERS]):
        return True
    return lexicon.chinese.title_length(above.text[-_POST_BACK:]) > 0 or any(
        text[:end] in lexicon.bodies for end in _BODY_LETTERS
    )
