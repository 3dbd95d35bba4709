"""Whose contacts are that stand below a numbered list in rows with the same numbers: "1. Ms. A …" and "(1) a@…; tel. …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_NUMBER = re.compile(r"\s*(?:№\s?|[Nn][°º]\s?)?[(（\[]?\s?(\d{1,2}|[٠-٩]{1,2})\s?(?:[)）\].:、،]|[-–—](?=\s))(?!\d)")
_ASIDE = re.compile(r"[(（][^()（）\d@]{0,60}[)）]")  # "(no e-mail at this time)"
_ROWS_MIN = 2
_SHORT = 3  # letters of a word that says nothing: "M", "T", "cel"


def by_numbers(strip: Strip, told: Sequence[Hit], persons: Sequence[Person], lexicon: Lexicon) -> dict[int, int]:
    """Return whose contacts those in numbered rows are: of whom the entry with that number tells.

    Every person of the text stands in an entry with a number of his own, and the rows with contacts stand behind the last of
    them, hold nothing but contacts with their labels, and count upwards. Rows that only count kinds of contact, each another one
    ("1. Tel. …" / "2. Fax …"), are of nobody in particular.
    """
    numbered = _numbers(strip, persons)
    if len(numbered) < _ROWS_MIN:
        return {}
    last = max(persons[number].name[-1].end for number in numbered.values())
    rows = [(count, row) for row in strip.rows if row.start > last and (count := _count(strip, row)) is not None]
    ends = [min([strip.block_end(row), *(other.start for _, other in rows[at : at + 1])]) for at, (_, row) in enumerate(rows, 1)]
    held = [
        (count, [hit for hit in told if row.start <= hit.start < end])
        for (count, row), end in zip(rows, ends, strict=True)
        if _holds_contacts_alone(strip, row, end, told, lexicon)
    ]
    counts = [count for count, hits in held if hits]
    kinds = Counter(kind for _, hits in held for kind in {hit.finding.field for hit in hits})
    upwards = counts == sorted({*counts}) and all(count in numbered for count in counts)
    if len(counts) < _ROWS_MIN or not upwards or max(kinds.values()) < _ROWS_MIN:
        return {}
    return {id(hit): numbered[count] for count, hits in held for hit in hits}


def _numbers(strip: Strip, persons: Sequence[Person]) -> dict[int, int]:
    """Return the persons by the number before each one's entry in this text; nothing where one has none, or another's."""
    found: dict[int, int] = {}
    for number, person in enumerate(persons):
        if person.name[0].passage is not strip.passage:
            continue
        at = min(bisect_left(strip.rows, person.name[0].start, key=attrgetter("end")), len(strip.rows) - 1)
        while at > 0 and strip.rows[at].soft:
            at -= 1
        count = _count(strip, strip.rows[at])
        if count is None or count in found:
            return {}
        found[count] = number
    return found


def _count(strip: Strip, row: Row) -> int | None:
    mark = _NUMBER.match(strip.view, row.start, row.end)
    return int(mark[1]) if mark is not None and not row.soft else None


def _holds_contacts_alone(strip: Strip, row: Row, end: int, told: Sequence[Hit], lexicon: Lexicon) -> bool:
    """Tell whether nothing stands in a numbered row but contacts, their labels and remarks in brackets: no sentence, no name."""
    mark = _NUMBER.match(strip.view, row.start, row.end)
    rest = list(strip.view[:end])
    for hit in told:
        if row.start <= hit.start < end:
            rest[hit.start : hit.end] = " " * (min(hit.end, end) - hit.start)
    text = _ASIDE.sub(" ", "".join(rest)[mark.end() if mark is not None else row.start :])
    return all(len(word) <= _SHORT or word in lexicon.stop or lexicon.labels.get(word) for word in key(text).split())
