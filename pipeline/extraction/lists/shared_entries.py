"""Several who share one entry: "Ms. A and Mr. B, of the National Police, respectively Director and Adviser, as experts"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.said_of_several import RUN_MOST, Span, parted
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

_COMMA = re.compile(r"\s*[,،，、]\s*")
_ENDS = " ,،，;؛；"
_JOIN_LETTERS = 24  # between two names, of "and"
_COMMAS = ",،，;؛；"


def with_shared_entries_told(strip: Strip, listed: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return (offset, person) of each, asked where he shares an entry with who is told of behind him, and has nothing of his own.

    Where "respectively" parts the posts each has his own, and all have the body and the part.

    Args:
        strip: that was read.
        listed: whom its lists name, in order.
        lexicon: "and", "respectively", words of posts.
    """
    found = list(listed)
    first = 0
    while first < len(listed):
        last = _run_end(strip, listed, first, lexicon)
        run = [person for _, person in listed[first : last + 1]]
        row = strip.row_at(listed[first][0])
        if row is not None and len(run) > 1:
            stop = min([strip.block_end(row), *(start for start, _ in listed[last + 1 :])])
            told = _told_in_order(strip, run, stop, lexicon) or _perhaps_said_of_both(strip, run, lexicon)
            found[first : last + 1] = [(at, person) for (at, _), person in zip(listed[first:], told, strict=False)]
        first = last + 1
    return found


def _run_end(strip: Strip, listed: Sequence[tuple[int, Person]], first: int, lexicon: Lexicon) -> int:
    """Return the number of the last of those whom commas and "and" join, with nothing said between them."""
    last = first
    while last + 1 < len(listed) and last - first < RUN_MOST:
        one, other = listed[last][1], listed[last + 1][1]
        if one.title or one.organisation or not _joined(strip, one, other, lexicon, comma=True):
            break
        last += 1
    return last


def _perhaps_said_of_both(strip: Strip, run: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return all of them, who stands right before the last asked where both may be what is said behind "and"."""
    *others, first, last = run
    shares = bool(last.title or last.organisation) and _joined(strip, first, last, lexicon)
    return [*others, first.doubted(Doubt.SHARED) if shares else first, last]


def _joined(strip: Strip, first: Person, second: Person, lexicon: Lexicon, *, comma: bool = False) -> bool:
    """Tell whether nothing but "and" (or a `comma`) stands between the two names, on one line or wrapped."""
    begin = second.honorific.start if second.honorific is not None else second.name[0].start
    end = first.name[-1].end
    if not 0 < begin - end <= _JOIN_LETTERS or first.name[-1].passage is not second.name[0].passage:
        return False
    between = strip.view[end:begin].replace("\n", " ")
    if comma and _COMMA.fullmatch(between) is not None:
        return True
    joined = lexicon.together.match(between)
    return joined is not None and not key(between[joined.end() :])


def _told_in_order(strip: Strip, run: Sequence[Person], stop: int, lexicon: Lexicon) -> list[Person]:
    """Return all of them, asked about, each with the post that "respectively" gives him; [] where the text has no such word.

    Where it parts more or fewer posts than there are persons nobody has any: "A, B and C, respectively Judge and Clerk".
    """
    last = run[-1]
    start = last.name[-1].end
    behind = strip.view[start:stop].replace("\n", " ")
    each = lexicon.respectively.find(Folded(behind))
    if each is None:
        return []
    word, until = start + each[0], start + each[1]
    stop = min([stop, *(piece.start for piece in last.organisation if piece.start > until)])
    begin = until if any(map(str.isalpha, strip.view[until:stop])) else start  # else "Judge and Clerk respectively"
    begin += len(strip.view[begin:stop]) - len(strip.view[begin:stop].lstrip(_ENDS + "\n"))
    said = _without_small_end(strip.view[begin : stop if begin >= until else word].replace("\n", " "), lexicon)
    spans = parted(said, begin, len(run), lexicon) if last.title or last.organisation else []
    if not spans:
        given = () if any(piece.end > word for piece in last.title) else last.title
        return [person.doubted(Doubt.SHARED) for person in (*run[:-1], replace(last, title=given))]
    told = [replace(one, organisation=last.organisation, role=one.role or last.role) for one in run[:-1]]
    titles = [(Piece(strip.passage, *_to_comma(strip.view, span)),) for span in spans]
    return [replace(one, title=title).doubted(Doubt.SHARED) for one, title in zip((*told, last), titles, strict=True)]


def _without_small_end(said: str, lexicon: Lexicon) -> str:
    """Return the text without what leads to the body behind it: "Director and Adviser [of the Ministry of Justice]"."""
    said = said.rstrip(_ENDS)
    while (word := said.rpartition(" ")[2]) and (key(word) in lexicon.stop or key(word) in lexicon.said.articles):
        said = said[: -len(word)].rstrip(_ENDS)
    return said


def _to_comma(text: str, span: Span) -> Span:
    """Return the stretch up to its first comma, without blanks around it: "psychologue, à titre d'experts"."""
    begin, end = span
    end = next((at for at in range(begin, end) if text[at] in _COMMAS), end)
    said = text[begin:end]
    return begin + len(said) - len(said.lstrip()), begin + len(said.rstrip(" ."))
