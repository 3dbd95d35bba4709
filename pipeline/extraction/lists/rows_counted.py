"""Rows of bare names below a line that counts them: "Our two drivers as well:" / "Ole Berg" / "Per Dahl"."""

from __future__ import annotations

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.persons_counted import persons_counted

_LINE_LETTERS = 90  # of the line; it may end a sentence: "… will attend, and two experts more:"
_NAME_WORDS_MIN = 2


def rows_counted(strip: Strip, lexicon: Lexicon) -> frozenset[int]:
    """Return the numbers of the rows that hold a name and nothing else, as many as the line with a colon above them counts.

    A line may count one more, in a word that is no number of several: "Our two delegates and one driver:".
    """
    found: set[int] = set()
    for number, row in enumerate(strip.rows):
        text = strip.text(row).rstrip()
        count = persons_counted(text[-_LINE_LETTERS:], lexicon) if text.endswith(COLONS) else 0
        count += count > 0 and lexicon.together.search(text[-_LINE_LETTERS:]) is not None
        for index in range(number + 1, min(number + 1 + count, len(strip.rows))):
            if not is_bare_name(strip, strip.rows[index], lexicon):
                break
            found.add(index)
    return frozenset(found)


def is_bare_name(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row holds a name of two words or more, a Chinese one of any, and nothing else."""
    text = strip.text(row)
    match = is_name_line(text, lexicon, strip.language) if not row.item and not lexicon.is_state(text.strip()) else None
    if match is None or lexicon.role(text) is not None:
        return False
    enough = match.words >= _NAME_WORDS_MIN or is_cjk(text[slice(*match.name)][:1])
    return enough and places.place(text, lexicon) is places.Place.OTHER
