"""Where the rows of an unruled table begin, when its cells are wrapped over several lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pipeline.reading.geometry.bands import ACROSS
from pipeline.reading.geometry.spots import Row, Spot

_NUMBER = re.compile(r"[(\[]?(\d{1,3})(?:[.)\]、．:]?$|(?=[A-ZÀ-ÞА-Я\u3400-\u9fff]))")  # "13M.": its blank was not read
_CHINESE_NAME = re.compile(r"[\u3400-\u9fff]{2,3}")
GAP_RATIO = 1.25  # from the distance of lines within a cell to that of rows: so much more is plain to see
GROUPED_MIN = 3  # distances in each of two groups that are told by their equality
GROUPED_RATIO = 1.12  # from the largest of the one to the smallest of the other, at least
GROUPED_STEP = 3.0  # times the largest step within the groups: the step between them
GAP_SEEN = 1.06  # times the usual distance: a hint
NEARLY_FULL = 0.75  # of a table's cells
WITHIN_CELL = 2.1  # letter heights; lines of one cell are not so far apart
NUMBERED_SHARE = 0.25  # of the lines: a first column with so many numbers counts the table's rows

CELLS_MIN = 3  # that do not all go on with the cells above
GROUPS_MIN = 3  # of rows, each below its heading
NAMES_MIN = 3  # family names in capitals, each above the given names, that tell the rows
CAPITALS_SHARE = 0.3  # of the lines of the first column that are such names
LED_MIN = 2  # rows that begin with the same small word
SHORT = 2  # letters: initials, "M."
OVERLAPPING = 1.0  # letter heights; what stands closer below is a piece of the same line: a skewed word, a stamp's letter

Cells = Sequence[tuple[Spot, ...]]  # one line of the table, column by column


def row_starts(rows: Sequence[Row], split: Sequence[Cells]) -> list[bool]:
    """Tell for each line of a table whether a new row of it begins there.

    Numbers in the first column tell it best, then white between rows, else what stands in the line: how many cells, with
    capitals or not. What runs across the columns is a row of its own.

    Args:
        rows: the lines.
        split: the cells of each.
    """
    starts = [start and not _goes_on(split, index) for index, start in enumerate(_row_starts(rows, split))]
    spanning = [row.home == ACROSS for row in rows]
    return [start or across or below for start, across, below in zip(starts, spanning, [False, *spanning[:-1]], strict=True)]


def _row_starts(rows: Sequence[Row], split: Sequence[Cells]) -> list[bool]:
    places = _places(rows)
    gaps = [below - above for above, below in pairwise(places)]
    limit = _limit(gaps[_first_full(split) :])
    numbers = [None if counts_on(cells) else number_of(cells[0]) for cells in split]
    counted = sum(number is not None for number in numbers)
    if counted >= max(2, NUMBERED_SHARE * len(rows)) or (counted == 1 and len(rows) <= 8):
        return _by_numbers(gaps, limit, split, numbers)
    if (told := _by_capitals(split) or _by_leads(split) or _by_chinese_names(split)) is not None:
        return told
    if limit is not None:
        seen = [True, *(gap > limit for gap in gaps)]
        return [True] * len(rows) if _are_headed(split, seen) else seen
    return [True, *(score > 0 < gap for score, gap in zip(_scores(gaps, split), gaps, strict=True))]


def _goes_on(split: Sequence[Cells], index: int) -> bool:
    """Tell whether a line without anything in the first column goes on with a word that the line above it breaks off."""
    if not index or split[index][0]:
        return False
    pairs = [
        (above[-1].word.text, cell[0].word.text)
        for above, cell in zip(split[index - 1], split[index], strict=True)
        if above and cell
    ]
    return any(end[-1] == "-" and end[-2:-1].isalnum() and begin[0].islower() for end, begin in pairs)


def _first_full(split: Sequence[Cells]) -> int:
    """Return the first line that fills nearly all cells, 0 if none: headings above it stand apart, and part no rows."""
    return next((index for index, cells in enumerate(split) if sum(map(bool, cells)) >= NEARLY_FULL * len(cells)), 0)


def _places(rows: Sequence[Row]) -> list[float]:
    """Return where each line stands; pieces of one, which a stamp's letters or a skew set apart, stand where most of it does.

    So no dirt stands between two lines, and none of a cell's lines seems far from the next.
    """
    # The middle: tops and bottoms of words vary with their letters.
    middles = [(row.top + row.bottom) / 2 for row in rows]
    levels: list[list[int]] = []
    for index, middle in enumerate(middles):
        if levels and middle - middles[levels[-1][0]] < OVERLAPPING:
            levels[-1].append(index)
        else:
            levels.append([index])
    most = [max(level, key=lambda index: len(rows[index].spots)) for level in levels]
    return [middles[main] for level, main in zip(levels, most, strict=True) for _ in level]


def counts_on(cells: Cells) -> bool:
    """Return whether the cells of a line begin with 1, 2, 3 …: the head of a table, or items of a list side by side."""
    return len(cells) > 1 and [number_of(cell) for cell in cells] == list(range(1, len(cells) + 1))


def number_of(cell: Sequence[Spot]) -> int | None:
    """Return the number with which a cell begins, as of a list or a table's row; None where there is none."""
    match = _NUMBER.match(cell[0].word.text) if cell else None
    return int(match[1]) if match else None


