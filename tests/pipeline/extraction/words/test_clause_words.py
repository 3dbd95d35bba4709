"""Words by which a sentence speaks of persons named elsewhere."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("before", "is_about"),
    [("Ms. Lund, who may ", True), ("Mme Roy, que l'on ", True), ("la Sra. Paz, a quien se ", True), ("please do ", False)],
)
def test_a_clause_about_somebody_named(knowledge: Knowledge, before: str, *, is_about: bool) -> None:
    """A relative word with few others behind it ends the text."""
    assert (lexicon(knowledge).said.relative.search(before) is not None) == is_about


def test_our_own_unit(knowledge: Knowledge) -> None:
    """Directly before the unit alone."""
    said = lexicon(knowledge).said
    assert said.behind_own("Adviser, of our Legal Unit", 16)
    assert not said.behind_own("our Adviser, of the Legal Unit", 20)


def test_persons_in_the_plural(knowledge: Knowledge) -> None:
    """Whole words alone."""
    several = lexicon(knowledge).said.several
    assert several.search("two officials from")
    assert several.search("司法部两名官员")
    assert several.search("unofficials") is None


def test_a_word_that_is_no_more_than_persons(knowledge: Knowledge) -> None:
    """The whole text says it, in any language; with other words beside it does not."""
    said = lexicon(knowledge).said
    assert said.are_persons("Officials")
    assert said.are_persons("fonctionnaires")
    assert not said.are_persons("two officials from")
    assert not said.are_persons("Judge")


@pytest.mark.parametrize(
    ("sentence", "refers"),
    [
        ("其电话：", True),
        ("他的电子邮件：", True),
        ("其他事宜请与", False),
        ("尤其", False),
        ("其他事宜请与其联系", True),
        ("Tel.:", False),
    ],
)
def test_words_of_somebody_in_a_script_without_blanks(knowledge: Knowledge, sentence: str, *, refers: bool) -> None:
    """Other words hold the same characters, and speak of nobody."""
    assert lexicon(knowledge).refers_unspaced(sentence) is refers
