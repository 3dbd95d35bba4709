"""The other reading of the same place: what a model that knows Latin letters and "@" made of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from models.page import Box, Line, Page, Source, Word
from pipeline.extraction.layout.passage import Passage, passage

REMEMBERED = 4  # passages, each asked about by telephones, faxes and addresses in turn
REACH = 0.12  # of the page's width: how far words that the first reading lost may stand beside it
LINES_APART = 2.0  # line heights of white that part one group of lines from the next
COMPARED_MOST = 300  # values of one passage that are compared with the other reading; no page of a reply has as many
ROOM = 0.006  # of the page's height or width by which the two readings' boxes may differ


@lru_cache(maxsize=REMEMBERED)
def second_passage(first: Passage) -> Passage | None:
    """Return the second reading of the place where the passage stands; None for typed text or where there was none.

    Lines are cut to the words whose middle lies within the passage's own box, which is widened to the next words of the first
    reading: what that reading lost beside its words is seen, and a neighbouring column stays outside.
    """
    if first.page.source is not Source.OCR or not first.page.second or not first.words:
        return None
    places = [_around(first.page, words) for words in _together(first)]
    lines: list[Line] = []
    for line in first.page.second:
        words = tuple(word for word in line.words if any(_inside(word.box, place) for place in places))
        if words:
            lines.append(Line(words))
    return passage(first.document, first.page, tuple(lines)) if lines else None


def box_of(text: Passage, start: int, end: int) -> Box | None:
    """Return the box around the words of text[start:end]."""
    words = text.words_between(start, end)
    if not words:
        return None
    box = words[0].box
    for word in words[1:]:
        box = box.union(word.box)
    return box


def same_place(one: Box | None, other: Box | None) -> bool:
    """Tell whether two boxes of the two readings lie on one line and overlap, or nearly so."""
    if one is None or other is None:
        return False
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    if high < 0.4 * min(one.height, other.height):
        return False
    return min(one.right, other.right) - max(one.left, other.left) > -ROOM


def place_for(first: Passage, box: Box | None) -> tuple[int, int] | None:
    """Return the stretch of the first reading whose words lie at this box; None where it read nothing there."""
    if box is None:
        return None
    touched = [at for at, word in enumerate(first.words) if same_place(word.box, box) and word.box.overlap(box) > 0.3]
    if not touched:
        return None
    last = touched[-1]
    return first.starts[touched[0]], first.starts[last] + len(first.words[last].text)


def _together(text: Passage) -> list[list[Word]]:
    """Return the words of this page in groups of lines that follow each other: a column's head stands far from its cell.

    The head of a table that goes on from the page before is not on this one at all.
    """
    here = {id(word) for line in text.page.lines() for word in line.words}
    words = sorted((word for word in text.words if id(word) in here), key=lambda word: word.box.top)
    groups: list[list[Word]] = []
    bottom = 0.0
    for word in words or text.words:
        if not groups or word.box.top - bottom > LINES_APART * word.box.height:
            groups.append([])
            bottom = 0.0
        groups[-1].append(word)
        bottom = max(bottom, word.box.bottom)
    return groups


def _around(page: Page, words: Sequence[Word]) -> Box:
    box = words[0].box
    for word in words[1:]:
        box = box.union(word.box)
    own = {id(word) for word in words}
    left, right = box.left - REACH, box.right + REACH
    for line in page.lines():
        for word in line.words:
            if id(word) in own or word.box.bottom <= box.top or word.box.top >= box.bottom:
                continue
            if word.box.left >= box.right - ROOM:
                right = min(right, word.box.left)
            elif word.box.right <= box.left + ROOM:
                left = max(left, word.box.right)
    return Box(min(left, box.left - ROOM), box.top - ROOM, max(right, box.right + ROOM), box.bottom + ROOM)


def _inside(box: Box, region: Box) -> bool:
    across = (box.left + box.right) / 2
    return region.top <= box.middle <= region.bottom and region.left <= across <= region.right
