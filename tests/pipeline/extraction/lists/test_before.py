"""Tests of what stands above a row that may begin an entry."""

from __future__ import annotations

from pipeline.extraction.lists.before import Before


def test_nothing_is_used_up_unless_told() -> None:
    """Entries tell which stretches they have used up; at the beginning there are none."""
    assert Before(None, (), role=False).covered == ()
