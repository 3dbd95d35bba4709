"""Names behind a courtesy form that was misread ("Dia." for "Dña."), at the head of one block of several that name persons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.addresses_of_names import spells_names
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.lexicon import Lexicon

_FORM = re.compile(r"[A-ZÀ-ÞА-ЯЁ][^\W_]{1,3}\.[ ]+(?=[^\W\d_])")


def name_behind_unread_form(
    strip: Strip, index: int, zones: tuple[Zone, ...], hits: Sequence[Hit], lexicon: Lexicon
) -> NameMatch | None:
    """Return the name, doubted, that fills the row behind a short word with a stop that is no form known; else None.

    An address in the same paragraph is made of the name, and the paragraph above or below begins with a courtesy form and a name
    too, and holds a contact: "Dia. Hosseini Parisa" / "E-mail: hosseini-pa@…" above "Dr. Kazemi Mehdi" / "Tel.: …".

    Args:
        strip: lines in reading order.
        index: of the row.
        zones: where others than delegates are named.
        hits: the contacts of the strip.
        lexicon: words of names and labels.
    """
    row = strip.rows[index]
    form = _FORM.match(strip.view, row.start, row.end)
    if form is None or not row.first or row.item or row.soft or within(zones, row.start) is not None:
        return None
    match = name_at(strip.view, form.end(), lexicon, strip.language, whole=True)
    fills = match is not None and match.plain and match.words > 1 and not strip.view[match.end : row.end].strip(" ,.;:")
    if match is None or not fills or lexicon.label(form.group().strip(" .")):
        return None
    name = strip.view[slice(*match.name)]
    own = [hit for hit in _of_block(strip, row.block, hits) if hit.finding.field == "email"]
    told = any(spells_names(hit, [name]) for hit in own) and _beside_persons(strip, row.block, hits, lexicon)
    return replace(match, plain=False) if told else None


def _of_block(strip: Strip, block: int, hits: Sequence[Hit]) -> list[Hit]:
    """Return the contacts of a paragraph."""
    rows = [row for row in strip.rows if row.block == block]
    return [hit for hit in hits if rows and rows[0].start <= hit.start < rows[-1].end]


def _beside_persons(strip: Strip, block: int, hits: Sequence[Hit], lexicon: Lexicon) -> bool:
    """Tell whether the paragraph above or below names somebody in its first row, and holds a contact."""
    firsts: list[Row] = [row for row in strip.rows if row.first and abs(row.block - block) == 1]
    matches = ((row, name_at(strip.view, row.start, lexicon, strip.language)) for row in firsts)
    named = (row for row, match in matches if match is not None and match.honorific is not None and match.plain)
    return any(_of_block(strip, row.block, hits) for row in named)
