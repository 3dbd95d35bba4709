"""Lines that say where somebody's office is, between its name and his telephone: "Singha Durbar, Kathmandu"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.extraction.entries.addresses_of_names import spells_names
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.lexicon import Lexicon

HITS = 4  # contacts below the row that may be of one person
PARTS = 2  # a house or street, and a town


def tells_address(strip: Strip, index: int, hits: Sequence[Hit], lexicon: Lexicon) -> bool:
    """Tell whether this row within a paragraph is an address: two parts that tell no post, a body above, a label below.

    Nobody is named there, though "Ann Poe, Oslo" is written alike: an address of his own would be made of his name.
    """
    rows = strip.rows
    if not 0 < index < len(rows) - 1 or rows[index].block != rows[index - 1].block or rows[index].block != rows[index + 1].block:
        return False
    text, above, below = (strip.text(rows[at]) for at in (index, index - 1, index + 1))
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != PARTS or any(place(part, lexicon) is not Place.OTHER or lexicon.role(part) for part in parts):
        return False
    if place(above, lexicon) is not Place.BODY or label_of(below, 0, lexicon, strip.language) is None:
        return False
    first = bisect_left(hits, rows[index].start, key=lambda hit: hit.start)
    return not any(spells_names(hit, [parts[0]]) for hit in hits[first : first + HITS] if hit.finding.field == "email")
