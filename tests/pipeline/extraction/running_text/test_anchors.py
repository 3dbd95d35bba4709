"""Tests of where in a sentence the next person begins."""

from __future__ import annotations

import pytest

from pipeline.extraction.running_text.anchors import Sentence
from pipeline.extraction.running_text.who_leads import role_before
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Mr. Tomas Verlin, Director, and Ms. Ilse Marenko, Judge", ["Tomas Verlin", "Ilse Marenko"]),
        ("en", "Mr. Tomas Verlin, Adviser to H.E. Mr. Karl Obrin, Minister", ["Tomas Verlin"]),
        ("es", "ABOG. ADA PAZ LUND, AGENTE FISCAL UNIDAD ESPECIALIZADA TRATA DE PERSONAS", ["ADA PAZ LUND"]),
        ("es", "al Dr. Juan Leal, Fiscal, y a la Dra. Rosa Paz, Jueza", ["Juan Leal", "Rosa Paz"]),
        ("fr", "M. Luc Armandie, Juge, accompagné de Mme Aline Verné", ["Luc Armandie", "Aline Verné"]),
        ("en", "Tomas Verlin, Director; Ilse Marenko, Judge", ["Tomas Verlin", "Ilse Marenko"]),
        ("en", "Mr. Tomas Verlin, Department of Justice and Human Rights, Vienna", ["Tomas Verlin"]),
        ("es", "la Directora del Instituto Nacional de las Mujeres, Sra. Ana Paz Lund", ["Ana Paz Lund"]),
        ("ar", "السيد سامي نبيل حسون، مدير، والسيدة هدى الراوي، مستشارة", ["سامي نبيل حسون", "هدى الراوي"]),
    ],
)
def test_persons_are_parted(words: Lexicon, language: str, text: str, names: list[str]) -> None:
    """Separators and "accompanied by" part persons; "to" and "and" within titles and bodies do not."""
    anchors = Sentence(text, 0, len(text), 0, words, language).anchors(free=True)
    assert [text[slice(*anchor.match.name)] for anchor in anchors] == names


def test_headed_by_makes_a_head(words: Lexicon) -> None:
    """The person named next leads; the one behind "and" does not."""
    text = "headed by Mr. Tomas Verlin and Mr. Oren Talbek"
    first, second = Sentence(text, 0, len(text), 0, words, "en").anchors(free=True)
    assert role_before(text, 0, first.match, words, "en")
    assert not role_before(text, 0, second.match, words, "en")


def test_the_letters_of_a_body_and_its_town_begin_nobody(words: Lexicon) -> None:
    """Behind a person with a courtesy form they are where she works."""
    text = "Ms. Ilze Tarn, Director of Prosecution, NAPTIP, Abuja (Nigeria), Expert, and Mr. Oren Talbek, Judge"
    anchors = Sentence(text, 0, len(text), 0, words, "en").anchors(free=True)
    assert [text[slice(*anchor.match.name)] for anchor in anchors] == ["Ilze Tarn", "Oren Talbek"]