def _by_numbers(gaps: Sequence[float], limit: float | None, split: Sequence[Cells], numbers: Sequence[int | None]) -> list[bool]:
    """A number begins a row; lines above the first one are the head; a number that was not read left a gap in the count."""
    if limit is not None and (seen := _by_white(gaps, limit, numbers)):
        return seen
    starts = [number is not None for number in numbers]
    starts[0] = True
    scores = [0.0, *_scores(gaps, split)]
    places = [index for index, number in enumerate(numbers) if number is not None]
    for first, following in pairwise(places):
        lost = (numbers[following] or 0) - (numbers[first] or 0) - 1
        if 0 < lost < following - first:
            between = sorted(range(first + 1, following), key=lambda index: -scores[index])
            for index in between[:lost]:
                starts[index] = True
    for index in _counted_lines(split, numbers, places):
        starts[index] = True
    before_rows = [gaps[place - 1] for place in places if place]
    # No later number tells of one that was not read at the end, and none of those before the first, unless that is 1: only as
    # much white as between the other rows does.
    above = range(1, places[0]) if (numbers[places[0]] or 0) > 1 else range(0)
    for index in (*above, *range(places[-1] + 1, len(starts))):
        if before_rows and gaps[index - 1] > max(0.95 * min(before_rows), GAP_RATIO * min(filter(None, gaps), default=0.0)):
            starts[index] = True
    return starts


def _counted_lines(split: Sequence[Cells], numbers: Sequence[int | None], places: Sequence[int]) -> list[int]:
    """Return the lines without number that are rows because a row has one line: the third below the head is numbered 3.

    So it is for all numbers read. Below the last of them a line that fills few cells, or begins one in small letters, goes on
    with its row.
    """
    even = all(numbers[place] == place for place in places) and places[-1] > 1
    filled = [sum(map(bool, cells[1:])) for cells in split]
    if not even or any(count * 2 < len(split[0]) - 1 for count in filled[: places[-1]]):
        return []
    least = max(CELLS_MIN, NEARLY_FULL * (len(split[0]) - 1))
    small = [any(cell[0].word.text[0].islower() for cell in cells[1:] if cell) for cells in split]
    below = [index for index in range(places[-1] + 1, len(split)) if filled[index] >= least and not small[index]]
    return [*range(1, places[-1]), *below]


def _by_white(gaps: Sequence[float], limit: float, numbers: Sequence[int | None]) -> list[bool] | None:
    """Return the rows as the white between them parts them, if each then holds just one number; else None.

    So a number in the middle of its row does not tear it.
    """
    seen = [True, *(gap > limit for gap in gaps)]
    begins = [index for index, start in enumerate(seen) if start]
    counts = [
        sum(number is not None for number in numbers[start:end])
        for start, end in zip(begins, [*begins[1:], len(seen)], strict=True)
    ]
    counted = sum(counts)
    return seen if max(counts) == 1 and counts.count(1) == counted and len(counts) <= counted + 1 else None


