"""Chinese sentences whose lines were broken between any two characters, joined again: "司法" above "部妇女权益处二等秘书".

Whatever reads the page looks words up letter by letter, and no blank stands for a line's end within a word.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from statistics import median
from unicodedata import east_asian_width

from models.page import Document, Line, Page, Paragraph, gap
from pipeline.extraction.layout.item_marks import item_marks
from pipeline.extraction.layout.turned_pages import EVERY, TYPED, with_pages
from pipeline.extraction.words.folding import Folded, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

COLUMNS_LEAST = 40  # of a full line, a Chinese character taking two: rows of a list and headings are shorter
SHORTER = 2.2  # characters by which a full line may be shorter than the usual one of its paragraph
_BODY_LETTERS = range(3, 12)  # of a usual body with which a line begins
_POST_BACK = 12  # letters at the end of a line, in which a post may stand
_COLONS = frozenset(COLONS)
_LABEL_LETTERS = 8  # up to the colon behind a label
_GIVEN = (2, 1)  # characters of a name behind the family name
_POST_LETTERS = range(2, 9)
_PART_LETTERS = range(2, 6)  # of "团长", "副团长"
_STATE_LETTERS = range(2, 14)
_APART = re.compile(r"[\s，,、；;（(]|$")  # behind a name with which a row begins


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
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in line.text)  # "，" too takes two


def _begins(above: Line, below: Line, lexicon: Lexicon) -> bool:
    """Tell whether a row of its own begins with the line below, or a word does: a post ends the line above."""
    text = below.text
    joins = lexicon.unspaced.joins.match(text) is not None  # "…律师" above "以及…"
    if joins or item_marks([text])[0] > 0 or not _COLONS.isdisjoint(text[:_LABEL_LETTERS]):
        return True
    if _begins_entry(text, lexicon) or _ends_entry(above.text, text, lexicon):
        return True
    return lexicon.chinese.title_length(above.text[-_POST_BACK:]) > 0 or any(
        text[:end] in lexicon.bodies for end in _BODY_LETTERS
    )


def _begins_entry(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the line begins with a whole name, a part in the delegation before one, a State, or what it is about.

    Rows of a list may be of one length: "王建国先生，外交部…" above "李晓梅女士，公安部…".
    """
    if any(text[:letters] in lexicon.states for letters in _STATE_LETTERS) or lexicon.on_topics.find(Folded(text), first=True):
        return True
    if any(text[:letters] in lexicon.roles and _names(text[letters:], lexicon) for letters in _PART_LETTERS):
        return True
    for end in _names(text, lexicon):
        post = any(text[end : end + letters] in lexicon.titles for letters in _POST_LETTERS)
        if post or _APART.match(text, end) or lexicon.honorific_after.match(text, end):
            return True
    return False


def _ends_entry(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether the line above ends with a courtesy form, or with a post and a whole name of which nothing stands below."""
    if any(above.endswith(form) for form in lexicon.plain_courtesies if is_cjk(form[:1])):
        return True
    if any(lexicon.honorific_after.match(below, letters) for letters in (0, 1)):
        return False  # "王建" above "国先生"
    name = max(_GIVEN) + 1
    return above[-name] in lexicon.surnames and lexicon.chinese.title_length(above[:-name][-_POST_BACK:]) > 0


def _names(text: str, lexicon: Lexicon) -> list[int]:
    """Return where a usual family name with one or two characters, with which the text begins, may end."""
    family = 2 if text[:2] in lexicon.surnames else 1 if text[:1] in lexicon.surnames else 0
    ends = [family + letters for letters in _GIVEN] if family else []
    return [end for end in ends if len(text) >= end and all(map(is_cjk, text[:end]))]
