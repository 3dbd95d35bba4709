"""What a threshold costs and what it lets pass: values asked of a person against wrong values filed without one. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

STEPS = tuple(round(0.5 + step * 0.005, 3) for step in range(101))  # thresholds tried: 0.5 to 1, by half percents
BINS = 10  # of the calibration picture


@dataclass(frozen=True, slots=True)
class Seen:
    """So many values of one field that had this confidence (0 to 1) and were right, or were wrong."""

    field: str
    confidence: float
    right: bool
    number: int = 1


@dataclass(frozen=True, slots=True)
class Point:
    """What one set of thresholds does.

    Attributes:
        asked: share of the values that a person is asked, 0 to 1.
        passed: wrong values among those that pass, 0 to 1.
        caught: share of the wrong values that are asked, 0 to 1; 1 where none is wrong.
    """

    asked: float
    passed: float
    caught: float


def point(seen: Iterable[Seen], thresholds: Mapping[str, float] | float) -> Point:
    """Return what these thresholds (by field, or one for all) do to values like these."""
    asked = passing = wrong = wrong_passing = 0
    for values in seen:
        least = thresholds if isinstance(thresholds, int | float) else thresholds.get(values.field, 0.0)
        wrong += 0 if values.right else values.number
        if values.confidence < least:
            asked += values.number
        else:
            passing += values.number
            wrong_passing += 0 if values.right else values.number
    total = asked + passing
    return Point(
        asked / total if total else 0.0, wrong_passing / passing if passing else 0.0, 1 - wrong_passing / wrong if wrong else 1.0
    )


def curve(seen: Sequence[Seen]) -> tuple[tuple[float, Point], ...]:
    """Return (threshold, what it does) for one threshold for all fields, from low to high."""
    return tuple((step, point(seen, step)) for step in STEPS)


def proposed(seen: Sequence[Seen], target: float) -> dict[str, float]:
    """Return for each field the lowest threshold with which at most `target` (0 to 1) of what passes is wrong.

    A field whose surest values do not reach the target gets 1: all of it is asked.
    """
    by_field: dict[str, list[Seen]] = defaultdict(list)
    for values in seen:
        by_field[values.field].append(values)
    return {
        field: next((step for step in STEPS if _reaches(point(values, step), target)), 1.0)
        for field, values in sorted(by_field.items())
    }


def _reaches(told: Point, target: float) -> bool:
    return told.passed <= target and told.asked < 1


def bins(seen: Iterable[Seen]) -> tuple[tuple[float, float, int], ...]:
    """Return (mean confidence, share right, number) of the values by tenths of confidence; empty tenths are left out."""
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for values in seen:
        place = sums[min(BINS - 1, int(values.confidence * BINS))]
        place[0] += values.confidence * values.number
        place[1] += values.number if values.right else 0
        place[2] += values.number
    return tuple((total / number, right / number, int(number)) for _, (total, right, number) in sorted(sums.items()))


def calibration_error(seen: Sequence[Seen]) -> float:
    """Return by how much confidence and share right differ on average, 0 to 1 (expected calibration error over tenths)."""
    parts = bins(seen)
    total = sum(number for *_, number in parts)
    return sum(abs(mean - right) * number for mean, right, number in parts) / total if total else 0.0
