"""Rows that stand in columns: found by the white between them, then told apart as table, two texts side by side, or neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.reading.geometry.bands import home_of, with_bands
from pipeline.reading.geometry.close_columns import ALIGNED, BLANK, NARROW, Gap, refined
from pipeline.reading.geometry.spots import Row
from pipeline.reading.geometry.torn_lines import is_torn_text, is_torn_value

# All lengths are in letter heights: usual words stand 0.4 apart, in typewriter letters 0.9, justified up to 1.8.
WIDE_GAP = 2.4  # such a gap in a row may part columns
GUTTER = 0.9  # what is left white in every row of a table
BLANK_ROWS = 4  # rows beside a single one that tell that white in it is but a blank
PROSE_WORDS = 4  # a row with fewer gaps between words is not known to be a sentence
LONG_PROSE = 6  # gaps of a row that is a sentence though one of them is wide
PROSE_GAP = 2.0  # times the least white between a row's words: so even is a line of a sentence, justified or not
SURVIVING = 2  # major gutters that a row must leave white to be of the table though a long word of it reaches over another
MISSED = 1.2  # what is left white between columns that the first row of the run does not show
ALIGNED_SHARE = 0.4  # of the rows with words in several columns that have one where such a column begins
IN_LINE, IN_LINE_MIN = 0.5, 3  # within which a word begins where its column does; gutters that tell this
MARGIN = 1.0  # lines of one text begin, and end, within this distance
CROSSED_SHARE = 0.34  # of the rows of a run that goes on with the columns of the one above may have a word over a gutter
NEAR = 3.5  # rows of one table follow each other within this distance


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive rows with the same columns.

    Attributes:
        first, last: indices into the rows, last included.
        columns: (left, right) of each column: what stands between two gutters' middles.
        homes: for rows that reach over a gutter, by their indices, a place in the column in which they stand.
    """

    first: int
    last: int
    columns: tuple[tuple[float, float], ...]
    homes: Mapping[int, float] = field(default_factory=dict)


def runs(rows: Sequence[Row]) -> list[Run]:
    """Return the runs of rows in columns, from the top; they do not overlap."""
    found: list[Run] = []
    index = 0
    while index < len(rows):
        if not _gaps(_fused(rows, index), WIDE_GAP) or _is_stretched(rows, index):
            index += 1
            continue
        start = found[-1].last + 1 if found else 0
        run = _grown(rows, index, start)
        if len(run.columns) == 2 and _is_torn(rows, run):
            index = run.last + 1
            continue
        if found and (whole := _continued(rows, found[-1], run)):
            found[-1] = whole
        else:
            found.append(run)
        index = run.last + 1
    return found


def _is_torn(rows: Sequence[Row], run: Run) -> bool:
    """Tell whether the white between the two columns is a hole in a text, or in one value behind its label."""
    gap = _white_at(run.columns[1][0], rows[run.first : run.last + 1])
    single = all(row.right < gap[1] for row in rows[run.first + 1 : run.last + 1])
    return is_torn_text(rows, run.first, run.last, gap) or (single and is_torn_value(rows, run.first, gap))


def _continued(rows: Sequence[Row], above: Run, run: Run) -> Run | None:
    """Return both runs as one, where the lower one goes on with the columns of the upper one.

    A word over a gutter (a stamp, a long address) ends a run, and the next one begins without that gutter.
    """
    near = above.last + 1 == run.first and rows[run.first].top - rows[above.last].bottom < NEAR
    if not near or len(above.columns) < 3 or not 1 < len(run.columns) < len(above.columns):
        return None
    edges = [left for left, _ in above.columns[1:]]
    inside = rows[run.first : run.last + 1]
    if (moved := _moved(rows[above.first : run.last + 1], edges)) is not None:
        edges = moved
    crossed = sum(any(spot.left < edge < spot.right for spot in row.spots for edge in edges) for row in inside)
    whites = [_white_at(place, inside) for place, _ in run.columns[1:]]
    shared = all(any(left - ALIGNED < edge < right + ALIGNED for edge in edges) for left, right in whites)
    columns = tuple(pairwise([float("-inf"), *edges, float("inf")]))
    filled = [column for column in columns if any(row.between(*column) for row in inside)]
    if not shared or crossed > CROSSED_SHARE * len(inside) or len(filled) <= len(run.columns):
        return None
    return Run(above.first, run.last, columns, {**above.homes, **run.homes})


def _moved(rows: Sequence[Row], edges: Sequence[float]) -> list[float] | None:
    """Return the columns' edges where white is left in all these rows, near where they were; None where one has none."""
    spans = sorted((spot.left, spot.right) for row in rows for spot in row.spots)
    found = []
    right = spans[0][1]
    gaps: list[Gap] = []
    for left, end in spans[1:]:
        if left - right >= NARROW:
            gaps.append((right, left))
        right = max(right, end)
    for edge in edges:
        near = [gap for gap in gaps if gap[0] - WIDE_GAP / 2 < edge < gap[1] + WIDE_GAP / 2]
        if not near:
            return None
        best = min(near, key=lambda gap: abs((gap[0] + gap[1]) / 2 - edge))
        found.append((best[0] + best[1]) / 2)
    return found if len(set(found)) == len(edges) else None


