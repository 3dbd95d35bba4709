"""Marks that mean one thing."""

from __future__ import annotations

from pipeline.extraction.words.marks import COLONS, COMMAS, LIST_COMMAS


def test_a_chinese_label_ends_in_a_colon_too() -> None:
    """A label ends in a colon whichever width that has, and in no other mark."""
    assert "Name:".endswith(COLONS)
    assert "姓名：".endswith(COLONS)
    assert not "Name;".endswith(COLONS)


def test_a_comma_is_one_in_any_script() -> None:
    """Arabic and Chinese have their own; that which only counts up is none between clauses."""
    assert all(text.endswith(COMMAS) for text in ("Judge,", "قاض،", "法官，"))
    assert not any(text.endswith(COMMAS) for text in ("Judge;", "قاض؛", "法官、"))
    assert all(text.endswith(LIST_COMMAS) for text in ("Judge,", "法官、"))
