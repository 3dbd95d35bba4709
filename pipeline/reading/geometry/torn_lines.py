"""Lines of a text that a stamp has torn: white within a few of them, over which the lines above and below them run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.reading.geometry.close_columns import ALIGNED, Gap
from pipeline.reading.geometry.spots import Row, Spot

# All lengths are in letter heights, as in columns.py.
LINES_MAX = 5  # that a stamp is high
NEXT_LINE = 2.8  # from the top of one line to that of the next, at most; items of a list stand somewhat apart
SAME_MARGIN = 4.0  # lines begin within this distance: those of an item are set in under its first
NEAR_END = 14.0  # of the text's right edge, to which at least one of the torn lines reaches
WORDS_MIN = 4  # of a line of text
ANNOUNCING_WORDS = 4  # of a line with a colon at its end; a label has fewer
LABEL_WORDS = 6  # before a colon; a Chinese character is one
_STOPS = (".", ";", "。", "；", "؛")
_COLONS = (":", "：")
WHITE_MAX = 2.4  # between two words of a line that nothing has torn


def is_torn_text(rows: Sequence[Row], first: int, last: int, gap: Gap) -> bool:
    """Tell whether rows[first..last] are lines of a text with a hole at this gap, and no columns.

    The lines next to them run over the gap, begin where they begin, and are no farther off than lines are. What announces a table
    ends in a colon; where the sentence above ends, or a short line stands between, the words behind the gap must not begin at one
    place, as a column's do.
    """
    if last - first >= LINES_MAX:
        return False
    inside = rows[first : last + 1]
    top, bottom = _beside(rows, first, gap, -1), _beside(rows, last, gap, 1)
    if top is None or bottom is None or any(row.left >= gap[0] for row in inside):
        return False
    above, below = rows[top], rows[bottom]
    if any(lower.top - upper.top > NEXT_LINE for upper, lower in pairwise(rows[top : bottom + 1])):
        return False
    margin = min(row.left for row in inside)
    if abs(above.left - margin) > SAME_MARGIN or abs(below.left - margin) > SAME_MARGIN:
        return False
    if max(row.right for row in inside) < max(above.right, below.right) - NEAR_END:
        return False
    end = rows[first - 1].spots[-1].word.text[-1:]
    starts = [min(spot.left for spot in row.spots if spot.left >= gap[1] - ALIGNED) for row in inside if row.right > gap[1]]
    if end in _COLONS or not starts:
        return False
    sure = end not in _STOPS and (top, bottom) == (first - 1, last + 1)
    return sure or max(starts) - min(starts) > ALIGNED or len(starts) == 1


def is_torn_line(rows: Sequence[Row], index: int, gap: Gap) -> bool:
    """Tell whether the row, alone or with others above and below it, is a line of a text with a hole at this gap."""
    middle = (gap[0] + gap[1]) / 2
    for first in range(index, max(-1, index - LINES_MAX), -1):
        for last in range(index, min(len(rows), first + LINES_MAX)):
            spots = [spot for row in rows[first : last + 1] for spot in row.spots]
            common = (
                max((spot.right for spot in spots if (spot.left + spot.right) / 2 < middle), default=gap[0]),
                min((spot.left for spot in spots if (spot.left + spot.right) / 2 >= middle), default=gap[1]),
            )
            if common[1] - common[0] > WHITE_MAX and is_torn_text(rows, first, last, common):
                return True
    return False


def _beside(rows: Sequence[Row], index: int, gap: Gap, step: int) -> int | None:
    """Return the row above or below this one that runs over the gap, over a short last line of a paragraph or item."""
    for at in (index + step, index + 2 * step):
        if not 0 <= at < len(rows):
            return None
        if _runs_over(rows[at], gap):
            return at
        if rows[at].left >= gap[0] or rows[at].right > gap[1] + WHITE_MAX or not _is_whole(rows[at]):
            return None
    return None


def _runs_over(row: Row, gap: Gap) -> bool:
    return len(row.spots) >= WORDS_MIN and row.left < gap[0] and row.right > gap[1] and _is_whole(row)


def _is_whole(row: Row) -> bool:
    return all(other.left - one.right < WHITE_MAX for one, other in pairwise(row.spots))


def is_torn_value(rows: Sequence[Row], index: int, gap: Gap) -> bool:
    """Tell whether a row is a label and its value with a hole in it, and the row below the next label and its value."""
    if index + 1 >= len(rows) or rows[index + 1].top - rows[index].top > NEXT_LINE:
        return False
    left, right = rows[index].between(float("-inf"), gap[0]), rows[index].between(gap[0], float("inf"))
    below = rows[index + 1]
    alone = below.right < gap[1] and abs(below.left - rows[index].left) < ALIGNED
    return (
        alone and has_label(left) and left[-1].word.text[-1:] not in _COLONS and has_label(below.spots) and not has_label(right)
    )


def is_within_brackets(before: Sequence[Spot], behind: Spot) -> bool:
    """Tell whether a bracket that opens before white closes in the word behind it: "（Zhenjie" and "Cen），公使".

    A justified Chinese line has white only where Latin words part it, and all that it is short of stands there.
    """
    opened = re.search(r"[(（][^()（）]*$", "".join(spot.word.text for spot in before))
    closed = re.match(r"[^()（）:：]*[)）]", behind.word.text)
    return opened is not None and closed is not None


def has_label(spots: Sequence[Spot]) -> bool:
    """Tell whether one of the first words ends in a colon."""
    return any(spot.word.text.endswith(_COLONS) for spot in spots[:LABEL_WORDS])


def announces(row: Row) -> bool:
    """Tell whether a line ends a sentence that says what follows: "… by the following delegation:"."""
    return len(row.spots) >= ANNOUNCING_WORDS and row.spots[-1].word.text.endswith(_COLONS)