def _white_at(place: float, rows: Sequence[Row]) -> Gap:
    """Return from where to where all rows are white about a place."""
    spots = [(spot.left, spot.right) for row in rows for spot in row.spots]
    before = [right for left, right in spots if (left + right) / 2 < place]
    return max(before, default=place), min((left for left, right in spots if (left + right) / 2 >= place), default=place)


def _is_stretched(rows: Sequence[Row], index: int) -> bool:
    """Return whether a row is a line of a justified sentence with few words: as even as can be, from margin to margin.

    The margins are those of a line of text next to it. In a longer row one gap may be wider: a word was lost there.
    """
    row = rows[index]
    widths = sorted(other.left - one.right for one, other in pairwise(row.spots))
    widths = widths[:-1] if len(widths) > LONG_PROSE else widths
    if len(widths) < PROSE_WORDS or max(widths) > PROSE_GAP * min(widths):
        return False
    beside = (*rows[max(0, index - 1) : index], *rows[index + 1 : index + 2])
    return any(
        abs(row.left - other.left) < MARGIN
        and abs(row.right - other.right) < MARGIN
        and len(other.spots) > len(row.spots)
        and not _gaps(other, WIDE_GAP)
        for other in beside
    )


def _grown(rows: Sequence[Row], seed: int, start: int) -> Run:
    """Return the run around a row with a wide gap: down, then up as far as `start`, while every gutter stays white."""
    gutters = _gaps(_fused(rows, seed), GUTTER)
    major = _gaps(_fused(rows, seed), WIDE_GAP)
    last = seed
    homes: dict[int, float] = {}
    while last + 1 < len(rows) and rows[last + 1].top - rows[last].bottom < NEAR:
        step = _narrowed(gutters, major, rows[last + 1])
        if (step is None or len(step[0]) < len(gutters)) and (over := _over(rows, seed, last, gutters, major)):
            last += 1
            homes[last], step = over[0], over[1:]
        if step is None:
            break
        gutters, major = step
        last += 1
    first = seed
    while first > start and rows[first].top - rows[first - 1].bottom < NEAR:
        step = _narrowed(gutters, major, rows[first - 1])
        if step is None:
            break
        gutters, major = step
        first -= 1
    first, last = _trimmed(rows, first, last, major)
    inside = [row for index, row in enumerate(rows[first : last + 1], first) if index not in homes]
    gutters = _parting(_with_missed(gutters, inside), inside)
    edges = [float("-inf"), *((left + right) / 2 for left, right in gutters), float("inf")]
    columns = [column for column in pairwise(edges) if any(row.between(*column) for row in inside)]
    close = len(columns) > 2  # two columns alone are no sure table: then only numbers may part them further
    columns = [narrow for column in columns for narrow in refined(inside, column, close=close)]
    return Run(
        first, last, tuple(columns), {index: home for index, home in with_bands(homes, rows).items() if first <= index <= last}
    )


def _over(
    rows: Sequence[Row], seed: int, last: int, gutters: list[Gap], major: list[Gap]
) -> tuple[float, list[Gap], list[Gap]] | None:
    """Return the home of the next row, and what the gutters keep beside the one after it; None where it is of no table."""
    if last + 2 >= len(rows) or rows[last + 2].top - rows[last + 1].bottom >= NEAR or not _gaps(rows[last + 2], GUTTER):
        return None
    home = home_of(rows[last + 1], rows[seed : last + 1], rows[last + 2], gutters)
    step = _narrowed(gutters, major, rows[last + 2])
    return (home, *step) if home is not None and step is not None else None


def _with_missed(gutters: Sequence[Gap], rows: Sequence[Row]) -> list[Gap]:
    """Return the gutters and what else is left white in every row, with words on both sides, and behind it a common beginning.

    The row from which the run has grown may be a line of the head in which some columns have no word.
    """
    spans = sorted((spot.left, spot.right) for row in rows for spot in row.spots)
    found, right = list(gutters), spans[0][1]
    several = [row for row in rows if any(row.left < gap[0] + 0.01 and row.right > gap[1] for gap in gutters)]
    for left, end in spans[1:]:
        if left - right >= MISSED and not any(gap[0] < left and gap[1] > right for gap in gutters):
            both = [row for row in rows if row.spots[0].left < right and row.right > left]
            starts = [min(spot.left for spot in row.spots if spot.left >= left - 0.01) for row in both]
            aligned = sum(start - left < ALIGNED for start in starts)
            if aligned >= max(2, ALIGNED_SHARE * len(several)):
                found.append((right, left))
        right = max(right, end)
    return sorted(found)


