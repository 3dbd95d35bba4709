"""Two who share one entry: "Ms. A and Mr. B, of the National Police, respectively Director and Adviser, as experts"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.said_of_several import Span, parted
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

_PAIR = 2
_JOIN_LETTERS = 24  # between two names, of "and"
_COMMAS = ",،，;؛；"


def with_pairs_told(strip: Strip, listed: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return (offset, person) of each, asked where he shares an entry with who is told of behind him, and has nothing of his own.

    Where "respectively" parts the posts each has his own, and both have the body and the part.

    Args:
        strip: that was read.
        listed: whom its lists name, in order.
        lexicon: "and", "respectively", words of posts.
    """
    found = list(listed)
    for index, ((at, first), (_, second)) in enumerate(pairwise(listed)):
        row = strip.row_at(at)
        if row is None or first.title or first.organisation or not _joined(strip, first, second, lexicon):
            continue
        if not (second.title or second.organisation):
            continue
        stop = min([strip.block_end(row), *(start for start, _ in listed[index + 2 :])])
        pair = _told_in_order(strip, first, second, stop, lexicon) or (first, second)
        for place, person in zip((index, index + 1), pair, strict=True):
            apart = place == index or pair[0] is not first
            found[place] = (listed[place][0], person.doubted(Doubt.SHARED) if apart else person)
    return found


def _joined(strip: Strip, first: Person, second: Person, lexicon: Lexicon) -> bool:
    """Tell whether nothing but "and" stands between the two names, on one line or wrapped."""
    begin = second.honorific.start if second.honorific is not None else second.name[0].start
    end = first.name[-1].end
    if not 0 < begin - end <= _JOIN_LETTERS or first.name[-1].passage is not second.name[0].passage:
        return False
    between = strip.view[end:begin].replace("\n", " ")
    joined = lexicon.together.match(between)
    return joined is not None and not key(between[joined.end() :])


def _told_in_order(strip: Strip, first: Person, second: Person, stop: int, lexicon: Lexicon) -> tuple[Person, Person] | None:
    """Return both, each with the post that "respectively" gives him; None where the text has no such posts."""
    start = second.name[-1].end
    behind = strip.view[start:stop].replace("\n", " ")
    each = lexicon.respectively.find(Folded(behind))
    if each is None:
        return None
    spans = parted(behind[each[1] :], start + each[1], _PAIR, lexicon)
    if not spans:
        return None
    titles = [(Piece(strip.passage, *_to_comma(strip.view, span)),) for span in spans]
    shared = replace(first, organisation=second.organisation, role=first.role or second.role, title=titles[0])
    return shared, replace(second, title=titles[1])


def _to_comma(text: str, span: Span) -> Span:
    """Return the stretch up to its first comma, without blanks around it: "psychologue, à titre d'experts"."""
    begin, end = span
    end = next((at for at in range(begin, end) if text[at] in _COMMAS), end)
    said = text[begin:end]
    return begin + len(said) - len(said.lstrip()), begin + len(said.rstrip(" ."))
