"""Running text that is a list without marks: rows of one paragraph that each begin with somebody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MIN = 2  # one row that begins with somebody is chance
SURE = 0.5  # score from which a mark of the tagger tells that a row begins with a person
_ON = ("،", ",", "-", "(")  # a row that ends so goes on


def parted(strip: Strip, tags: Iterable[Tag], lexicon: Lexicon) -> Strip:
    """Return the strip with rows that begin with somebody as rows of their own where a paragraph has several of them.

    A row whose first word would have had no room on the row before counts as its continuation; in a list whose entries fill
    their rows that is wrong. In a sentence a name stands at a row's beginning by chance, and behind "and", "by" or a comma.
    """
    marked = {tag.start for tag in tags if tag.label == "PERSON" and tag.score >= SURE}
    rows = list(strip.rows)
    view = list(strip.view)
    for block in dict.fromkeys(row.block for row in rows):
        numbers = [number for number, row in enumerate(rows) if row.block == block]
        begins = [number for number in numbers if _begins(strip, rows[number], marked, lexicon)]
        if len(begins) < ROWS_MIN:
            continue
        most = 2 * len(begins) >= len(numbers)
        for number in begins:
            row = rows[number]
            above = strip.text(rows[number - 1])
            if row.soft and not _ends_low(above, lexicon) and (most or not above.rstrip().endswith(_ON)):
                rows[number] = replace(row, soft=False)
                view[row.start - 1] = "\n"
    return replace(strip, view="".join(view), rows=tuple(rows))


def _begins(strip: Strip, row: Row, marked: set[int], lexicon: Lexicon) -> bool:
    if row.marker_end in marked or row.marker_end + 1 in marked:
        return True
    match = name_at(strip.passage.text, row.marker_end, lexicon, strip.language)
    return match is not None and match.honorific is not None and match.words > 1 and match.name[1] <= row.end


def _ends_low(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the row ends in "and", "by", "of": nothing ends there."""
    words = text.split()
    return bool(words) and (fold(words[-1]) in lexicon.stop or fold(words[-1]) in lexicon.particles)
