"""Tests of where a Chinese name without courtesy form ends."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.chinese_name_ends import begins_post, ends_before_word, ends_in_verb
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "letters", "ends"), [("李明担任团长", 2, True), ("李明担任团长", 3, False), ("李明的电话", 2, False)]
)
def test_a_word_behind_names(knowledge: Knowledge, text: str, letters: int, ends: bool) -> None:
    """The name's last letter begins no such word."""
    assert ends_before_word(text, letters, letters, lexicon(knowledge)) is ends


def test_a_verb_at_the_end(knowledge: Knowledge) -> None:
    """Of "为代表" the first letter is no name's."""
    assert ends_in_verb("王丽为代表", 3, lexicon(knowledge))
    assert not ends_in_verb("王丽华出席", 3, lexicon(knowledge))


def test_a_post_is_no_end_of_a_name(knowledge: Knowledge) -> None:
    """Of "领事司一等秘书" nobody is called 司一."""
    assert begins_post("领事司一等秘书", 3, lexicon(knowledge))
    assert not begins_post("领事王一等三人", 3, lexicon(knowledge))
