"""Items of a list that no mark begins: paragraphs behind a colon that end in semicolons, or in commas and small letters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from models.page import Line
from pipeline.extraction.words.marks import COLONS, COMMAS

_SEMICOLONS = (";", "；", "؛")
JOINING_LETTERS = 4  # of an "and" behind an item: "; and"
ITEMS_MIN = 2


def unmarked_items(paragraphs: Sequence[Sequence[Line]], marks: Sequence[int]) -> set[int]:
    """Return which paragraphs are such items: "… composed of:" / "the Director of X, Mr. A;" / "and the Adviser, Ms. B.".

    Args:
        paragraphs: their lines, in order.
        marks: for each of these lines, one after the other, where the mark of an item ends, 0 where none begins it. A paragraph
            with one is told by it.
    """
    ends = list(accumulate(map(len, paragraphs)))
    marked = [any(marks[end - len(lines) : end]) for lines, end in zip(paragraphs, ends, strict=True)]
    texts = [" ".join(line.text for line in lines) for lines in paragraphs]
    found: set[int] = set()
    for intro in (at for at, text in enumerate(texts) if text.rstrip().endswith(COLONS)):
        at = intro + 1
        while at < len(texts) and not marked[at] and _goes_on(texts[at]):
            at += 1
        run = range(intro + 1, at + 1)
        if len(run) >= ITEMS_MIN and at < len(texts) and not marked[at] and _ends_alike(texts, run):
            found |= set(run)
    return found


def _goes_on(text: str) -> bool:
    """Tell whether another item must follow."""
    ended = _ended(text)
    return ended.endswith(_SEMICOLONS) or (ended.endswith(COMMAS) and text[:1].islower())


def _ended(text: str) -> str:
    """Return the text without an "and" behind its last mark."""
    bare = text.rstrip()
    head, _, last = bare.rpartition(" ")
    return head if last.isalpha() and len(last) <= JOINING_LETTERS and head.endswith((*_SEMICOLONS, *COMMAS)) else bare


def _ends_alike(texts: Sequence[str], run: range) -> bool:
    """Tell whether what ends the run is its last item: it begins in a small letter where the others do."""
    last, others = texts[run[-1]], [texts[at] for at in run[:-1]]
    return last[:1].islower() or not any(text[:1].islower() for text in others)
