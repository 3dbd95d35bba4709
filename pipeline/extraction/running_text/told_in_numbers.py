"""Whose contacts are that stand below a numbered list in rows with the same numbers: "1. Ms. A …" and "(1) a@…; tel. …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from models.reply import Role
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.form_fields import is_aside
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_NUMBER = re.compile(r"\s*(?:№\s?|[Nn][°º]\s?)?[(（\[]?\s?(\d{1,2}|[٠-٩]{1,2})\s?(?:[)）\].:、،]|[-–—](?=\s))(?!\d)")
_ASIDE = re.compile(r"[(（][^()（）\d@]{0,60}[)）]")  # "(no e-mail at this time)"
_ROWS_MIN = 2
_SHORT = 3  # letters of a word that says nothing: "M", "T", "cel"
_LABELS = CONTACTS | {"address", "number"}
_HEADING_WORDS = 8  # "Contact details of the delegates in the order of the list"


def by_numbers(strip: Strip, told: Sequence[Hit], persons: Sequence[Person], lexicon: Lexicon) -> dict[int, int]:
    """Return whose contacts those in numbered rows are: of whom the entry with that number tells.

    Every person of the text stands in an entry with a number of his own, and the rows with contacts stand behind the last of
    them, hold nothing but contacts with their labels, and count upwards. Between the list and them, and between two of them,
    stands nothing but a heading that says no more than that these are contacts, theirs perhaps: those of the Mission are counted
    too. Rows that only count kinds of contact, each another one ("1. Tel. …" / "2. Fax …"), are of nobody in particular.
    """
    numbered = _numbers(strip, persons)
    if len(numbered) < _ROWS_MIN:
        return {}
    last = max(persons[number].name[-1].end for number in numbered.values())
    rows = [(count, row) for row in strip.rows if row.start > last and (count := _count(strip, row)) is not None]
    ends = [min([strip.block_end(row), *(other.start for _, other in rows[at : at + 1])]) for at, (_, row) in enumerate(rows, 1)]
    spans = [
        (count, row, end)
        for (count, row), end in zip(rows, ends, strict=True)
        if _holds_contacts_alone(strip, row, end, told, lexicon)
    ]
    if not spans or not _follows(strip, last, [(row.start, end) for _, row, end in spans], lexicon):
        return {}
    held = [(count, [hit for hit in told if row.start <= hit.start < end]) for count, row, end in spans]
    if any(hit.end > end for (_, hits), (_, _, end) in zip(held, spans, strict=True) for hit in hits):
        return {}  # the next row's number was read as the last figure of this one: "+43 1 710 11 11" / "2) …"
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


def _follows(strip: Strip, last: int, spans: Sequence[tuple[int, int]], lexicon: Lexicon) -> bool:
    """Tell whether the rows with contacts follow the list but for a heading of such, and one another but for blanks.

    What stands in the last entry's own paragraph above the rest is its post and body, except where the rows begin there or a
    colon ends it: "2. Mr. A, Judge" / "Addresses of the Mission:".
    """
    if any(strip.view[end:start].strip() for (_, end), (start, _) in pairwise(spans)):
        return False
    begins = spans[0][0]
    entry = max((row for row in strip.rows if row.start <= last), key=attrgetter("start"))
    below = [row for _, row in strip.rows_from(last) if row.start < begins and not row.soft]
    apart = strip.block_end(entry) < begins and not any(
        row.block == entry.block and strip.text(row).rstrip().endswith(COLONS) for row in below
    )
    heading = [strip.text(row) for row in below if not (apart and row.block == entry.block) and strip.text(row).strip()]
    return all(_heads_contacts(text, lexicon) for text in heading)


def _heads_contacts(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a heading says only that contacts follow, or whose of those named: "Contact details", "Their addresses:".

    "Our contacts" are the writers', "Contact persons" others.
    """
    said = key(text).split()
    if len(said) > _HEADING_WORDS or lexicon.said.own.search(text) or is_aside(text, lexicon):
        return False
    rest = [word for word in said if word not in lexicon.stop]
    told = [word for word in rest if not (word in lexicon.heading.phrases or lexicon.role_heading(word) is Role.MEMBER)]
    whole = bool(_LABELS & {*lexicon.label(" ".join(told))})
    labels = whole or all(_LABELS & {*lexicon.label(word)} for word in told)
    return bool(rest) and labels and not any(map(lexicon.is_office_word, told))


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
