"""Rows of labels and the rows of values over or below them: which value belongs to which label."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.extraction.forms.form_fields import Stretch

SAME_START = 0.02  # of the page's width, between the beginnings of a value and its label

Distance = Callable[[Stretch, Stretch], float]


def rows_of(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """Return the stretches in rows from top to bottom, those of one height in the order in which they begin."""
    rows: list[list[Stretch]] = []
    for stretch in sorted(stretches, key=lambda stretch: stretch.box.middle):
        if rows and rows[-1][0].box.top < stretch.box.middle < rows[-1][0].box.bottom:
            rows[-1].append(stretch)
        else:
            rows.append([stretch])
    return [sorted(row, key=lambda stretch: stretch.start) for row in rows]


def paired(labels: Sequence[Stretch], free: Sequence[Stretch], distance: Distance, reach: float) -> dict[int, Stretch]:
    """Return the label of each value of a row in which every label has one: the first the first, and so on.

    Labels may stand in the middle of their lines, and values begin where the lines do. Where a row has fewer values than labels,
    each is that of the label of whose kind another one begins at the same place.

    Args:
        labels: without values beside them.
        free: what may be a value.
        distance: from a label to what stands on the side of its value, a fraction of the page's height; negative on the other.
        reach: the greatest distance.
    """
    found: dict[int, Stretch] = {}
    starts: dict[str, float] = {}
    few: list[tuple[list[Stretch], list[Stretch]]] = []
    for row in rows_of(labels):
        near = [stretch for stretch in free if any(0 <= distance(label, stretch) <= reach for label in row)]
        close = min((distance(label, stretch) for stretch in near for label in row), key=abs, default=0.0)
        level = [stretch for stretch in near if min(abs(distance(label, stretch) - close) for label in row) <= row[0].box.height]
        values = sorted(level, key=lambda stretch: stretch.start)
        if len(row) > 1 and len(values) == len(row) and _in_order(row, values):
            found |= {id(value): label for label, value in zip(row, values, strict=True)}
            starts |= {label.text: value.start for label, value in zip(row, values, strict=True)}
        elif len(row) > 1 and values:
            few.append((row, values))
    for row, values in few:
        for value in values:
            at = [label for label in row if abs(starts.get(label.text, 2.0) - value.start) <= SAME_START]
            found |= {id(value): at[0]} if at else {}
    return found


def _in_order(labels: Sequence[Stretch], values: Sequence[Stretch]) -> bool:
    """Tell whether every value begins before its own label ends, and behind the middle of the label before it."""
    before = [0.0, *(label.middle for label in labels)]
    return all(
        last <= value.start < label.end and value.end - value.start > 0
        for last, label, value in zip(before, labels, values, strict=False)
    )
