"""Words that stand for marks."""

from __future__ import annotations

from dataclasses import fields

from config.list_marks import list_marks


def test_every_list_holds_words() -> None:
    """Each word stands once in its list, without blanks at its ends."""
    marks = list_marks()
    for field in fields(marks):
        words = getattr(marks, field.name)
        assert words
        assert len(set(words)) == len(words)
        assert all(word == word.strip() for word in words)
