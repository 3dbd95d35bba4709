"""Tests of numbers in words before nouns for persons."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.counting import Counting, words_of
from pipeline.extraction.words.folding import key


@pytest.mark.parametrize(
    ("text", "number"), [("Two", 2), ("trois", 3), ("двое", 2), ("ثلاثة", 3), ("四名", 4), ("四川", 0), ("twofold", 0)]
)
def test_a_number_is_known_as_a_word(knowledge: Knowledge, text: str, number: int) -> None:
    """In every language, in any case; a Chinese one only before what counts persons."""
    counting = Counting([language.persons for language in knowledge.languages])
    found = counting.numbers.search(text)
    assert (counting.values[key(found.group())] if found is not None else 0) == number


def test_words_are_found_whole() -> None:
    """Not within others, but for Chinese."""
    found = words_of(["expert", "代表"]).findall
    assert (found("an expert"), found("expertise"), found("两名代表团")) == (["expert"], [], ["代表"])
