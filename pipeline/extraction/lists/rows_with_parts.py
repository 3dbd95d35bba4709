"""Rows that hold a name, its part in brackets and nothing else, or a name that the line above counts: each begins an entry."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.entries.parts_or_posts import bracketed_part
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.lists.rows_counted import rows_counted
from pipeline.extraction.words.lexicon import Lexicon

_WORDS_MIN = 2  # of a name
_PARTED = re.compile(r"\s*([^()（）\n]{2,60}?)\s*([(（][^()（）\n]{1,40}[)）])\s*")


def rows_of_names(strip: Strip, lexicon: Lexicon) -> frozenset[int]:
    """Return the numbers of the rows that are a whole name with its part, "陈士渠（团长）", or are counted above."""
    parted = (at for at, row in enumerate(strip.rows) if _is_name_with_part(strip, row, lexicon))
    return rows_counted(strip, lexicon) | frozenset(parted)


def _is_name_with_part(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row begins a line of its own with a name, and ends with the brackets behind it that tell a part."""
    found = None if row.item or row.soft else _PARTED.fullmatch(strip.text(row))
    if found is None or bracketed_part(found[2], lexicon) is None:
        return False
    name = is_name_line(found[1], lexicon, strip.language)
    whole = name is not None and name.plain and name.words >= _WORDS_MIN and lexicon.role(found[1]) is None
    return whole and places.place(found[1], lexicon) is places.Place.OTHER and not lexicon.is_state(found[1])
