"""Tests of names right before "and I". All persons are invented."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.missed.beside_writers import beside_writer
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("From the Mission Eduardo Bringas and I will attend.", ("Eduardo Bringas",)),
        ("Por parte de la Misión iremos Eduardo Bringas y yo.", ("Eduardo Bringas",)),
        ("В заседании примем участие Иван Петров и я.", ("Иван Петров",)),
        ("The Director and I will attend.", ()),  # an office
        ("Eduardo Bringas and Ian Roe will attend.", ()),  # nobody who writes
        ("Eduardo Bringas, and I thank you, will attend.", ()),
    ],
)
def test_who_comes_with_the_writer(knowledge: Knowledge, text: str, passed: tuple[str, ...]) -> None:
    """A whole name, which was not found, is told to a person."""
    assert beside_writer(text, (), (), lexicon(knowledge)) == passed


def test_who_was_found_is_not_missed(knowledge: Knowledge) -> None:
    """What is told of him holds his name."""
    text = "From the Mission Eduardo Bringas and I will attend."
    start = text.index("Eduardo")
    assert beside_writer(text, (), ((start, start + 15),), lexicon(knowledge)) == ()
