"""Tests of where within an entry another begins. All persons are invented."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.lists.inner_anchors import inner_anchor
from pipeline.extraction.words.lexicon import lexicon

WORDS = lexicon(load_knowledge())


def test_an_entry_may_hold_a_second_person() -> None:
    """Two persons on one line are two."""
    text = "Mr. Tomas Verlin, Director; Ms. Ilse Marenko, Judge"
    found = inner_anchor(text, text.index(","), len(text), WORDS, "en")
    assert found is not None
    assert text[slice(*found[1].name)] == "Ilse Marenko"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ms. Ada Moss, Judge; Carl Holm, Director", "Carl Holm"),
        ("Ms. Ada Moss, Judge; Carl Holm, Ministry of Justice;", "Carl Holm"),
        ("Ada Moss (Director), Carl Holm (Adviser)", "Carl Holm"),
        ("孙立明（司法部，处长）、田甜（公安部，警官）", "田甜"),
        ("Ms. Ada Moss, Judge; Supreme Court", None),
        ("السيد أحمد سالم، النائب العام", None),
        ("الدكتور أحمد سالم (Ahmad Salem)، وزارة الخارجية (خبير الوفد)", None),
    ],
)
def test_without_a_courtesy_form_a_mark_and_a_post_tell(text: str, name: str | None) -> None:
    """A semicolon parts whole entries, and so do brackets behind each name; a body or a post alone is nobody."""
    start = next(at for at, mark in enumerate(text) if mark in ",(（،")
    found = inner_anchor(text, start, len(text), WORDS, None)
    assert (text[slice(*found[1].name)] if found else None) == name
