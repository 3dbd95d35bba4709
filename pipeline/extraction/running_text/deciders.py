"""Who decides in a sentence that others come: the minister who approved, he on whose orders they are sent. He stays at home."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon


def deciding(anchors: Sequence[Anchor], approving: Sequence[tuple[int, int]]) -> set[int]:
    """Return where those begin who decide that others come: the minister before "has approved the participation of"."""
    gone: set[int] = set()
    for begin, end in approving:
        if any(anchor.match.start >= end for anchor in anchors):
            gone |= {anchor.match.start for anchor in anchors if anchor.match.end <= begin}
    return gone


def ordering(text: str, begin: int, anchors: Sequence[Anchor], lexicon: Lexicon) -> set[int]:
    """Return where those begin on whose orders others come: "by direction of the Minister, Mr. A, the delegation comprises …".

    What announces or leads stands between him and those who come; where it does not, the phrase is of a title or a body.

    Args:
        text: holds the sentence.
        begin: where the sentence begins.
        anchors: the persons named in it, in order.
        lexicon: wordings.
    """
    gone: set[int] = set()
    if len(anchors) < 2:
        return gone
    stop = anchors[-1].match.start
    for _, end in lexicon.authority.all(Folded(text[begin:stop])):
        behind = [anchor.match for anchor in anchors if anchor.match.start >= begin + end]
        if len(behind) < 2:
            continue
        between = Folded(text[behind[0].end : behind[1].start])
        if lexicon.announcing.find(between) or lexicon.leads.find(between) or lexicon.attending.find(between):
            gone.add(behind[0].start)
    return gone
