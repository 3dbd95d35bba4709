"""Tests of the shapes of Arabic words without dots."""

from __future__ import annotations

import pytest

from pipeline.extraction.words.arabic_shapes import shape
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("read", "written"),
    [("اللفت", "اللقب"), ("الوطيفة", "الوظيفة"), ("ورارة", "وزارة"), ("عصو", "عضو"), ("العائله", "العائلة")],
)
def test_lost_and_moved_dots_leave_the_shape(read: str, written: str) -> None:
    """Nor do strokes that were counted for another letter change it."""
    assert shape(read) == shape(written)


@pytest.mark.parametrize(("one", "other"), [("الاسم", "القسم"), ("الجهة", "الصفة"), ("وزير", "وزارة"), ("قاض", "قاضية")])
def test_other_words_have_other_shapes(one: str, other: str) -> None:
    """Letters that differ by more than dots stay apart."""
    assert shape(one) != shape(other)


def test_other_scripts_have_no_shape() -> None:
    """Latin and Chinese letters have no dots to lose."""
    assert shape("Name") == shape("姓名") == shape("") == ""


def test_a_noun_is_told_by_its_shape(words: Lexicon) -> None:
    """With its article; what is known as it stands, or is a name, stays."""
    assert words.shapes.noun("ورارة") == "وزاره"
    assert words.shapes.noun("الهنيه") == "الهييه"
    assert words.shapes.noun("وزاره") == "وزاره"
    assert words.shapes.noun("فيصل") == "فيصل"
    assert words.shapes.noun("ministry") == "ministry"


def test_a_body_is_told_by_its_shape(words: Lexicon) -> None:
    """But for its dots the whole name must be a known one."""
    assert words.shapes.is_body("ورارة العدل")
    assert not words.shapes.is_body("ورارة")
    assert not words.shapes.is_body("Ministry")


def test_words_of_meetings_are_told_by_their_shape(words: Lexicon) -> None:
    """With a preposition written onto them; names are none."""
    assert words.shapes.is_matter("بالمساعده")
    assert words.shapes.is_matter("التفنيه")
    assert not any(map(words.shapes.is_matter, ("محمد", "قضاعه", "الترجمان", "meeting")))