def _limit(gaps: Sequence[float]) -> float | None:
    """Return the distance that parts the lines within a cell from the rows; None where no such distance stands out."""
    ordered = sorted(gaps)
    best, limit = GAP_RATIO, None
    for index, (small, large) in enumerate(pairwise(ordered)):
        # One distance larger than all others is that of the head, or a line that was not read.
        if small >= OVERLAPPING and large / small > best and len(ordered) - index - 1 >= min(2, len(ordered) // 2):
            best, limit = large / small, (small + large) / 2
    return limit if limit is not None else _clear_limit(ordered)


def _clear_limit(ordered: Sequence[float]) -> float | None:
    """Return the distance between two groups of distances that are each nearly equal, though not much apart: 1.6-1.8, 2.1-2.3.

    The largest ones may be those of heads and of lines that were not read, and need not be equal.
    """
    steps = [large - small for small, large in pairwise(ordered)]
    for index, (small, large) in enumerate(pairwise(ordered)):
        below, above = index + 1, len(ordered) - index - 1
        if min(below, above) < GROUPED_MIN or small < OVERLAPPING or large / small < GROUPED_RATIO:
            continue
        beside = [*steps[:index], *steps[index + 1 : index + 1 + above // 2]]
        if steps[index] > GROUPED_STEP * max(beside, default=0.0):
            return (small + large) / 2
    return None


def _are_headed(split: Sequence[Cells], seen: Sequence[bool]) -> bool:
    """Tell whether the white parts groups of rows, not rows: each has a heading in the first column above lines that fill two.

    Args:
        split: the cells of each line.
        seen: for each line whether more white stands above it than between the lines of a cell.
    """
    first = next((index for index, cells in enumerate(split) if cells[0]), 0)  # above it stands the heading of them all
    groups: list[list[Cells]] = []
    for cells, begins in zip(split[first:], seen[first:], strict=True):
        if begins or not groups:
            groups.append([])
        groups[-1].append(cells)
    headed = all(len(group) > 1 and group[0][0] and not any(group[0][1:]) for group in groups)
    return headed and len(groups) >= GROUPS_MIN and all(cells[0] and cells[1] for group in groups for cells in group[1:])


def _by_capitals(split: Sequence[Cells]) -> list[bool] | None:
    """Return the rows of a list with the family name in capitals above the given names; None for any other.

    A line in the first column alone that does not stand below a family name is a row of its own: what is said of all below it.
    """
    capitals = [bool(cells[0]) and _is_capitals(cells[0]) for cells in split]
    names = [index for index, is_name in enumerate(capitals) if is_name]
    beside = sum(any(split[index][1:]) for index in names)
    below = sum(bool(split[index + 1][0]) and not capitals[index + 1] for index in names if index + 1 < len(split))
    firsts = sum(bool(cells[0]) for cells in split)
    if len(names) < NAMES_MIN or min(beside, below) < NEARLY_FULL * len(names) or len(names) < CAPITALS_SHARE * firsts:
        return None
    starts: list[bool] = []
    for index, cells in enumerate(split):
        above = next((at for at in range(index - 1, -1, -1) if split[at][0]), None)
        heading = bool(cells[0]) and not any(cells[1:]) and above is not None and not capitals[above]
        after_heading = bool(starts) and not any(split[index - 1][1:]) and starts[-1] and not capitals[index - 1]
        starts.append(not index or capitals[index] or heading or (after_heading and bool(cells[0])))
    return starts


def _by_leads(split: Sequence[Cells]) -> list[bool] | None:
    """Return the rows of a list whose names follow one small word each: "г-н А.А. Данилевич"; None for any other.

    The same word leads several of them, and so does one each line below the head that fills nearly all cells: what goes on with
    the cell above ("of Justice") stands in lines that fill few.
    """
    leads = [_lead(cells[0]) for cells in split]
    first = next((index for index, lead in enumerate(leads) if lead), len(split))
    full = [index for index in range(first, len(split)) if sum(map(bool, split[index])) >= NEARLY_FULL * len(split[index])]
    again = max((leads.count(lead) for lead in leads if lead), default=0)
    if again < LED_MIN or not full or not all(leads[index] for index in full):
        return None
    return [index == 0 or bool(lead) for index, lead in enumerate(leads)]


def _by_chinese_names(split: Sequence[Cells]) -> list[bool] | None:
    """Return every line as a row where one column holds a Chinese name, or a part in the delegation, on each; else None.

    Chinese has no capitals that would tell a row from the rest of a cell; beside a cell that is wrapped, short ones are blank.
    """
    columns = zip(*split, strict=True) if len(split) >= CELLS_MIN else ()
    short = any(all(_CHINESE_NAME.fullmatch("".join(spot.word.text for spot in cell)) for cell in cells) for cells in columns)
    return [True] * len(split) if short else None


def _lead(cell: Sequence[Spot]) -> str:
    """Return the small word with which a cell begins, if a capital follows it; else nothing."""
    words = [spot.word.text for spot in cell[:2]]
    return words[0] if len(words) > 1 and words[0][0].islower() and words[1][0].isupper() else ""


def _is_capitals(cell: Sequence[Spot]) -> bool:
    words = ["".join(filter(str.isalpha, spot.word.text)) for spot in cell]
    return max(map(len, words)) > SHORT and all(word.isupper() for word in words if word)


def _scores(gaps: Sequence[float], split: Sequence[Cells]) -> list[float]:
    """Return for each line but the first what speaks for a new row (above 0) or for the row above (below 0)."""
    usual = float(median(apart)) if (apart := list(filter(None, gaps))) else 1.0
    wrapped = any(not cells[0] for cells in split)
    scores = []
    for gap, above, cells in zip(gaps, split, split[1:], strict=False):
        count, count_above = sum(map(bool, cells)), sum(map(bool, above))
        if not cells[0] and count < NEARLY_FULL * len(cells):
            scores.append(-2.0)
            continue
        if not cells[0]:  # all but the first: a number that was not read, or wrapped cells
            score = -0.6
        else:
            score = -0.1 if wrapped else (2.0 if usual > WITHIN_CELL else 0.1)
            # A full line below a sparse one begins a row, unless they are the two lines of a head.
            head = above is split[0] and count_above < NEARLY_FULL * len(cells)
            score += -1.0 if head else ((count > count_above) - (count < count_above)) * wrapped
        score += 0.8 * ((gap > GAP_SEEN * usual) - (gap < usual / GAP_SEEN))
        # Addresses are in small letters wherever they stand.
        others = [cell[0].word.text for cell in cells[1:] if cell and "@" not in cell[0].word.text]
        small = sum(text[0].islower() for text in others)
        large = sum(text[0].isupper() or text[0].isdigit() for text in others)
        score += 0.5 * (large > small) - 1.5 * (small > large)
        score -= 2.0 * bool(cells[0] and cells[0][0].word.text[0].islower())
        scores.append(score)
    return scores
