"""Tests of what announces somebody in a sentence. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.announcements import DENIED, announcing, brings_somebody, end_of_cue, told_from
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("sentence", "language", "words"),
    [
        ("Kenya will be represented by Mr. A. Lind.", "en", "will be represented by"),
        ("No asistirá el Sr. A. Lind.", "es", None),
        ("The Mission thanks Mr. A. Lind.", "en", ""),
    ],
)
def test_the_first_words_that_are_not_denied(knowledge: Knowledge, sentence: str, language: str, words: str | None) -> None:
    """Where each is denied that is told apart from a sentence that has none, unless another comes in his place."""
    known = lexicon(knowledge)
    found = announcing(Folded(sentence), sentence, known, language, brings=False)
    assert (None if found == DENIED else sentence[slice(*found)] if found else "") == words
    if words is None:
        assert announcing(Folded(sentence), sentence, known, language, brings=True) is None


@pytest.mark.parametrize(("behind", "brings"), [(" Mr. A. Lind", True), (" another colleague", False)])
def test_words_of_replacing_lead_to_somebody(knowledge: Knowledge, behind: str, brings: bool) -> None:
    """A courtesy form stands close behind them."""
    text = f"he will be replaced by{behind}."
    assert brings_somebody(text, len(text), [(3, 22)], lexicon(knowledge), "en") is brings


@pytest.mark.parametrize(("said", "end"), [("a Lic. Juan Mora", "a "), ("a la Lic. Ana Paz", "a la ")])
def test_a_courtesy_form_is_no_last_word_of_the_cue(knowledge: Knowledge, said: str, end: str) -> None:
    """The words "ha designado a Li" are as like "ha designado a la" as a misread letter makes them."""
    before = "El Gobierno ha designado "
    text = f"{before}{said}"
    cue = (12, len(before) + len("a la"))
    assert text[: end_of_cue(text, 0, cue, lexicon(knowledge), "es")].rstrip() == f"{before}{end}".rstrip()


@pytest.mark.parametrize(
    ("before", "told"),
    [("As an observer ", 0), ("The Head of the Mission has the honour to announce that ", 56)],
)
def test_a_part_may_stand_a_few_words_before_the_cue(before: str, told: int) -> None:
    """What stands further off is said of somebody else; without words that announce, the sentence is looked at as a whole."""
    text = f"{before}there will be Ms. A"
    assert told_from(text, 0, 0, (len(before), len(text))) == told
    assert told_from(text, 0, 0, None) == 0


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (
            "La Misión saluda a la Secretaria y se refiere a la nota. El Gobierno ha designado a Lic. Juan Mora, Cónsul General.",
            "Lic.",
        ),
        ("La Misión saluda a la Secretaria y se refiere a la nota. El Gobierno ha designado a la Lic. Ana Paz, Jueza.", "Lic."),
        ("The Mission presents its compliments. The Government has nominated Prof. Ann Row, Clerk.", "Prof."),
    ],
)
def test_the_form_behind_the_verb_is_no_word_of_it(delegates_of_mail: Any, text: str, form: str) -> None:
    """Below the compliments persons are looked for behind the verb that announces them."""
    (one,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert one.honorific.value == form
