"""Words as things with a place, measured in heights of the page's own letters; rows of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from models.page import Line, Word
from pipeline.reading.text.direction import line_order, mostly_right_to_left

ROW_OVERLAP = 0.5  # of the lower height; two things that share more of their height stand in one row
LOW = 0.6  # letter heights; what has neither letters nor figures and is lower is a mark: a stop, a dash, a bullet
BESIDE = 2.4  # letter heights; a mark within this distance of a word may stand a little over or under it
WORDS_OF_LINE = 3  # before the last one, at most, that tell how high an Arabic line is
OFF_LINE = 0.4  # letter heights; so far, where the page bends


@dataclass(frozen=True, slots=True)
class Spot:
    """A word and its place: letter heights from the side where reading begins, and from the top.

    Attributes:
        hangs: whether its letters stand above and below the line each in its way, as Arabic ones do.
    """

    word: Word
    left: float
    right: float
    top: float
    bottom: float
    hangs: bool = False


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
        hangs = not word.text.isascii() and mostly_right_to_left((word,))
        spots.append(Spot(word, left * across, right * across, box.top / height, box.bottom / height, hangs))
    return spots


def rows_of(spots: Sequence[Spot]) -> list[Row]:
    """Return the spots gathered in rows, from the top.

    A row follows its last words, so that a page that still bends a little does not tear or mix its rows. Marks tell no row: all
    of a dot's height lies within a line of which it stands at the foot, and words behind it would follow the dot.
    """
    open_rows: list[list[Spot]] = []
    marks: list[Spot] = []
    for spot in sorted(spots, key=lambda spot: (spot.left, spot.top)):
        if _is_mark(spot):
            marks.append(spot)
        else:
            _joined(spot, [(_shared(row, spot), row) for row in open_rows], open_rows)
    words = [tuple(row) for row in open_rows]
    rows_of_marks: list[list[Spot]] = []
    for mark in marks:
        near = [(_nearness(beside, mark), row) for beside, row in zip(words, open_rows, strict=True)]
        _joined(mark, [*near, *((_shared(row, mark), row) for row in rows_of_marks)], rows_of_marks)
    rows = [Row(tuple(sorted(row, key=lambda spot: spot.left))) for row in (*open_rows, *rows_of_marks)]
    return sorted(rows, key=lambda row: row.top)


def _is_mark(spot: Spot) -> bool:
    return spot.bottom - spot.top < LOW and not any(map(str.isalnum, spot.word.text))


def _joined(spot: Spot, shares: Sequence[tuple[float, list[Spot]]], rows: list[list[Spot]]) -> None:
    """Put a spot into the row with which it shares most of its height; into a new one where it shares little with all."""
    share, best = max(shares, key=lambda pair: pair[0], default=(0.0, []))
    if share > ROW_OVERLAP:
        best.append(spot)
    else:
        rows.append([spot])


def _nearness(words: Sequence[Spot], mark: Spot) -> float:
    """Return how much of its height a mark shares with the word before or behind it in a row; more than half where it is near."""
    before = max((word for word in words if word.left <= mark.left), key=lambda word: word.left, default=None)
    behind = min((word for word in words if word.left > mark.left), key=lambda word: word.left, default=None)
    best = 0.0
    for word in filter(None, (before, behind)):
        middle, height = (mark.top + mark.bottom) / 2, max(mark.bottom - mark.top, 0.01)
        best = max(best, (min(word.bottom, mark.bottom) - max(word.top, mark.top)) / height)
        close = max(word.left - mark.right, mark.left - word.right) < BESIDE
        off = max(word.top - middle, middle - word.bottom)
        if close and off < OFF_LINE:
            best = max(best, 1 - 0.5 * max(0.0, off) / OFF_LINE)
    return best


def _shared(row: list[Spot], spot: Spot) -> float:
    """Return how much of its height a spot shares with the end of a row.

    That is the last of its words that is a word's height; of a row in Arabic, its last words together.
    """
    if spot.hangs:
        top, bottom = _line_at(row)
    else:
        last = next((other for other in reversed(row) if other.bottom - other.top >= LOW), row[-1])
        top, bottom = last.top, last.bottom
    low = min(bottom - top, spot.bottom - spot.top)
    if low <= 0:
        return 0.0
    shared = (min(bottom, spot.bottom) - max(top, spot.top)) / low
    if spot.left < row[-1].right - 1.0 and shared < 0.8:  # stands over or under it rather than beside it
        return 0.0
    return shared


def _line_at(row: Sequence[Spot]) -> tuple[float, float]:
    """Return the top and bottom of a row's last words together, as many as make a line's height.

    Arabic words of a text layer are as high as their letters: "من" stands below the line's middle, "كلا" above it.
    """
    top, bottom = row[-1].top, row[-1].bottom
    for spot in row[-2 : -2 - WORDS_OF_LINE : -1]:
        if bottom - top >= 1.0:
            break
        top, bottom = min(top, spot.top), max(bottom, spot.bottom)
    return top, bottom


def pitch(rows: Sequence[Row]) -> float:
    """Return the usual distance from one line to the next, in letter heights."""
    gaps = [below.top - above.top for above, below in pairwise(rows)]
    close = sorted(gap for gap in gaps if 0.8 < gap < 3.5)
    # The lower quarter: where every line is a paragraph of its own, most distances are those between paragraphs.
    return close[len(close) // 4] if close else 1.8
