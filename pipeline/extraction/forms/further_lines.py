"""Further lines of a form's value: those next to its first one, and those around a label that stands in their middle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import pstdev

from models.page import Line
from pipeline.extraction.forms.boxes import has_boxes
from pipeline.extraction.forms.form_fields import NUMBERS, Stretch
from pipeline.extraction.forms.form_pairs import SAME_START
from pipeline.extraction.words.contact_signs import has_number

NEXT_LINE_HEIGHTS = 0.9  # between two lines of one value
SAME_MIDDLE = 0.045  # of the page's width, between the middles of what is centred on a line
VALUES_MIN = 3  # from which it shows whether values are centred


def goes_on(stretch: Stretch, held: Sequence[Stretch], label: Stretch, *, upwards: bool) -> bool:
    """Tell whether this is a further line of the value, below what is held of it, or `upwards`."""
    gap = _gap(stretch, held[-1], upwards=upwards)
    close = -held[-1].box.height / 2 < gap <= NEXT_LINE_HEIGHTS * held[-1].box.height
    return close and abs(stretch.start - held[0].start) <= SAME_START and _may_be(stretch, label) and not label.colon


def _gap(stretch: Stretch, other: Stretch, *, upwards: bool) -> float:
    return other.box.top - stretch.box.bottom if upwards else stretch.box.top - other.box.bottom


def _may_be(stretch: Stretch, label: Stretch) -> bool:
    number = label.names[0] not in NUMBERS or has_number(stretch.text)
    return number and not has_boxes(stretch.text)


def take_further(
    labels: Sequence[Stretch], rows: Sequence[Sequence[Stretch]], free: Sequence[Stretch], taken: dict[int, list[Stretch]]
) -> None:
    """Give every label the further lines of the value beside it: above or below it, where nothing stands before them.

    What begins further out may be a label that was misread. A label in the middle of its value's two lines has none at its own
    height. Behind a colon, only what begins where the value does goes on with it.
    """
    loose = {id(stretch) for stretch in free}
    columns = [held for label in labels if (held := taken.get(id(label), []))]
    centred = _centred(columns)
    for row in rows:
        if not all(id(stretch) in loose for stretch in row):
            continue
        near = [
            (distance, number)
            for number, label in enumerate(labels)
            if all(_may_be(stretch, label) for stretch in row)
            and (distance := _distance(row, label, _held(label, taken), columns, centred)) is not None
        ]
        if near:
            taken.setdefault(id(labels[min(near)[1]]), []).extend(row)


def _held(label: Stretch, taken: dict[int, list[Stretch]]) -> list[Stretch]:
    """Return what the label has for a value, the words that were read in one with it among them."""
    own, further = label.words[label.label_words :], taken.get(id(label), [])
    if not own:
        return further
    box = Line(own).box
    leftwards = label.start != label.box.left  # the page is written from right to left
    start, end = (1 - box.right, 1 - box.left) if leftwards else (box.left, box.right)
    return [replace(label, words=own, box=box, start=start, end=end, names=(), label_words=0), *further]


def in_column(row: Sequence[Stretch], columns: Sequence[Sequence[Stretch]]) -> bool:
    """Tell whether a row stands where values do."""
    return any(_aligned(row, held, _centred(columns)) for held in columns)


def _centred(columns: Sequence[Sequence[Stretch]]) -> bool:
    """Tell whether the values have their middles in common rather than their beginnings."""
    starts = [held[0].start for held in columns]
    middles = [_middle(held) for held in columns]
    return len(starts) >= VALUES_MIN and bool(pstdev(middles) < pstdev(starts))


def _middle(parts: Sequence[Stretch]) -> float:
    return (parts[0].start + max(part.end for part in parts)) / 2


def _distance(
    row: Sequence[Stretch], label: Stretch, held: Sequence[Stretch], columns: Sequence[Sequence[Stretch]], centred: bool
) -> float | None:
    """Return how far the row stands from the label's value, of the page's height; None where it is no part of it."""
    first = row[0]
    if not held:
        beside = label.alone and first.start >= label.end and _level(label, first)
        return 0.0 if beside and any(_aligned(row, others, centred) for others in columns) else None
    if first.start < (held[0].start - SAME_START if label.label_words < len(label.words) else label.end):
        return None
    if not _aligned(row, held, centred and not label.colon):
        return None
    top, bottom = min(stretch.box.top for stretch in held), max(stretch.box.bottom for stretch in held)
    gap = top - first.box.bottom if first.box.middle < (top + bottom) / 2 else first.box.top - bottom
    height = held[-1].box.height
    return gap if -height / 2 < gap <= NEXT_LINE_HEIGHTS * height else None


def _level(label: Stretch, other: Stretch) -> bool:
    return label.box.top < other.box.bottom and other.box.top < label.box.bottom


def _aligned(row: Sequence[Stretch], held: Sequence[Stretch], centred: bool) -> bool:
    """Tell whether the row begins where the value does, or has its middle where it has it."""
    same = abs(row[0].start - held[0].start) <= SAME_START
    return same or (centred and abs(_middle(row) - _middle(held)) <= SAME_MIDDLE)
