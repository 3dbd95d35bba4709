"""Rows of lists that begin with dirt: what a scanner makes of an item's mark before a courtesy form."""

from __future__ import annotations

import re

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.lexicon import Lexicon

# What a scanner makes of an item's mark: "ا." of "١.", "1" of "1.", "٠" of a bullet, "l." of "1."; of letters, one at most.
_DIRT = re.compile(r"\s*(?=\S*[^\W_]|\S+\s)((?:[\W\d_]){0,2}[^\W_]?(?:[\W\d_]){0,2})(?:\s+|(?<=[.\-–)])(?=[^\W\d_]{3}))")


def name_behind_dirt(strip: Strip, row: Row, lexicon: Lexicon) -> NameMatch | None:
    """Return the name with a courtesy form that stands behind a sign or letter that means nothing, None where none does.

    "1 السيدة امنة كهلان", "ا. السيد رضا ناصر": the figure or the stop of the item's mark was misread. An "and", an article or a
    preposition is no dirt.
    """
    if row.item or row.soft:
        return None
    dirt = _DIRT.match(strip.view, row.start, row.end)
    if dirt is None or not dirt.group(1):
        return None
    letters = "".join(filter(str.isalpha, dirt.group(1))).casefold()
    joins = lexicon.together.fullmatch(f" {letters} ") is not None or fold(letters) in lexicon.particles
    if letters and (letters in lexicon.stop_exact or joins):
        return None
    form = honorific_at(strip.view, dirt.end(), lexicon, strip.language)
    if form is None or lexicon.is_post_honorific(strip.view[dirt.end() : form]):
        return None
    match = name_at(strip.view, dirt.end(), lexicon, strip.language)
    courteous = match is not None and match.honorific is not None and match.honorific[0] < match.name[0]
    return match if match is not None and courteous and match.plain and match.words > 1 else None
