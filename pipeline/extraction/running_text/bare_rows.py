"""Names alone in a row behind what announces them, nothing else said: "will comprise Ana Paz, Luis Vera and Juan Ruiz"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.capacities import begins_capacity
from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_LEAD = re.compile(r"[\s:]*(?:[a-zà-ÿа-яё]{1,4}\s+){0,2}")  # ": ", " by ", " par "
_COMMA = re.compile(r"\s*,\s*")
_CAPITAL = re.compile(r"[^\W\d_a-zà-ÿа-яё]")
_CLOSED = re.compile(r"\s*(?:[.;:,()]|$|[a-zà-ÿа-яё])")  # no further capital: a name of something longer would go on
_ASIDE = re.compile(r"\s?[(（][^()（）\n]{2,60}[)）]")
_ENDED = re.compile(r"\s*[.;]?\s*$|\s*[.;]\s")
_WORDS_MIN = 2  # of a name of which nothing is said
_NAMES_MIN = 2  # in a row
_AND_LETTERS = 24  # of "and" with a comma behind it
_PART_LETTERS = 60  # of "as adviser" before the last one


def with_bare_rows(
    anchors: Sequence[Anchor], text: str, begin: int, end: int, lexicon: Lexicon, language: str | None
) -> list[Anchor]:
    """Return the anchors with those of names alone that follow each other right behind what announces them.

    Args:
        anchors: who was found, in order.
        text: holds the sentence, wraps as blanks.
        begin: where what announces them ends.
        end: where the sentence ends.
        lexicon: "and", and words that are no names.
        language: ISO 639-1 of the page.
    """
    lead = _LEAD.match(text, begin, end)
    at = lead.end() if lead is not None else begin
    first = text[at : at + 1]
    if not first.isupper() or is_arabic(first) or is_cjk(first):
        return list(anchors)
    row = _row(text, at, end, [anchor.match.start for anchor in anchors], lexicon, language)
    taken = [(anchor.match.start, anchor.match.end) for anchor in anchors]
    fresh = [one for one in row if not any(one.match.start < stop and start < one.match.end for start, stop in taken)]
    found = sorted([*anchors, *fresh], key=lambda anchor: anchor.match.start)
    return [
        replace(anchor, cut=max(anchor.cut, found[number - 1].match.end) if number else anchor.cut)
        for number, anchor in enumerate(found)
    ]


def names_in_row(text: str, at: int, end: int, lexicon: Lexicon, language: str | None) -> int:
    """Return how many names alone stand in the row that begins here and ends at `end`, 0 where anything else is said."""
    row = _row(text, at, end, [], lexicon, language)
    return len(row) if row and _ENDED.match(text, _behind_aside(text, row[-1].match.end), end) is not None else 0


def _row(text: str, at: int, end: int, starts: Sequence[int], lexicon: Lexicon, language: str | None) -> list[Anchor]:
    """Return the names of the row that begins here; none where it breaks off, or is a list of something else.

    Behind "and" its last name stands, a part before it perhaps, or somebody who was found (`starts`): "A, B and, as adviser, C",
    "A, B and Mr. C".
    """
    row: list[Anchor] = []
    cut, joined = at, False
    while (match := bare_name(text, at, end, lexicon, language)) is not None:
        row.append(Anchor(cut, match))
        cut = _behind_aside(text, match.end)
        comma = _COMMA.match(text, cut, end)
        behind = comma.end() - 1 if comma is not None else cut
        together = lexicon.together.match(text[behind : min(end, behind + _AND_LETTERS)].replace(",", " "))  # "A, B, and C"
        if joined or (comma is None and together is None):
            break
        joined = together is not None
        at = behind + together.end() if together is not None else comma.end() if comma is not None else end
    if len(row) < _NAMES_MIN:
        return []
    if not joined:  # "Attending: A, B.": so are posts and bodies listed, which hold no known name
        known = all(any(word in lexicon.person_names for word in key(text[slice(*one.match.name)]).split()) for one in row)
        return row if known and _ENDED.match(text, cut, end) is not None else []
    if row[-1].match.start == at:
        return row if _CLOSED.match(text, cut, end) is not None else []
    capital = _CAPITAL.search(text, at, min(end, at + _PART_LETTERS))
    if capital is None or capital.start() in starts:
        return row if capital is not None else []
    last = bare_name(text, capital.start(), end, lexicon, language)
    return [*row, Anchor(cut, last)] if last is not None and begins_capacity(text[at:end].lstrip(" ,"), lexicon) else []


def _behind_aside(text: str, at: int) -> int:
    """Return the end of what stands in brackets right behind a name, his post or part: "Eva Klein (adviser)"."""
    aside = _ASIDE.match(text, at)
    return aside.end() if aside is not None else at


def bare_name(text: str, at: int, end: int, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name that stands here without a courtesy form, every word of it such as names have; else None."""
    match = name_at(text, at, lexicon, language)
    if match is None or match.start != at or match.end > end or match.honorific is not None:
        return None
    name = text[slice(*match.name)]
    words = [word for word in key(name).split() if word not in lexicon.particles]
    if not match.plain or len(words) < _WORDS_MIN or any(word in lexicon.common for word in words):
        return None
    other = lexicon.is_state(name) or lexicon.ends_in_state(name) or places.place(name, lexicon) is not places.Place.OTHER
    return None if other or any(lexicon.is_body_word(word) or lexicon.is_title_word(word) for word in words) else match
