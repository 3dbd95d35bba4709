"""Marks that mean one thing."""

from __future__ import annotations

from pipeline.extraction.words.marks import COLONS, COMMAS, LIST_COMMAS, bare_heading, bare_label, without_colon


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


def test_what_leads_on_is_told_without_its_marks() -> None:
    """A colon of either width and blanks are left out, of a label a star too, of a heading stops and dashes; only behind it."""
    assert without_colon("Advisers : ") == without_colon("Advisers：") == "Advisers"
    assert without_colon("Advisers *:") == "Advisers *"
    assert bare_label("Name *:") == "Name"
    assert bare_heading("- Advisers. –") == "- Advisers"
