"""Who is only held in reserve: "Ms. B is on standby", "(reserve)", "En réserve :" above a name. He may not come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.sentence_stops import STOP_OR_LINE

_BEFORE, _BEHIND = re.compile(r"(?:^|[(（)）,،，;:：–—-]|\n)\s*$"), re.compile(r"[^\S\n]*(?:$|[)）,،，.;؛；。:：–—-])")
_CLOSING = re.compile(r"[^\S\n]*(?:$|[\n)）,،，.;؛；。])")  # behind words that speak of somebody before them
_WORD_BEFORE = re.compile(r"\w+\s+$")
_OPEN_OR_CLOSED = ("(", "（", ")", "）")


def with_reserve_doubted(
    strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon, remarks: Sequence[tuple[int, int]] = ()
) -> list[tuple[int, Person]]:
    """Return the persons, those doubted whom the words beside them, or a heading above them, hold in reserve.

    Args:
        strip: the rows.
        found: (offset, person), in any order.
        lexicon: "in reserve", "on standby".
        remarks: where headings said so in other words.
    """
    names = sorted(person.name[0].start for _, person in found if person.name[0].passage is strip.passage)
    told = [cue for cue in lexicon.in_reserve.all(Folded(strip.view)) if _speaks(strip, *cue, lexicon)] if names else []
    held = {at for cue in told for at in _held(strip, cue, names)} | {at for cue in remarks for at in _headed(strip, cue, names)}
    meant = [person.name[0].passage is strip.passage and person.name[0].start in held for _, person in found]
    return [(at, person.doubted(Doubt.CONTINGENT) if own else person) for (at, person), own in zip(found, meant, strict=True)]


def _speaks(strip: Strip, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the words are no part of a name: several of them, or one that stands alone between marks.

    Those that a post ends with hold nobody in reserve: "officier de réserve".
    """
    view, words = strip.view, key(strip.view[start:end])
    before = _WORD_BEFORE.search(view[:start])
    if before is not None and key(view[before.start() : end]) in lexicon.titles:
        return False
    hard = any(not row.soft and not view[end : row.start].strip() for row in strip.rows if row.start >= end)
    alone = _BEFORE.search(view[:start]) is not None and (hard or _BEHIND.match(view[end:]) is not None)
    return alone or " " in words or is_cjk(words)


def _headed(strip: Strip, colon: tuple[int, int], names: Sequence[int]) -> list[int]:
    """Return where the names begin of those behind the colon of a heading: on its row, or below it."""
    row = strip.row_at(colon[0])
    beside = [at for at in names if row is not None and colon[1] <= at < row.end]
    return beside or _held(strip, colon, names)


def _held(strip: Strip, cue: tuple[int, int], names: Sequence[int]) -> list[int]:
    """Return where the names begin of those who are meant: behind the words in their clause, or the last before them there.

    Where a mark ends the words ("…, reserve, …") the one before is meant, behind an "and" or between commas either may be.

    Below a line that ends in a colon all are meant, down to the next such line.
    """
    rows = [row for row in strip.rows if not row.soft]
    number = max((at for at, row in enumerate(rows) if row.start <= cue[0]), default=0)
    if rows and strip.text(rows[number]).rstrip().endswith(COLONS):
        below = next((row.start for row in rows[number + 1 :] if strip.text(row).rstrip().endswith(COLONS)), len(strip.view))
        return [at for at in names if cue[1] <= at < below]
    hard = {row.start for row in rows}
    ends = [mark.start() for mark in STOP_OR_LINE.finditer(strip.view) if strip.view[mark.start()] != "\n" or mark.end() in hard]
    start = max((end for end in ends if end < cue[0]), default=0)
    stop = min((end for end in ends if end >= cue[1]), default=len(strip.view))
    behind, before = [at for at in names if cue[1] <= at < stop], [at for at in names if start <= at < cue[0]][-1:]
    if not before or not behind or _CLOSING.match(strip.view, cue[1]) is None:
        return behind or before
    one_word = " " not in key(strip.view[slice(*cue)])
    of_before = strip.view[: cue[0]].rstrip()[-1:] in _OPEN_OR_CLOSED or (one_word and _BEFORE.search(strip.view[: cue[0]]))
    return before if of_before else [*before, *behind]
