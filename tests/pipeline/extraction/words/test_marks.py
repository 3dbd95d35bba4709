"""Marks that mean one thing."""

from __future__ import annotations

from pipeline.extraction.words.marks import COLONS


def test_a_chinese_label_ends_in_a_colon_too() -> None:
    """A label ends in a colon whichever width that has, and in no other mark."""
    assert "Name:".endswith(COLONS)
    assert "姓名：".endswith(COLONS)
    assert not "Name;".endswith(COLONS)
