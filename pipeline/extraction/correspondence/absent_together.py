"""Persons named together with one of whom it is denied that he comes: "Ms. A, Judge, and Mr. B, Clerk, cannot come"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import LIST_COMMAS
from pipeline.extraction.words.sentence_stops import SAID_ENDS
from pipeline.extraction.words.who_comes import says_who_comes

_LETTERS = 200  # from one of them to the next, and from the sentence's beginning to the first
_POST_LETTERS = 80  # behind the name, in which "who" stands before what is denied
_CLAUSE_WORD = re.compile(r"(?:^|[,،，])\s*([^\W\d_]+)")  # "Mr. B, who"
_APART = re.compile(r"[:：;；؛]")
_PART = re.compile(rf"[,،，)）]|{SAID_ENDS.pattern}")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s,،，]*\Z")
_TOGETHER = 12  # persons of one sentence, at most


def absent_together(strip: Strip, coming: Sequence[tuple[int, Person]], at: int, said: str, lexicon: Lexicon) -> int:
    """Return how many of the last persons are joined by "and" to one of whom his sentence denies that he comes.

    Nothing is said of them but their posts; "Ms. A will come, and Mr. B cannot", "A and B, who cannot come" tell of B alone.

    Args:
        strip: in which they are named.
        coming: (offset, person) of those named before him, in order.
        at: where he is named.
        said: of him, behind his name, up to the end of the sentence.
        lexicon: "and", words of announcing and attending, and those with which a clause about somebody begins.
    """
    row = strip.row_at(at)
    if row is None or row.item or any(key(word) in lexicon.said.relating for word in _CLAUSE_WORD.findall(said[:_POST_LETTERS])):
        return 0
    count, end = 0, at
    for start, _ in reversed(coming):
        between = strip.view[start:end]
        own = strip.row_at(start)
        if len(between) > _LETTERS or own is None or own.item or own.block != row.block or _parts(between, lexicon):
            break
        if not (between.rstrip().endswith(LIST_COMMAS) if count else _joins(between, strip.view[at:], lexicon)):
            break
        count, end = count + 1, start
    begin = max(end - _LETTERS, strip.block_start(row))
    before = strip.view[begin:end]
    return 0 if says_who_comes(_PART.split(before)[-1], lexicon) else count  # "the delegation consists of Ms. A, …"


def without_joined(
    strip: Strip,
    found: Sequence[tuple[int, Person]],
    gone: Sequence[int],
    lexicon: Lexicon,
    denies: Callable[[str], bool],
) -> tuple[list[tuple[int, Person]], tuple[str, ...]]:
    """Return those who come, and the names of those joined by "and" to one of whom it was read already that he is replaced.

    Args:
        strip: in which they are named.
        found: (offset, person), in order.
        gone: where those are named who are replaced.
        lexicon: as above.
        denies: whether a text denies that somebody attends; without that, each may be said to come for another.
    """
    left, away = sorted(found, key=lambda pair: pair[0]), list[str]()
    for at in gone:
        said = SAID_ENDS.split(strip.view[at : at + _LETTERS], maxsplit=1)[0]
        end = bisect_left(left, at, key=lambda pair: pair[0])
        before = left[max(0, end - _TOGETHER) : end]
        count = absent_together(strip, before, at, said, lexicon) if before and denies(said) else 0
        away += [person.last_name_line for _, person in left[end - count : end]]
        del left[end - count : end]
    return left, tuple(away)


def _joins(between: str, behind: str, lexicon: Lexicon) -> bool:
    """Tell whether "and" is the last word before somebody; an Arabic one may be written onto the next word."""
    word = _LAST_WORD.search(between)
    return (word is not None and key(word[1]) in lexicon.small.conjunctions) or behind.startswith(lexicon.small.attached_ands)


def _parts(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a sentence or a part of a list ends in the text, or it says that somebody comes."""
    return SAID_ENDS.search(text) is not None or _APART.search(text) is not None or says_who_comes(text, lexicon)
