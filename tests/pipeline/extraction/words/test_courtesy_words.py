"""Tests of the courtesy forms of all languages."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.courtesy_words import CourtesyWords


@pytest.fixture(scope="module")
def words(knowledge: Knowledge) -> CourtesyWords:
    """The courtesy forms of what the product ships."""
    return CourtesyWords(knowledge.languages)


def test_one_letter_forms_are_initials_elsewhere(words: CourtesyWords) -> None:
    """The form "M." is a courtesy form in French, elsewhere before two words; "M. Smith" in English is an initial."""
    assert words.honorific_before("fr").match("M. Dupont")
    assert not words.honorific_before("en").match("M. Smith")
    assert words.honorific_before("en").match("M. Jean Dupont")


def test_forms_that_are_something_else_too(words: CourtesyWords) -> None:
    """An Ambassador holds an office, a Colonel a rank, a Sheikh may be called so; "Mr." is none of these."""
    assert words.is_office("Ambassador")
    assert words.is_rank("Lieutenant Colonel")
    assert words.is_noble("Sheikh")
    assert not any(tells("Mr.") for tells in (words.is_office, words.is_rank, words.is_noble))


def test_a_noble_form_behind_mr_is_a_name(words: CourtesyWords) -> None:
    """Nobody is called "Mrs. Sri" or "Mr. Prince"; "H.E. Sheikh" and "Prof. Dame" are forms."""
    assert words.is_name_behind("Sri", "Mrs.")
    assert words.is_name_behind("Prince", "Mr.")
    assert not words.is_name_behind("Sheikh", "H.E.")
    assert not words.is_name_behind("Dame", "Prof.")
    assert not words.is_name_behind("Dr.", "Mr.")


def test_a_form_behind_a_name_begins_no_longer_word(words: CourtesyWords) -> None:
    """The form 代表 stands behind a name, and not in 代表团; several may follow one another."""
    assert words.honorific_after.match("先生") is not None
    assert words.honorific_after.match("代表团") is None
    assert words.honorific_after.match("代表團") is None


def test_without_languages_there_are_no_forms() -> None:
    """Nothing is found, and no pattern breaks."""
    none = CourtesyWords(())
    assert none.honorific_after.match("先生") is None
    assert none.honorific_before(None).match("Mr. A") is None


def test_a_verb_behind_a_chinese_form_is_no_second_form(words: CourtesyWords) -> None:
    """In "李梅女士代表中国参加" the form is 女士 alone; 代表 behind a bare name is one."""
    forms = [words.honorific_after.search(text) for text in ("李梅女士代表中国参加", "王强代表，", "张伟大使阁下")]
    assert [found.group() for found in forms if found] == ["女士", "代表", "大使阁下"]
