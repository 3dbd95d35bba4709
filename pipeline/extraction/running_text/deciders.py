"""Who decides in a sentence that others come: the minister who approved, he on whose orders they are sent. He stays at home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon

ARTICLES = 2  # words between "will be led by" and the courtesy form


def deciding(anchors: Sequence[Anchor], approving: Sequence[tuple[int, int]]) -> set[int]:
    """Return where those begin who decide that others come: the minister before "has approved the participation of"."""
    gone: set[int] = set()
    for begin, end in approving:
        if any(anchor.match.start >= end for anchor in anchors):
            gone |= {anchor.match.start for anchor in anchors if anchor.match.end <= begin}
    return gone


def ordering(text: str, begin: int, anchors: Sequence[Anchor], lexicon: Lexicon) -> set[int]:
    """Return where those begin on whose orders others come: "by direction of the Minister, Mr. A, the delegation comprises …".

    Between him and the next person stands nothing of coming but what announces that one, directly before the name. Somebody who
    "will attend", or leads, has a predicate of his own: he comes, and is in doubt only.

    Args:
        text: holds the sentence.
        begin: where the sentence begins.
        anchors: the persons named in it, in order.
        lexicon: wordings.
    """
    gone: set[int] = set()
    for _, end in orders(text, begin, anchors[-1].match.start if anchors else begin, lexicon):
        behind = [anchor.match for anchor in anchors if anchor.match.start >= end]
        if len(behind) > 1 and _announces_next(text[behind[0].end : behind[1].start], lexicon):
            gone.add(behind[0].start)
    return gone


def _announces_next(between: str, lexicon: Lexicon) -> bool:
    """Tell whether a single wording of coming stands between two persons, and its end leads to the second one."""
    folded = Folded(between)
    cues = {place for words in (lexicon.announcing, lexicon.leads) for place in words.all(folded)}
    inner = {place for place in cues if not any(other != place and _holds(other, place) for other in cues)}
    others = [place for place in lexicon.attending.all(folded) if not any(overlap(place, cue) for cue in inner)]
    if len(inner) != 1 or others:
        return False
    ((_, end),) = inner
    return not any(mark in between[end:] for mark in ",،;") and len(between[end:].split()) <= ARTICLES


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two stretches share a letter."""
    return one[0] < other[1] and other[0] < one[1]


def orders(text: str, begin: int, end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where text[begin:end] says on whose orders: "on the instructions of"."""
    return [(begin + start, begin + stop) for start, stop in lexicon.authority.all(Folded(text[begin:end]))]


def may_order(text: str, ordered: Sequence[tuple[int, int]], anchors: Sequence[Anchor], index: int, lexicon: Lexicon) -> bool:
    """Tell whether this person may be he on whose orders others come: "sur instruction du Ministre, M. A et Mme B viendront"."""
    start = anchors[index - 1].match.end if index else 0
    before = [end for _, end in ordered if start <= end <= anchors[index].match.start]
    return bool(before) and not _says_who_comes(text[before[-1] : anchors[index].match.start], lexicon)


def without_orders(posts: Mapping[int, tuple[int, int]], ordered: Sequence[tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """Return the posts before names without those that belong to such a phrase: "instruction du Ministre"."""
    return {
        number: span
        for number, span in posts.items()
        if not any(start < span[1] and span[0] <= end + 1 for start, end in ordered)
    }


def _says_who_comes(text: str, lexicon: Lexicon) -> bool:
    folded = Folded(text)
    return any(cues.find(folded) is not None for cues in (lexicon.announcing, lexicon.leads, lexicon.attending))
