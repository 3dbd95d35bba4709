"""Lines that say where somebody's office is, between its name and his telephone: "Singha Durbar, Kathmandu"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from pipeline.extraction.entries.addresses_of_names import spells_names
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

SURNAMES, SURNAME_LETTERS, LABEL_LETTERS = 2, 48, 12  # words of a surname; before it; of "e-mail " before a contact
_MARK = re.compile(r"\s?[:：,،–—-]\s*")
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


def reaches_known(strip: Strip, row: Row, match: NameMatch, hits: Sequence[Hit], lexicon: Lexicon) -> bool:
    """Tell whether a paragraph begins with a courtesy form, a surname and a contact, their bearer named in full above.

    "Ms. Marenko: marenko@…, tel. …" begins no entry below "We are sending Ms. Ilse Marenko, Judge, and …".
    """
    name = strip.view[slice(*match.name)].strip()
    if match.honorific is None or match.honorific[0] > match.name[0] or not row.first or row.item or match.words > SURNAMES:
        return False
    mark = _MARK.match(strip.view, match.end)
    first = bisect_left(hits, match.end, key=lambda hit: hit.start)
    label = strip.view[mark.end() : hits[first].start] if mark is not None and first < len(hits) else None
    if label is None or len(label) > LABEL_LETTERS or "," in label:
        return False
    at = strip.view.rfind(f" {name}", 0, row.start)
    before = strip.view[max(0, at - SURNAME_LETTERS) : max(0, at)].split()
    form = key(strip.view[slice(*match.honorific)])
    if {*before} and any(key(word) in lexicon.courtesies for word in before) and form not in map(key, before):
        return False  # "Mr. Stone: …" below "Ms. Mary Stone"
    return at > 0 and bool(before) and before[-1][:1].isupper() and key(before[-1]) not in lexicon.courtesies
