"""What a threshold costs and what it lets pass."""

from __future__ import annotations

import pytest

from pipeline.review.tradeoff import Point, Seen, bins, calibration_error, curve, point, proposed

SEEN = (
    Seen("name", 0.99, right=True, number=90),
    Seen("name", 0.97, right=False, number=1),
    Seen("name", 0.70, right=False, number=4),
    Seen("name", 0.70, right=True, number=5),
    Seen("email", 0.95, right=True, number=100),
)


def test_one_threshold_for_all() -> None:
    """What lies below is asked; of what passes, the wrong values are counted."""
    assert point(SEEN, 0.9) == Point(9 / 200, 1 / 191, 4 / 5)
    assert point(SEEN, 0.0) == Point(0.0, 5 / 200, 0.0)
    assert point((), 0.9) == Point(0.0, 0.0, 1.0)


def test_thresholds_by_field() -> None:
    """A field without a threshold is never asked."""
    assert point(SEEN, {"name": 0.98}).asked == pytest.approx(10 / 200)


def test_proposed_thresholds_reach_the_target() -> None:
    """Each field gets the lowest threshold with which no more than the target passes wrong; one that cannot is asked whole."""
    assert proposed(SEEN, 0.02) == {"email": 0.5, "name": 0.705}
    assert proposed(SEEN, 0.001)["name"] == 0.975
    assert proposed((Seen("name", 0.995, right=False), Seen("name", 0.995, right=True)), 0.1) == {"name": 1.0}


def test_asking_more_lets_less_pass() -> None:
    """Along the curve the share asked grows and the wrong values caught grow with it."""
    points = [each for _, each in curve(SEEN)]
    assert [each.asked for each in points] == sorted(each.asked for each in points)
    assert [each.caught for each in points] == sorted(each.caught for each in points)


def test_calibration() -> None:
    """Values are put together by tenths of confidence; where confidence is true, the error is nothing."""
    true = (Seen("name", 0.75, right=True, number=75), Seen("name", 0.75, right=False, number=25))
    assert bins(true) == ((0.75, 0.75, 100),)
    assert calibration_error(true) == 0
    assert calibration_error((Seen("name", 1.0, right=False),)) == 1
    assert calibration_error(()) == 0
