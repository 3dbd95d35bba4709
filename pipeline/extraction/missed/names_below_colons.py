"""Names of their own rows below a colon of whom nobody was read: "Please also admit:" / "Ole Berg" / "Per Dahl"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.lists.rows_counted import is_bare_name
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS


def passed_names(strip: Strip, zones: tuple[Zone, ...], told: Sequence[tuple[int, int]], lexicon: Lexicon) -> tuple[str, ...]:
    """Return the rows right below a colon that hold a known name and nothing else, and that nothing was read of.

    Args:
        strip: paragraphs of one page.
        zones: where nobody comes.
        told: stretches that say something of those who were found.
        lexicon: known names.
    """
    passed: list[str] = []
    below = False
    for row in strip.rows:
        named = below and _is_known(strip, row, lexicon) and within(zones, row.start) is None
        if named and not any(start < row.end and end > row.start for start, end in told):
            passed.append(strip.text(row).strip())
        below = named or (strip.text(row).rstrip().endswith(COLONS) and within(zones, row.start) is None)
    return tuple(passed)


def _is_known(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    words = key(strip.text(row)).split()
    known = any(word in lexicon.person_names for word in words) and not any(word in lexicon.common for word in words)
    return known and is_bare_name(strip, row, lexicon)
