"""Values of two fields read as one: the words below one label run on with those below the label beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from models.page import Line
from pipeline.extraction.forms.form_fields import Stretch
from pipeline.extraction.forms.label_reach import REACH_HEIGHTS
from pipeline.extraction.words.folding import is_arabic

SAME_EDGE = 0.008  # of the page's width, between the beginnings of a label and of the word below it that begins its value
AS_WIDE = 0.9  # times the widest blank between other words: the blank before that word is no narrower
ROWS_UP = 2  # in which a label stands above its value; a mark may be read as a row of its own


def parted_at_labels(rows: Sequence[Sequence[Stretch]], *, right_to_left: bool) -> list[list[Stretch]]:
    """Return the rows with a value parted where a word begins right below a label, behind a blank as wide as any in it.

    Only where another label stands over its beginning, and both have no value beside them.
    """
    made: list[list[Stretch]] = []
    for number, row in enumerate(rows):
        above = [label for over in rows[max(0, number - ROWS_UP) : number] for label in over if label.alone and not label.colon]
        told: list[Stretch] = []
        for stretch in row:
            told += [stretch] if stretch.names else _parted(stretch, above, right_to_left=right_to_left)
        made.append(told)
    return made


def _parted(stretch: Stretch, above: Sequence[Stretch], *, right_to_left: bool) -> list[Stretch]:
    reach = REACH_HEIGHTS * stretch.box.height
    over = [label for label in above if 0 <= stretch.box.top - label.box.bottom + stretch.box.height / 2 <= reach]
    own = [label for label in over if abs(label.start - stretch.start) <= SAME_EDGE]
    others = [label for label in over if stretch.start + SAME_EDGE < label.start < stretch.end]
    words = stretch.words
    if not own or not others or (right_to_left and not all(any(map(is_arabic, word.text)) for word in words)):
        return [stretch]
    starts = [1 - word.box.right if right_to_left else word.box.left for word in words]
    ends = [1 - word.box.left if right_to_left else word.box.right for word in words]
    blanks = [0.0, *(start - end for start, end in zip(starts[1:], ends, strict=False))]
    cuts = [
        at
        for at in range(1, len(words))
        if any(abs(starts[at] - label.start) <= SAME_EDGE for label in others) and blanks[at] >= AS_WIDE * max(blanks)
    ]
    edges = [0, *cuts, len(words)]
    parts = [words[begin:end] for begin, end in pairwise(edges)]
    return [
        replace(stretch, words=part, box=Line(part).box, start=starts[begin], end=ends[begin + len(part) - 1])
        for begin, part in zip(edges, parts, strict=False)
    ]
