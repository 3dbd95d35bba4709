"""Roles in a column of their own beside the persons: "Representative | Mr. A / Alternates | Ms. B", read column by column.

A page without rules gives the column of the roles first, and all persons then stand below the last of them. So it does with
what says who goes and who comes instead: "Delete | Mr. A / Add | Ms. B".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from models.page import Block, Document, Line, Page, Paragraph
from pipeline.extraction.layout.turned_pages import PLACED, with_pages
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.lexicon import Lexicon

ROLES_MIN = 2  # a single heading stands above its persons, wherever on the line it stands
ROLES_MAX, BESIDE_MAX = 20, 200  # paragraphs of one such list, at most
LABEL_LINES = 3  # of a role that its narrow column wraps
THIRD_LETTERS = 14  # of a label below those for who goes and who comes
ALIGNED = 0.02  # of the page's width, between the left edges of such labels
LEVEL = 0.6  # of a line's height, within which two lines of both columns stand level
_MARKS = " :：.-–—"


def with_roles_beside(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with each such role above the person beside whom it stands; typed text has no places that tell it."""
    return with_pages(document, PLACED, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks: list[Block] = []
    at = 0
    while at < len(page.blocks):
        labels = list(_labels(page.blocks[at : at + ROLES_MAX], lexicon))
        behind = at + len(labels)
        beside = list(_beside(page.blocks[behind : behind + BESIDE_MAX], labels)) if len(labels) >= ROLES_MIN else []
        merged = _merged(labels, beside) if beside else None
        blocks += merged or labels or [page.blocks[at]]
        at = behind + len(beside) if merged else max(behind, at + 1)
    return page if blocks == [*page.blocks] else replace(page, blocks=tuple(blocks))


def _labels(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Paragraph]:
    """Yield the roles with which these blocks begin, each below the one before, up to where the page goes up again."""
    above = 0.0
    sides: list[Side] = []
    left = 0.0
    for block in blocks:
        if not isinstance(block, Paragraph) or len(block.lines) > LABEL_LINES or _top(block) < above:
            return
        text = " ".join(line.text for line in block.lines).strip(_MARKS)
        both = {*sides} == {*Side} and len(block.lines) == 1  # then a third one tells who stays, in whatever words
        third = both and len(text.replace(" ", "")) <= THIRD_LETTERS and abs(block.lines[0].box.left - left) < ALIGNED
        if not _heads(text, lexicon) and not third:
            return
        side = lexicon.changes.side(text)
        sides += [side] if side is not None else []
        left = left or block.lines[0].box.left
        yield block
        above = _bottom(block)


def _heads(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the words are a part in the delegation, or say who goes, who comes instead or who stays."""
    changes = lexicon.changes
    return lexicon.role_heading(text) is not None or changes.side(text) is not None or changes.stays(text)


def _beside(blocks: Sequence[Block], labels: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs that stand wholly on one side of all labels."""
    left = min(line.box.left for label in labels for line in label.lines)
    right = max(line.box.right for label in labels for line in label.lines)
    for block in blocks:
        boxes = [line.box for line in block.lines] if isinstance(block, Paragraph) else []
        apart = all(box.left > right for box in boxes) or all(box.right < left for box in boxes)
        if not isinstance(block, Paragraph) or not apart:
            return
        yield block


def _merged(labels: Sequence[Paragraph], beside: Sequence[Paragraph]) -> list[Paragraph] | None:
    """Return the paragraphs with each label above the one at its height; None where one has none, or two have the same."""
    lines = [(line, number) for number, paragraph in enumerate(beside) for line in paragraph.lines]
    places = [_place(label, [line for line, _ in lines], beside) for label in labels]
    begins = [place for place in places if place is not None]
    if len(begins) < len(labels) or begins[0] != 0 or any(one >= other for one, other in pairwise(begins)):
        return None
    merged: list[Paragraph] = []
    for index, (line, number) in enumerate(lines):
        if index in begins:
            merged.append(labels[begins.index(index)])
        if index in begins or not index or lines[index - 1][1] != number:
            merged.append(Paragraph((line,)))
        else:
            merged[-1] = Paragraph((*merged[-1].lines, line))
    return merged


def _place(label: Paragraph, lines: Sequence[Line], beside: Sequence[Paragraph]) -> int | None:
    """Return the number of the line above which the label belongs: that at its height, or the first where it stands amid them."""
    height = label.lines[0].box.bottom - label.lines[0].box.top
    level = [at for at, line in enumerate(lines) if abs(line.box.middle - label.lines[0].box.middle) < LEVEL * height]
    first = {sum(len(paragraph.lines) for paragraph in beside[:number]) for number in range(len(beside))}
    if level and level[0] in first:
        return level[0]
    middle = (_top(label) + _bottom(label)) / 2
    amid = [number for number, paragraph in enumerate(beside) if _top(paragraph) <= middle <= _bottom(paragraph)]
    if not amid:
        return level[0] if level else None
    around = (_top(beside[amid[0]]) + _bottom(beside[amid[0]])) / 2
    centred = abs(around - middle) < LEVEL * height
    start = sum(len(paragraph.lines) for paragraph in beside[: amid[0]])
    return start if centred else level[0] if level else None


def _top(paragraph: Paragraph) -> float:
    return min(line.box.top for line in paragraph.lines)


def _bottom(paragraph: Paragraph) -> float:
    return max(line.box.bottom for line in paragraph.lines)
