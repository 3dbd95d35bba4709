"""What is said of several persons at once: "both of the Ministry of Justice", "Counsellor and Attaché respectively"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction import places
from pipeline.extraction.anchors import Anchor
from pipeline.extraction.folding import Folded
from pipeline.extraction.lexicon import Lexicon

Span = tuple[int, int]
_SMALL = re.compile(r"[\s,،，、;和及与و]*(?:[^\W\d_]{1,4}\.?[^\w\n]+){0,4}(?:\S{1,7}[\s/]+)?")  # "and Mr.", "et de M."
_SEPARATOR = re.compile(r"\s*[,،，、;]\s*")
_BEGINNING = re.compile(r"(?:^|[,،，、;(（–—-])\s*$")
_PAIR = 2


def shared(
    text: str, anchors: Sequence[Anchor], ends: Sequence[int], lexicon: Lexicon
) -> tuple[dict[int, list[Span]], dict[int, int]]:
    """Return for the number of each person what else is said of him, and where the entries end that say it.

    Args:
        text: the sentence's text, wraps as blanks.
        anchors: the persons, in order.
        ends: for each, where what is said of him ends.
        lexicon: "both", "respectively", words of posts and bodies.
    """
    more: dict[int, list[Span]] = {}
    stops: dict[int, int] = {}
    for last in range(1, len(anchors)):
        start, end = anchors[last].match.end, ends[last]
        behind = text[start:end]
        folded = Folded(behind)
        run = _run(text, anchors, last)
        each = lexicon.respectively.find(folded)
        if each is not None and len(run) > 1:
            before = any(map(str.isalpha, behind[: each[0]]))
            part, offset = (behind[: each[0]], start) if before else (behind[each[1] :], start + each[1])
            if spans := _parted(part, offset, len(run), lexicon):
                more |= {number: [span] for number, span in zip(run, spans, strict=True)}
                stops[last] = start
            continue
        both = lexicon.both.find(folded)
        if both is not None and _BEGINNING.search(behind[: both[0]]):
            numbers = run if len(run) > 1 else range(last + 1 - _PAIR, last + 1)
            more |= {number: [(start + both[1], end)] for number in numbers}
            stops[last] = start + both[0]
    return more, stops


def _run(text: str, anchors: Sequence[Anchor], last: int) -> list[int]:
    """Return the numbers of the persons up to this one between whose names nothing is said."""
    numbers = [last]
    while numbers[0] > 0:
        between = text[anchors[numbers[0] - 1].match.end : anchors[numbers[0]].match.name[0]]
        if not _SMALL.fullmatch(between):
            break
        numbers.insert(0, numbers[0] - 1)
    return numbers


def _parted(text: str, offset: int, count: int, lexicon: Lexicon) -> list[Span]:
    """Return `count` stretches, parted where a post or body begins behind "and" or a comma; [] where the text has others."""
    cuts: list[Span] = []
    marks = sorted(match.span() for pattern in (lexicon.together, _SEPARATOR) for match in pattern.finditer(text))
    for begin, stop in marks:
        following = re.split(r"[,،，、;]", text[stop:], maxsplit=1)[0]
        if not any(map(str.isalpha, text[:begin])) or (cuts and begin < cuts[-1][1]):
            continue
        if places.place(following, lexicon) is not places.Place.OTHER:
            cuts.append((begin, stop))
    if len(cuts) != count - 1:
        cuts = [cut for cut in cuts if not _SEPARATOR.fullmatch(text[slice(*cut)])]
    if len(cuts) != count - 1:
        return []
    edges = [0, *(edge for cut in cuts for edge in cut), len(text)]
    return [(offset + edges[index], offset + edges[index + 1]) for index in range(0, len(edges), 2)]
