"""Findings."""

from __future__ import annotations

from models.finding import absent


def test_an_absent_value_is_a_finding_too() -> None:
    """That nothing is there is stated with a confidence and a reason, and points at no place."""
    finding = absent("title", 0.8, "no title stands beside the name")
    assert (finding.value, finding.where, finding.confidence) == (None, None, 0.8)
    assert finding.reasons == ("no title stands beside the name",)
