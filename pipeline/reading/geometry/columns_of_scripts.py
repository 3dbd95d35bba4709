"""Columns that stand close and are told apart by their letters: names in the State's own script beside their Latin spelling."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from config.alphabets import is_latin_letter
from pipeline.reading.geometry.spots import Spot

# Lengths are in letter heights, as in columns.py.
ROWS_MIN = 2  # in which the letters change at one place
ONE_PLACE = 3.0  # words end at different places before it, and begin so behind it
TOUCHING = 0.2  # boxes may overlap so far
CROSSING_SHARE = 0.34  # of the rows with words at both sides: a head over both columns


def changes_of_script(cells: Sequence[Sequence[Spot]]) -> list[float]:
    """Return where in a column the letters change from one script to another, row after row.

    Args:
        cells: the words of the column in each row of the table that has some, in reading direction.
    """
    pairs = [
        (one, other)
        for spots in cells
        for one, other in pairwise(spots)
        if _script(one) and _script(other) and _script(one) != _script(other)
    ]
    groups: list[list[tuple[Spot, Spot]]] = []
    for pair in sorted(pairs, key=lambda pair: pair[0].right + pair[1].left):
        if groups and _place(pair) - _place(groups[-1][-1]) < ONE_PLACE and _alike(pair, groups[-1][-1]):
            groups[-1].append(pair)
        else:
            groups.append([pair])
    places = [_between(group) for group in groups if len(group) >= ROWS_MIN]
    return [place for place in places if place is not None and _parts(cells, place)]


def _between(group: Sequence[tuple[Spot, Spot]]) -> float | None:
    """Return a place behind all words before the change and before all behind it; None where there is none."""
    left, right = max(one.right for one, _ in group), min(other.left for _, other in group)
    return (left + right) / 2 if left - right <= TOUCHING else None


def _parts(cells: Sequence[Sequence[Spot]], place: float) -> bool:
    """Tell whether few words reach over the place, and what stands at each side of it has letters of one script in most rows."""
    both = [spots for spots in cells if spots[0].left < place < spots[-1].right]
    crossing = sum(any(spot.left + TOUCHING < place < spot.right - TOUCHING for spot in spots) for spots in cells)
    changing = sum(
        _script(one) != _script(other)
        for spots in both
        for one, other in pairwise(spots)
        if one.right <= place + TOUCHING <= other.right
    )
    return crossing <= CROSSING_SHARE * len(cells) and changing >= max(ROWS_MIN, 0.5 * len(both))


def _place(pair: tuple[Spot, Spot]) -> float:
    return float(median((pair[0].right, pair[1].left)))


def _alike(pair: tuple[Spot, Spot], other: tuple[Spot, Spot]) -> bool:
    return [_script(spot) for spot in pair] == [_script(spot) for spot in other]


def _script(spot: Spot) -> str:
    """Return "latin" or "native" by the word's letters; "" where it has none, or both, or stands in brackets behind its name."""
    if spot.word.text[0] in "(（[":
        return ""
    letters = [letter for letter in spot.word.text if letter.isalpha()]
    latin = sum(map(is_latin_letter, letters))
    return ("latin" if latin else "native") if letters and latin in (0, len(letters)) else ""
