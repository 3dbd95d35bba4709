"""Tests of Chinese labels of which a character was misread."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from models.page import Line
from pipeline.extraction.forms.form_fields import stretches_of
from pipeline.extraction.forms.misread_labels import with_misread_labels
from pipeline.extraction.words.lexicon import lexicon


def _told(build: Any, knowledge: Knowledge, *texts: str) -> list[tuple[str, tuple[str, ...], str]]:
    words = lexicon(knowledge)
    lines: list[Line] = [build.line(text, 0.1 + 0.03 * at, 0.1) for at, text in enumerate(texts)]
    rows = with_misread_labels(stretches_of(lines, words, right_to_left=False), words)
    return [(stretch.text, stretch.names, stretch.wording) for row in rows for stretch in row]


def test_a_label_in_the_column_of_labels_is_one(build: Any, knowledge: Knowledge) -> None:
    """One character of two was read right, and all labels that have it there name a post."""
    told = _told(build, knowledge, "姓名", "职作", "单位", "电话", "传真")
    assert told[1][1] == ("title",)
    assert told[1][2].startswith("职")


def test_what_may_be_another_label_is_none(build: Any, knowledge: Knowledge) -> None:
    """The character that was read stands in labels of two fields, or the field is known; elsewhere it may be a name."""
    assert _told(build, knowledge, "姓名", "电活", "单位", "职务", "传真")[1][1] == ()
    assert _told(build, knowledge, "姓名", "职作", "单位", "职务", "传真")[1][1] == ()
    assert _told(build, knowledge, "姓名", "职作")[1][1] == ()


def test_a_value_in_the_column_is_none(build: Any, knowledge: Knowledge) -> None:
    """A word that is like no label stays as it is."""
    assert _told(build, knowledge, "姓名", "王芳", "单位", "电话", "传真")[1][1] == ()
