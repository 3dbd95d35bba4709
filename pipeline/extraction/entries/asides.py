"""What is told of somebody beside his post: when he arrives before it, and another post of his in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry_words import is_clause, role_in
from pipeline.extraction.entries.segments import Segment
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon

ASIDE = 0.5  # of a post behind a clause between commas: "arrives on 14 April, Judge"
_COMMA = re.compile(r"\s*[,،]\s*")
_CLAUSE_WORDS = 6  # "who arrives on 14 April at 3 p.m." has no more


def without_days(view: str, parts: Sequence[Segment], lexicon: Lexicon) -> tuple[list[Segment], bool]:
    """Return the segments without days between commas before a post ("arrives on 14 April, [Judge]"), and whether any clause was.

    One without figures stays, and ends what is said of him: "arrives early, Judge".
    """
    kept, before_post = list[Segment](), False
    for index, part in enumerate(parts):
        if not _leads_to_post(view, parts[index:], lexicon):
            kept.append(part)
            continue
        before_post = True
        if not any(map(str.isdigit, view[part.start : part.end])):
            kept.append(part)
    return kept, before_post


def _leads_to_post(view: str, parts: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Tell whether the first of these is such a clause and commas alone part it, and others behind it, from a post or a part."""
    for one, other in pairwise(parts):
        if not _is_aside(view, one, lexicon) or _COMMA.fullmatch(view[one.end : other.start]) is None:
            return False
        if not _is_aside(view, other, lexicon):
            return _is_told(view[other.start : other.end], lexicon)
    return False


def _is_aside(view: str, part: Segment, lexicon: Lexicon) -> bool:
    text = view[part.start : part.end]
    short = len(text.split()) <= _CLAUSE_WORDS and not part.bracketed and lexicon.replaced.find(Folded(text)) is None
    return short and role_in(text, lexicon) is None and is_clause(text, lexicon)


def _is_told(text: str, lexicon: Lexicon) -> bool:
    return places.place(text, lexicon) is places.Place.TITLE or role_in(text, lexicon) is not None


def without_second_posts(view: str, parts: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments without "(he is Assistant Director there)" where another one is a post: which one he holds is asked."""
    kept: list[Segment] = []
    for part in parts:
        text = view[part.start : part.end]
        his = lexicon.said.serving.match(text) if part.bracketed else None
        told = his is not None and places.place(text[his.end() :], lexicon) is places.Place.TITLE
        others = (view[other.start : other.end] for other in parts if other is not part)
        if not told or not any(places.place(other, lexicon) is places.Place.TITLE for other in others):
            kept.append(part)
    return kept
