"""Orders to put somebody in somebody's place: "please replace Mr. A by Ms. B"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

EXCHANGED_WITHIN = 160  # letters from the order to him who comes


def exchanged(text: str, replacing: Sequence[tuple[int, int]], end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where "by" or "with" stands behind such an order: it parts who stays away from who comes.

    "Ms. B will replace Mr. A, nominated by Mr. C" orders nothing.

    Args:
        text: holds the sentence.
        replacing: where words of replacing stand.
        end: of the sentence.
        lexicon: words of orders.
    """
    said = [(f" {key(text[start:stop])}", stop) for start, stop in replacing]
    orders = [stop for cue, stop in said if any(cue.endswith(f" {order}") for order in lexicon.said.exchanging)]
    return [
        (joint.start(), joint.end())
        for stop in orders
        for joint in lexicon.said.exchanged.finditer(text, stop, min(end, stop + EXCHANGED_WITHIN))
    ]
