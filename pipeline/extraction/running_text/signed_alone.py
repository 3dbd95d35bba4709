"""A letter whose only list is its signature: whom its sentences announce comes, who signs does not."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_ENDS = (".", "!", "?", "。", "！", "？", "؟", ",", "،", "，")
SIGNATURE_ROWS = 6  # lines of a signature: name, post, body, telephone
BODY_ROWS = 2  # above the name, where the writer's office signs
Placed = tuple[int, Person]


def signs_alone(strip: Strip, listed: Sequence[Placed], told: Sequence[Placed], hits: Sequence[Hit], lexicon: Lexicon) -> bool:
    """Tell whether the only person in a list stands below those whom the sentences announce, as one who signs.

    Args:
        strip: in which they were found.
        listed: (offset, person) of lists.
        told: (offset, person) of sentences.
        hits: contacts in the strip: the text above the signature may end in one, without a stop.
        lexicon: words of bodies.
    """
    if len(listed) != 1 or listed[0][1].via != "block":
        return False
    below = listed[0][0]
    above = strip.view[:below].rstrip()
    before, _, last = above.rpartition("\n")
    if {*key(last).split()} <= {*key(listed[0][1].name[0].text).split()}:
        above = before.rstrip()  # "Tom", above the whole name
    elif listed[0][1].honorific is None:
        above = _above_body(above, lexicon)
    ends = above.endswith(_ENDS) or any(hit.end == len(above) for hit in hits)
    if not told or any(at >= below for at, _ in told) or not ends:
        return False
    return sum(row.start >= below for row in strip.rows) <= SIGNATURE_ROWS


def _above_body(above: str, lexicon: Lexicon) -> str:
    """Return the text without the lines at its end that name the writer's body: "… distinguées." / "Office fédéral"."""
    for _ in range(BODY_ROWS):
        before, _, last = above.rpartition("\n")
        if last.endswith(_ENDS) or places.place(last.strip(), lexicon) is not places.Place.BODY:
            break
        above = before.rstrip()
    return above
