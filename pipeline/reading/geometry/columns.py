"""Rows that stand in columns: found by the white between them, then told apart as table, two texts side by side, or neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.reading.geometry.bands import home_of, with_bands
from pipeline.reading.geometry.close_columns import ALIGNED, BLANK, NARROW, Gap, refined
from pipeline.reading.geometry.gutters import GUTTER, PROSE_GAP, PROSE_WORDS, WIDE_GAP, gaps, narrowed, runs_through
from pipeline.reading.geometry.spots import Row
from pipeline.reading.geometry.torn_lines import has_label, is_torn_text, is_torn_value

# All lengths are in letter heights: usual words stand 0.4 apart, in typewriter letters 0.9, justified up to 1.8.
BLANK_ROWS = 4  # rows beside a single one that tell that white in it is but a blank
LONG_PROSE = 6  # gaps of a row that is a sentence though one of them is wide
MISSED = 1.2  # what is left white between columns that the first row of the run does not show
ALIGNED_SHARE = 0.4  # of the rows with words in several columns that have one where such a column begins
ROWS_ABOVE = 12  # that tell what stands in the middle, and where columns begin: more would cost time on a page of bands
EVEN_GAPS, EVEN = 3, 1.05  # of a line whose blanks a program has made alike: how many, and the widest, times the narrowest
MARGIN = 1.0  # lines of one text begin, and end, within this distance
CROSSED_SHARE = 0.34  # of the rows of a run that goes on with the columns of the one above may have a word over a gutter
SENTENCE_WORDS = 7  # of a line that ends in a full stop: no cell of a first column is so long
PITCH = 1.15  # times the distance of lines in wrapped cells: more parts what stands above a table from it
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
        if not gaps(_fused(rows, index), WIDE_GAP) or _is_stretched(rows, index):
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
    white: list[Gap] = []
    for left, end in spans[1:]:
        if left - right >= NARROW:
            white.append((right, left))
        right = max(right, end)
    for edge in edges:
        near = [gap for gap in white if gap[0] - WIDE_GAP / 2 < edge < gap[1] + WIDE_GAP / 2]
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

    The margins are those of a line of text next to it; of a row whose blanks are alike, each line next to it may tell one. In a
    longer row, or beside blanks that are alike, one gap may be wider: a word was lost there.
    """
    row = rows[index]
    widths = sorted(other.left - one.right for one, other in pairwise(row.spots))
    # "Note No. PM/833 … Your ref.: CU 2009/33 (A)" are two texts on one line.
    alike = len(widths) > EVEN_GAPS + 1 and widths[-2] < EVEN * widths[0] and not has_label(row.spots)
    widths = widths[:-1] if alike or len(widths) > LONG_PROSE else widths
    even = len(widths) >= EVEN_GAPS and max(widths) < EVEN * min(widths)
    if not even and (len(widths) < PROSE_WORDS or max(widths) > PROSE_GAP * min(widths)):
        return False
    beside = (*rows[max(0, index - 1) : index], *rows[index + 1 : index + 2])
    texts = [other for other in beside if len(other.spots) > len(row.spots) and not gaps(other, WIDE_GAP)]
    if even:  # the first line of a paragraph is set in: the one below tells the left margin
        return any(abs(row.left - other.left) < MARGIN for other in texts) and any(
            abs(row.right - other.right) < MARGIN for other in texts
        )
    return any(abs(row.left - other.left) < MARGIN and abs(row.right - other.right) < MARGIN for other in texts)


def _grown(rows: Sequence[Row], seed: int, start: int) -> Run:
    """Return the run around a row with a wide gap: down, then up as far as `start`, while every gutter stays white."""
    gutters = gaps(_fused(rows, seed), GUTTER)
    major = gaps(_fused(rows, seed), WIDE_GAP)
    last = seed
    homes: dict[int, float] = {}
    while last + 1 < len(rows) and rows[last + 1].top - rows[last].bottom < NEAR:
        step = narrowed(gutters, major, rows[last + 1])
        if (step is None or len(step[0]) < len(gutters)) and (over := _over(rows, seed, last, gutters, major)):
            last += 1
            homes[last], step = over[0], over[1:]
        elif runs_through(gutters, rows[seed : last + 1], rows[last + 1]):
            break
        if step is None:
            break
        gutters, major = step
        last += 1
    first = seed
    while first > start and rows[first].top - rows[first - 1].bottom < NEAR:
        step = narrowed(gutters, major, rows[first - 1])
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
    if last + 2 >= len(rows) or rows[last + 2].top - rows[last + 1].bottom >= NEAR or not gaps(rows[last + 2], GUTTER):
        return None
    home = home_of(rows[last + 1], rows[max(seed, last + 1 - ROWS_ABOVE) : last + 1], rows[last + 2], gutters)
    step = narrowed(gutters, major, rows[last + 2])
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
    """Return the gutters without those that are but a blank between two words, of a single row or of all few rows."""
    kept: list[Gap] = []
    for at, gap in enumerate(gutters):
        middle = (gap[0] + gap[1]) / 2
        before = (kept[-1][0] + kept[-1][1]) / 2 if kept else float("-inf")
        behind = (gutters[at + 1][0] + gutters[at + 1][1]) / 2 if at + 1 < len(gutters) else float("inf")
        both = [row for row in rows if row.between(before, middle) and row.between(middle, behind)]
        few = len(rows) < BLANK_ROWS
        blank = _is_blank_in_all(middle, both, gutters) if few else len(both) == 1 and _is_blank_at(middle, both[0])
        if not blank:
            kept.append(gap)
    return kept


