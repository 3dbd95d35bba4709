"""Tests of rows that only go on with a sentence."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.sentence_rows import within_sentence
from pipeline.extraction.words.lexicon import lexicon

SENTENCE = "It is composed of Mr. Oren Talbek, Judge,\nMs. Ada Norin, Counsellor, and others"


def _within(build: Any, knowledge: Knowledge, text: str, index: int) -> bool:
    page = build.page(text)
    part = next(parts_of(build.document(page), page))
    assert isinstance(part, Strip)
    return within_sentence(part, index, (), lexicon(knowledge))


def test_a_sentence_reaches_the_next_person(build: Any, knowledge: Knowledge) -> None:
    """The second line begins with a courtesy form, but the comma above says that the sentence goes on."""
    assert _within(build, knowledge, SENTENCE, 1)


def test_an_entry_of_a_list_is_none(build: Any, knowledge: Knowledge) -> None:
    """Below a line that names nobody with a courtesy form a list begins."""
    assert not _within(build, knowledge, "The delegation is as follows,\nMs. Ada Norin, Counsellor", 1)
    assert not _within(build, knowledge, SENTENCE, 0)
