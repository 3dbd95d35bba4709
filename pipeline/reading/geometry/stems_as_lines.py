"""Vertical lines of a ruled table that are stems of letters: the l of "de la", one below the other in every row."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.reading.geometry.spots import Spot

NARROW = 3.5  # letter heights: no column of names or posts is so narrow
LETTERS_MIN = 2  # single letters, at least, that stand in the column and in it alone


def stems(spots: Sequence[Spot], down: Sequence[float]) -> frozenset[int]:
    """Return the vertical lines, by their places in `down`, behind which a narrow column holds one letter, again and again.

    A word whose stem was taken for a line leaves its last letter behind the line. Figures and crosses are what
    narrow columns hold: numbers of rows, and what is ticked.

    Args:
        spots: the words within the table.
        down: places of its vertical lines, ascending, in the spots' measure.
    """
    found = set()
    for line in range(1, len(down) - 2):
        texts = [spot.word.text for spot in spots if down[line] <= (spot.left + spot.right) / 2 < down[line + 1]]
        rests = len(set(texts)) == 1 and len(texts[0]) == 1 and texts[0].islower() and texts[0] not in "xхv"
        if down[line + 1] - down[line] <= NARROW and len(texts) >= LETTERS_MIN and rests:
            found.add(line)
    return frozenset(found)
