"""Stretches in which nobody named is a delegate."""

from __future__ import annotations

from pipeline.extraction.correspondence.zone import CLOSING, CONTACT, Zone, within


def test_the_first_zone_that_holds_a_place() -> None:
    """A zone begins with its first letter and ends before its last offset."""
    first, second = Zone(3, 8, CONTACT, contact=True), Zone(5, 12, CLOSING)
    assert [within((first, second), at) for at in (2, 3, 7, 8, 12)] == [None, first, first, second, None]
