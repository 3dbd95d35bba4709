"""The verb behind somebody that says that he comes."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.running_text.names_beside_verbs import brought_along, comes_behind
from pipeline.extraction.words.lexicon import lexicon

LEXICON = lexicon(load_knowledge())


@pytest.mark.parametrize(
    ("sentence", "language", "verb"),
    [
        ("Mr. Tomas Varga, Adviser, will attend.", "en", "will attend"),
        ("Tomas Varga will come.", "en", "will come"),
        ("Tomas Varga and Lena Hoff will take part.", "en", "will take part"),
        ("The details of Tomas Varga will come.", "en", None),
        ("The passport of Mr. Tomas Varga will be sent.", "en", None),
        ("The Ministry of Justice will attend.", "en", None),
        ("New Zealand will attend.", "en", None),
        ("M. Luc Arnaud viendra.", "fr", "viendra"),
        ("Le Burkina Faso viendra.", "fr", None),
        ("Петр Сомов приедет.", "ru", "приедет"),
        ("王建国参会。", "zh", "参会"),
        ("公安部处长王建国参会。", "zh", "参会"),
        ("王建国先生参会。", "zh", "参会"),
        ("我方参会。", "zh", None),
    ],
)
def test_somebody_is_named_before_the_verb(sentence: str, language: str, verb: str | None) -> None:
    """With a courtesy form or without; no State, no body, and nobody to whom only something belongs."""
    found = comes_behind(sentence, LEXICON, language)
    assert (sentence[slice(*found)] if found is not None else None) == verb


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Mr. Tomas Varga will come with Ms. Lena Hoff.", ["with"]),
        ("El Sr. Juan Mora vendrá con la Sra. Ana Ruiz.", ["con"]),
        ("Mr. Tomas Varga, Head of Unit, together with Ms. Lena Hoff", [", together with"]),
        ("Mr. Tomas Varga will come with the approval of Mr. Ivo Bartos.", []),
        ("Mr. Tomas Varga will come with pleasure.", []),
    ],
)
def test_who_is_brought_along_stands_right_behind(sentence: str, words: list[str]) -> None:
    """An article may stand between; an approval with which somebody comes brings nobody."""
    assert [sentence[slice(*span)] for span in brought_along(sentence, 0, len(sentence), LEXICON)] == words
