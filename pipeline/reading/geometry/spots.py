"""Words as things with a place, measured in heights of the page's own letters; rows of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from models.page import Line, Word
from pipeline.reading.text.direction import line_order, mostly_right_to_left

ROW_OVERLAP = 0.5  # of the lower height; two things that share more of their height stand in one row


@dataclass(frozen=True, slots=True)
class Spot:
    """A word and its place: letter heights from the side where reading begins, and from the top."""

    word: Word
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Row:
    """Spots that stand in one row of the page, in the order of their places.

    Attributes:
        spots: its words.
        home: a place in the column in which all of it stands, though it reaches over what parts this from the next; None where
            its words stand each where they are.
    """

    spots: tuple[Spot, ...]
    home: float | None = None

    @property
    def left(self) -> float:
        return self.spots[0].left

    @property
    def right(self) -> float:
        return max(spot.right for spot in self.spots)

    @property
    def top(self) -> float:
        return float(median(spot.top for spot in self.spots))

    @property
    def bottom(self) -> float:
        return float(median(spot.bottom for spot in self.spots))

    def line(self, *, right_to_left: bool) -> Line:
        """Return the row's words in reading order: from the right also where only this row of the page is in such a script."""
        words = tuple(spot.word for spot in self.spots)
        return Line(line_order(words) if right_to_left or mostly_right_to_left(words) else words)

    def between(self, left: float, right: float) -> tuple[Spot, ...]:
        """Return the spots whose middle lies between two places."""
        if self.home is not None:
            return self.spots if left <= self.home < right else ()
        return tuple(spot for spot in self.spots if left <= (spot.left + spot.right) / 2 < right)


def letter_height(words: Sequence[Word]) -> float:
    """Return the usual height of a word as a fraction of the page's height."""
    heights = [word.box.height for word in words if any(letter.isalnum() for letter in word.text) and word.box.height > 0]
    return max(float(median(heights)) if heights else 0.012, 1e-4)


def spotted(words: Sequence[Word], height: float, aspect: float, *, right_to_left: bool) -> list[Spot]:
    """Return the words with their places.

    Args:
        words: with boxes in fractions.
        height: the letter height, a fraction of the page's height.
        aspect: the page's width over its height.
        right_to_left: whether reading begins at the right edge.
    """
    across = aspect / height
    spots = []
    for word in words:
        box = word.box
        left, right = (1 - box.right, 1 - box.left) if right_to_left else (box.left, box.right)
        spots.append(Spot(word, left * across, right * across, box.top / height, box.bottom / height))
    return spots


def rows_of(spots: Sequence[Spot]) -> list[Row]:
    """Return the spots gathered in rows, from the top.

    A row follows its last words, so that a page that still bends a little does not tear or mix its rows.
    """
    open_rows: list[list[Spot]] = []
    for spot in sorted(spots, key=lambda spot: (spot.left, spot.top)):
        best, best_share = None, ROW_OVERLAP
        for row in open_rows:
            share = _shared(row, spot)
            if share > best_share:
                best, best_share = row, share
        if best is None:
            open_rows.append([spot])
        else:
            best.append(spot)
    rows = [Row(tuple(row)) for row in open_rows]
    return sorted(rows, key=lambda row: row.top)


def _shared(row: list[Spot], spot: Spot) -> float:
    """Return how much of its height a spot shares with the end of a row: with the last of its words that is a word's height."""
    last = next((other for other in reversed(row) if other.bottom - other.top >= 0.6), row[-1])
    top, bottom = last.top, last.bottom
    low = min(bottom - top, spot.bottom - spot.top)
    if low <= 0:
        return 0.0
    shared = (min(bottom, spot.bottom) - max(top, spot.top)) / low
    if spot.left < row[-1].right - 1.0 and shared < 0.8:  # stands over or under it rather than beside it
        return 0.0
    return shared


def pitch(rows: Sequence[Row]) -> float:
    """Return the usual distance from one line to the next, in letter heights."""
    gaps = [below.top - above.top for above, below in pairwise(rows)]
    close = sorted(gap for gap in gaps if 0.8 < gap < 3.5)
    # The lower quarter: where every line is a paragraph of its own, most distances are those between paragraphs.
    return close[len(close) // 4] if close else 1.8
