"""Tests of misread labels that the other person's part of a form has."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from pipeline.extraction.forms.form_fields import Stretch, stretches_of
from pipeline.extraction.forms.mirrored_labels import with_mirrored_labels
from pipeline.extraction.words.lexicon import Lexicon, lexicon


def _part(build: Any, words: Lexicon, left: float, *texts: str) -> list[list[Stretch]]:
    lines = [build.line(text, 0.1 + 0.03 * at, left) for at, text in enumerate(texts)]
    return stretches_of(lines, words, right_to_left=False)


def _fields(rows: list[list[Stretch]]) -> list[str]:
    return [stretch.names[0] if stretch.names else "" for row in rows for stretch in row]


def test_a_label_between_the_same_two_is_the_same(build: Any, knowledge: Knowledge) -> None:
    """It is like the one that the other part has there; a value that is like it stands elsewhere."""
    words = lexicon(knowledge)
    told = _part(build, words, 0.5, "Surname", "Talbek", "Position", "Adviser", "Telephone", "+43 1 1", "E-mail", "o@a.example")
    read = _part(build, words, 0.1, "Surname", "Marenko", "Position", "Judge", "Iclephone", "+43 1 2", "E-mail", "i@a.example")
    assert _fields(read)[4] == ""
    assert _fields(with_mirrored_labels([read, told])[0])[4] == "phone"
    other = _part(build, words, 0.1, "Surname", "Marenko", "Position", "Judge", "Grand Hall", "+43 1 2", "E-mail", "i@a.example")
    assert _fields(with_mirrored_labels([other, told])[0])[4] == ""


def test_a_value_like_a_label_stays_where_none_is_missing(build: Any, knowledge: Knowledge) -> None:
    """Both parts have their labels: "Minister" below a post's is no misread "Ministry"."""
    words = lexicon(knowledge)
    one, two = (_part(build, words, left, "Surname", "Verlin", "Position", "Minister", "Ministry", "Home") for left in (0.1, 0.5))
    assert _fields(with_mirrored_labels([one, two])[0])[3] == ""