def _is_blank_at(place: float, row: Row) -> bool:
    """Return whether the white at a place is as narrow as between words, and as between others of the row."""
    widths = [(one.right, other.left) for one, other in pairwise(row.spots)]
    here = [right - left for left, right in widths if left <= place <= right]
    usual = min(right - left for left, right in widths)
    return bool(here) and here[0] <= BLANK and here[0] <= 1.5 * usual


def _is_blank_in_all(place: float, rows: Sequence[Row], gutters: Sequence[Gap]) -> bool:
    """Return whether the white at a place is as narrow as between words in all rows, and as a blank of one that is no gutter.

    In typewriter letters "Liste des participants" above "M. Alonso Yáñez" leave white where two blanks meet. The gutters of a
    single row are confirmed by no other.
    """
    widths = [(one.right, other.left) for row in rows for one, other in pairwise(row.spots)]
    here = [right - left for left, right in widths if left <= place <= right]
    told = gutters if len(rows) > 1 else [gap for gap in gutters if gap[0] <= place <= gap[1]]
    others = [(left, right) for left, right in widths if not any(left < gap[1] and right > gap[0] for gap in told)]
    blanks = [right - left for left, right in others if right - left >= GUTTER]
    return bool(here) and bool(blanks) and max(here) <= min(BLANK, 1.5 * min(blanks))


def _fused(rows: Sequence[Row], index: int) -> Row:
    """Return a row with the next one, where both overlap in height: lines of texts side by side need not be level."""
    row = rows[index]
    following = rows[index + 1] if index + 1 < len(rows) else row
    if following is row or following.top > row.bottom - 0.15:
        return row
    return Row(tuple(sorted((*row.spots, *following.spots), key=lambda spot: spot.left)))


def _trimmed(rows: Sequence[Row], first: int, last: int, major: list[Gap]) -> tuple[int, int]:
    """Leave out rows at both ends that stand in the first column alone: the sentence above, the one below.

    What stands in the last column alone below such a sentence, as a date does, is left out with it.
    """
    edge, last_edge = min(gap[0] for gap in major), max(gap[1] for gap in major)

    def alone(row: Row) -> bool:
        return row.right <= edge + GUTTER

    while first < last and alone(rows[first]) and (alone(rows[first + 1]) or rows[first + 1].top - rows[first].bottom > 0.9):
        if _begins_head(rows[first : last + 1]):
            break
        first += 1
    end = last
    while end > first and (alone(rows[end]) or rows[end].left >= last_edge - GUTTER):
        if not alone(rows[end]):
            end -= 1
            continue
        # A text beside another may be the longer one; what follows a table stands apart from it.
        gap = rows[end].top - rows[end - 1].bottom
        widest = max((below.top - above.bottom for above, below in pairwise(rows[first:end])), default=0.0)
        if gap > max(1.0, 1.3 * widest) or (gap > max(1.0, widest) and _is_sentence(rows[end])):
            last = end - 1
        end -= 1
    return first, last


def _begins_head(rows: Sequence[Row]) -> bool:
    """Tell whether the first row is the first line of a wrapped cell of a table's head: "Nombre" above "N.º | completo | Puesto".

    It stands over what is no first cell of the next row, begins where that does, and is no farther above it than other lines of
    wrapped cells are from theirs. A sentence, or the heading of a list, begins at the margin.
    """
    row, below = rows[0], rows[1]
    ahead = [spot for spot in below.spots if spot.right < row.left]
    under = [spot for spot in below.spots if abs(spot.left - row.left) < ALIGNED]
    steps = [lower.top - upper.top for upper, lower in pairwise(rows[1:]) if lower.top >= upper.bottom]
    return bool(ahead and under and steps) and below.top - row.top < PITCH * min(steps)


def _is_sentence(row: Row) -> bool:
    return len(row.spots) >= SENTENCE_WORDS and row.spots[-1].word.text.endswith((".", "。"))
