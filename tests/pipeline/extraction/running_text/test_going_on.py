"""Sentences without a verb that go on naming persons."""

from __future__ import annotations

from config.knowledge import load_knowledge
from pipeline.extraction.running_text.going_on import goes_on, last_named
from pipeline.extraction.words.lexicon import lexicon

WORDS = lexicon(load_knowledge())


def _goes_on(text: str, language: str) -> bool:
    return goes_on(text, 0, len(text), WORDS, language)


def test_a_name_with_a_post_or_a_courtesy_form_goes_on() -> None:
    """A name and a post, or a courtesy form with a name and a comma, go on; a verb behind the name does not."""
    assert _goes_on("Anna Nowak, Director.", "en")
    assert _goes_on("And Judge Anna Nowak, Ministry of Justice.", "en")
    assert _goes_on("والقاضية رانية المجالي، وزارة العدل.", "ar")
    assert not _goes_on("Ms. Anna Nowak has approved this.", "en")


def test_whom_a_sentence_before_named_last() -> None:
    """The nearest name with a courtesy form before the place; a name alone is passed over."""
    text = "Mr. Jan Holm and Ms. Ada Lind were to come. Per Dahl is ill."
    found = last_named(text, len(text), WORDS, "en")
    assert found is not None
    assert text[slice(*found.name)] == "Ada Lind"
