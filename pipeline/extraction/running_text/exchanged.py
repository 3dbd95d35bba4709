"""Orders to put somebody in somebody's place: "please replace Mr. A by Ms. B"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

EXCHANGED_WITHIN = 160  # letters from the order to him who comes
_ROWS_MAX = 10  # of him who stays away, below the order
_EDGE = " \t:：.-–—…"


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


def exchanged_rows(strip: Strip, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where those stand who stay away, where order and "by" have rows of their own: "please replace" / "Mr. A" / "by".

    "by" may begin the row of him who comes: "by Ms. B, Adviser".
    """
    found: list[tuple[int, int]] = []
    for index, row in enumerate(strip.rows[:-1]):
        said = f" {key(strip.text(row).rstrip(_EDGE))}"
        if strip.rows[index + 1].soft or not any(said.endswith(f" {order}") for order in lexicon.said.exchanging):
            continue
        for below in strip.rows[index + 2 : index + _ROWS_MAX]:
            text = strip.text(below)
            by, _, rest = text.partition(" ")
            whole = key(text.strip(_EDGE)) in lexicon.said.exchanged_words
            begins = key(by) in lexicon.said.exchanged_words and honorific_at(rest, 0, lexicon, strip.language) is not None
            if whole or begins:
                found.append((strip.rows[index + 1].start, below.end if whole else below.start + len(by) + 1))
                break
    return found