def _parting(gutters: Sequence[Gap], rows: Sequence[Row]) -> list[Gap]:
    """Return the gutters without those that are but a blank between two words of a single row."""
    kept: list[Gap] = []
    for at, gap in enumerate(gutters):
        middle = (gap[0] + gap[1]) / 2
        before = (kept[-1][0] + kept[-1][1]) / 2 if kept else float("-inf")
        behind = (gutters[at + 1][0] + gutters[at + 1][1]) / 2 if at + 1 < len(gutters) else float("inf")
        both = [row for row in rows if row.between(before, middle) and row.between(middle, behind)]
        if len(both) != 1 or len(rows) < BLANK_ROWS or not _is_blank_at(middle, both[0]):
            kept.append(gap)
    return kept


def _is_blank_at(place: float, row: Row) -> bool:
    """Return whether the white at a place is as narrow as between words, and as between others of the row."""
    widths = [(one.right, other.left) for one, other in pairwise(row.spots)]
    here = [right - left for left, right in widths if left <= place <= right]
    usual = min(right - left for left, right in widths)
    return bool(here) and here[0] <= BLANK and here[0] <= 1.5 * usual


def _fused(rows: Sequence[Row], index: int) -> Row:
    """Return a row with the next one, where both overlap in height: lines of texts side by side need not be level."""
    row = rows[index]
    following = rows[index + 1] if index + 1 < len(rows) else row
    if following is row or following.top > row.bottom - 0.15:
        return row
    return Row(tuple(sorted((*row.spots, *following.spots), key=lambda spot: spot.left)))


def _gaps(row: Row, least: float) -> list[Gap]:
    gaps = []
    right = row.spots[0].right
    for spot in row.spots[1:]:
        if spot.left - right >= least:
            gaps.append((right, spot.left))
        right = max(right, spot.right)
    return gaps


def _narrowed(gutters: list[Gap], major: list[Gap], row: Row) -> tuple[list[Gap], list[Gap]] | None:
    """Return what the gutters keep beside this row; None where it covers major ones, but for one or two of many."""
    kept_major: list[Gap] = []
    if _is_prose(row, major):
        return None
    begins = _beginning(row, major)
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


def _is_prose(row: Row, major: list[Gap]) -> bool:
    """Return whether a row runs through a gutter as a sentence: the white there is as wide as between its other words.

    A row that ends within the gutter only leaves less of it.
    """
    gaps = [(one.right, other.left) for one, other in pairwise(row.spots)]
    if len(gaps) < PROSE_WORDS:
        return False
    widths = [right - left for left, right in gaps]
    crossed = [gap for gap in major if row.left < gap[0] and row.right > gap[1]]
    through = any(left < gap[1] and right > gap[0] for left, right in gaps for gap in crossed)
    return through and max(widths) < PROSE_GAP * min(width for width in [*widths, WIDE_GAP] if width > 0.2)


def _beginning(row: Row, major: Sequence[Gap]) -> Sequence[Gap]:
    """Return the gutters beside which a long word of the row may come near to the next column: none where these are few.

    Those are the ones behind which a word of it begins where the column does; all, where words behind wide white begin with two.
    """
    if len(major) < IN_LINE_MIN:
        return ()
    wide = [gap[1] for gap in _gaps(row, WIDE_GAP)]
    if len(wide) > 1 and all(min(abs(place - gap[1]) for gap in major) < IN_LINE for place in wide):
        return major
    return [gap for gap in major if any(abs(spot.left - gap[1]) < IN_LINE for spot in row.spots)]


def _free(gap: Gap, row: Row, begins: Sequence[Gap]) -> list[Gap]:
    """Return the parts of a gap that this row leaves white and that are still wide enough; before some columns, less is."""
    pieces, left = [], gap[0]
    for spot in row.spots:
        if spot.right <= left or spot.left >= gap[1]:
            continue
        if spot.left - left >= GUTTER:
            pieces.append((left, spot.left))
        left = max(left, spot.right)
    near = any(gap[1] == other[1] for other in begins)
    if gap[1] - left >= (NARROW if near else GUTTER):
        pieces.append((left, gap[1]))
    return pieces


def _trimmed(rows: Sequence[Row], first: int, last: int, major: list[Gap]) -> tuple[int, int]:
    """Leave out rows at both ends that stand in the first column alone: the sentence above, the one below."""
    edge = min(gap[0] for gap in major)

    def alone(row: Row) -> bool:
        return row.right <= edge + GUTTER

    while first < last and alone(rows[first]) and (alone(rows[first + 1]) or rows[first + 1].top - rows[first].bottom > 0.9):
        first += 1
    end = last
    while end > first and alone(rows[end]):
        # A text beside another may be the longer one; what follows a table stands apart from it.
        gap = rows[end].top - rows[end - 1].bottom
        widest = max((below.top - above.bottom for above, below in pairwise(rows[first:end])), default=0.0)
        end -= 1
        if gap > max(1.0, 1.3 * widest):
            last = end
    return first, last
