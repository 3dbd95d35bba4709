"""How far apart a form's labels and their values stand, over or below one another: a form may be set in roomy boxes."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from pipeline.extraction.forms.form_fields import Stretch

REACH_HEIGHTS = 2.4  # of a line, between a label and the value over or below it
ROOMY_HEIGHTS = 4.0  # likewise, at most, in a form whose labels stand no nearer to anything
ROOMY = 1.1  # times the usual distance between such labels and what is nearest
LABELS_MIN = 6  # without a value beside them, most of which must stand so far from anything


def reach_of(rows: Sequence[Sequence[Stretch]]) -> float:
    """Return how far apart label and value may stand, a fraction of the page's height."""
    height = median(stretch.box.height for row in rows for stretch in row)
    usual = REACH_HEIGHTS * height
    labels = [stretch for row in rows for stretch in row if stretch.alone and not stretch.colon]
    others = [stretch for row in rows for stretch in row if not stretch.names]
    nearest = [near for label in labels if (near := _nearest(label, others)) is not None]
    if len(nearest) < LABELS_MIN or sum(near > usual for near in nearest) * 2 <= len(labels):
        return usual
    return max(usual, min(ROOMY * median(nearest), ROOMY_HEIGHTS * height))


def _nearest(label: Stretch, others: Sequence[Stretch]) -> float | None:
    """Return how far from the label the nearest words over or below it stand; None where none do, or any stand beside it."""
    beside = any(other.start >= label.end and label.box.top <= other.box.middle <= label.box.bottom for other in others)
    column = [other for other in others if min(other.end, label.end) > max(other.start, label.start)]
    gaps = [max(other.box.top - label.box.bottom, label.box.top - other.box.bottom) for other in column]
    return min(gaps, default=None) if not beside else None
