"""The courtesy form behind a name, or within it."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.words.lexicon import Lexicon, lexicon


def test_a_courtesy_form_inside_the_name_is_taken_out(words: Lexicon) -> None:
    """The words "CEVAL MORA, Lcda. Jenny" holds the form between family and given name."""
    text = "CEVAL MORA, Lcda. Jenny Paz; Subsecretaria"
    found = name_at(text, 0, words, "es")
    assert found is not None
    assert found.within is not None
    assert text[slice(*found.within)] == "Lcda."


@pytest.mark.parametrize(
    ("text", "latin", "honorific"),
    [
        ("郭廷岳（GUO Tingyue）先生，外交部参赞", "GUO Tingyue", "先生"),
        ("郎玥（LANG Yue）女士，三等秘书", "LANG Yue", "女士"),
        ("郎玥 (LANGYue) 女士，三等秘书", "LANGYue", "女士"),
        ("宋雪蓓（SONG Xuebei）女上，副处长", "SONG Xuebei", "女上"),
        ("宋雪蓓（SONG Xuebei），副处长", "SONG Xuebei", None),
        ("宋雪蓓（SONG Xuebei）公使，代表", "SONG Xuebei", None),
    ],
)
def test_a_courtesy_form_behind_the_latin_spelling(knowledge: Knowledge, text: str, latin: str, honorific: str | None) -> None:
    """It stands behind the brackets, misread perhaps; a post there is none."""
    match = name_at(text, 0, lexicon(knowledge), "zh")
    assert match is not None
    assert match.latin is not None
    assert text[slice(*match.latin)] == latin
    assert (None if match.honorific is None else text[slice(*match.honorific)]) == honorific
