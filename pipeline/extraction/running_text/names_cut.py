"""Names that a full line ends with and the next one may go on with, where each line of a page stands as a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_GOES_ON = re.compile(r"([^\W\d_]+(?:[-'’ ][^\W\d_]+){0,2})[,;(]")  # "Etxeberria, Head of …"
_TOLD_WORDS = 8  # of a line of running text, at least
_FULL = 0.94  # of the longest line: no room for a word behind it


def with_cut_names_doubted(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons; who is named at the end of a full line is doubted where the paragraph below begins like a name.

    Args:
        strip: the rows; those with room between them are paragraphs of their own.
        found: (offset, person), in any order.
        lexicon: words of posts and bodies, with which no name goes on.
    """
    furthest = max((row.far for row in strip.rows), default=0.0)
    return [(at, person.doubted(Doubt.GOES_ON) if _goes_on(strip, person, furthest, lexicon) else person) for at, person in found]


def _goes_on(strip: Strip, person: Person, furthest: float, lexicon: Lexicon) -> bool:
    name = person.name[0]
    row = strip.row_at(name.end) if name.passage is strip.passage else None
    if row is None or strip.view[name.end : row.end].strip() or not _is_full(strip, row, furthest):
        return False
    end = strip.view.find("\n", row.end + 1)
    below = _GOES_ON.match(strip.view, row.end + 1, len(strip.view) if end < 0 else end)
    if below is None or not strip.view.startswith("\n", row.end):
        return False
    words = below[1].split()
    return all(
        word[0].isupper() and not lexicon.is_office_word(key(word)) and key(word) not in lexicon.courtesies for word in words
    )


def _is_full(strip: Strip, row: Row, furthest: float) -> bool:
    """Tell whether the row is a whole paragraph of one line of running text, which fills the page."""
    alone = row.first and not row.item and strip.block_end(row) == row.end
    return alone and row.far >= _FULL * furthest and len(strip.text(row).split()) >= _TOLD_WORDS
