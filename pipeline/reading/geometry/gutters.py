"""Gutters: what rows in columns leave white between them, and what of it is left beside one more row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.reading.geometry.close_columns import BLANK, NARROW, Gap
from pipeline.reading.geometry.spots import Row

# Lengths are in letter heights, as in columns.py.
WIDE_GAP = 2.4  # such a gap in a row may part columns
GUTTER = 0.9  # what is left white in every row of a table
BESIDE_FIRST = 0.7  # likewise before a word that begins a dot before the others of its column
PROSE_WORDS = 4  # a row with fewer gaps between words is not known to be a sentence
PROSE_GAP = 2.0  # times the least white between a row's words: so even is a line of a sentence, justified or not
SURVIVING = 2  # major gutters that a row must leave white to be of the table though a long word of it reaches over another
IN_LINE, IN_LINE_MIN = 0.5, 3  # within which a word begins where its column does; gutters that tell this


def gaps(row: Row, least: float) -> list[Gap]:
    """Return the white within a row that is at least so wide."""
    white: list[Gap] = []
    right = row.spots[0].right
    for spot in row.spots[1:]:
        if spot.left - right >= least:
            white.append((right, spot.left))
        right = max(right, spot.right)
    return white


def narrowed(gutters: list[Gap], major: list[Gap], row: Row) -> tuple[list[Gap], list[Gap]] | None:
    """Return what the gutters keep beside this row; None where it covers major ones, but for one or two of many."""
    kept_major: list[Gap] = []
    if _is_prose(row, major):
        return None
    begins = _beginning(row, major, len(gutters))
    for gap in major:
        pieces = _free(gap, row, begins)
        wide = any(right - left >= WIDE_GAP for left, right in pieces)
        # Beside what is still wide a narrow rest is but a blank between words: "Mr. Alonso Yáñez | M. Alonso Yáñez".
        kept_major.extend(piece for piece in pieces if not wide or piece[1] - piece[0] > BLANK)
    lost = sum(not _free(gap, row, begins) for gap in major)
    if lost and len(major) - lost < SURVIVING:
        return None
    kept = [piece for gap in gutters for piece in _free(gap, row, begins)]
    # A wide gap of this row is a gutter of the run where nothing above stands in it: it is, if it lies within one.
    return kept, kept_major


def runs_through(gutters: Sequence[Gap], above: Sequence[Row], row: Row) -> bool:
    """Return whether a row is a sentence below a table: without white of its own it covers gutters beside which columns begin.

    They do so in most rows; of two texts side by side the first row alone shows such gutters, or one of them.
    """
    if len(gutters) < IN_LINE_MIN or gaps(row, BLANK):
        return False
    covered = [gap for gap in gutters if not _free(gap, row, ())]
    begun = [sum(any(abs(spot.left - gap[1]) < IN_LINE for spot in one.spots) for one in above) for gap in covered]
    return len(covered) >= SURVIVING and min(begun) >= max(2, len(above) / 2)


def _is_prose(row: Row, major: list[Gap]) -> bool:
    """Return whether a row runs through a gutter as a sentence: the white there is as wide as between its other words.

    A row that ends within the gutter only leaves less of it.
    """
    blanks = [(one.right, other.left) for one, other in pairwise(row.spots)]
    if len(blanks) < PROSE_WORDS:
        return False
    widths = [right - left for left, right in blanks]
    crossed = [gap for gap in major if row.left < gap[0] and row.right > gap[1]]
    through = any(left < gap[1] and right > gap[0] for left, right in blanks for gap in crossed)
    return through and max(widths) < PROSE_GAP * min(width for width in [*widths, WIDE_GAP] if width > 0.2)


def _beginning(row: Row, major: Sequence[Gap], columns: int) -> Sequence[Gap]:
    """Return the gutters beside which a long word of the row may come near to the next column: none where these are few.

    Those are the ones behind which a word of it begins where the column does; all, where words behind wide white begin with two.
    """
    if max(len(major), columns) < IN_LINE_MIN:
        return ()
    wide = [gap[1] for gap in gaps(row, WIDE_GAP)]
    if len(wide) > 1 and all(min(abs(place - gap[1]) for gap in major) < IN_LINE for place in wide):
        return major
    return [gap for gap in major if any(abs(spot.left - gap[1]) < IN_LINE for spot in row.spots)]


def _free(gap: Gap, row: Row, begins: Sequence[Gap]) -> list[Gap]:
    """Return the parts of a gap that this row leaves white and that are still wide enough; before some columns, less is.

    A gap that another row made narrow stays as it is beside a row with nothing in it.
    """
    within = [spot for spot in row.spots if spot.right > gap[0] and spot.left < gap[1]]
    if not within:
        return [gap]
    pieces, left = [], gap[0]
    near = any(gap[1] == other[1] for other in begins)
    for spot in within:
        if spot.right <= left:
            continue
        first = near and gap[1] - spot.left < IN_LINE
        if spot.left - left >= (BESIDE_FIRST if first else GUTTER):
            pieces.append((left, spot.left))
        left = max(left, spot.right)
    if gap[1] - left >= (NARROW if near else GUTTER):
        pieces.append((left, gap[1]))
    return pieces
