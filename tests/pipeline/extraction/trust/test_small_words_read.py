"""Tests of small words that were read together with others."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.trust.small_words_read import has_hyphen_behind, has_joined_words, has_lone_letter, small_words


@pytest.mark.parametrize(
    ("code", "value", "joined"),
    [
        ("es", "Coordinador dela Inspección de Trabajo", True),
        ("es", "Coordinador de la Inspección de Trabajo", False),
        ("es", "Directora de Prevención de toda forma de Violencia", False),
        ("es", "Directora de la sede en Viena", False),
        ("en", "Adviser to the mayor", False),
        ("en", "Head ofthe Section", True),
        ("en", "Head of the Section", False),
        ("en", "Head of dela Cruz House", False),
        ("fr", "Direction dela Police", True),
        (None, "Direction dela Police", False),
    ],
)
def test_two_small_words_without_their_blank(code: str | None, value: str, joined: bool) -> None:
    """Those of the page's own language tell: elsewhere the word may be one."""
    knowledge = load_knowledge()
    assert has_joined_words(value, small_words(code, knowledge), knowledge) is joined


@pytest.mark.parametrize(
    ("code", "value", "hyphen"),
    [
        ("es", "Misión Permanente de la República del-Perú", True),
        ("es", "Misión Permanente de la República del Perú", False),
        ("en", "Attorney-General of Norlandia", False),
        ("en", "Head, All-of-Government Desk", False),
        ("fr", "Ministre des-Affaires étrangères", True),
        ("ru", "Отдел по-борьбе с преступностью", True),
        ("ru", "Отдел контрольно-ревизионной работы", False),
    ],
)
def test_a_hyphen_behind_a_small_word(code: str, value: str, hyphen: bool) -> None:
    """Nobody joins an article or a preposition to the next word."""
    assert has_hyphen_behind(value, small_words(code, load_knowledge())) is hyphen


@pytest.mark.parametrize(
    ("value", "alone"),
    [
        ("Spécialiste p principale", True),
        ("Spécialiste principale", False),
        ("Ministère de l'Intérieur et à l'Asile", False),
        ("Ministerio de Justicia e Interior y Trabajo", False),
        ("Отдел связи с ООН в Вене", False),
        ("Section B", False),
        ("司法部 p", True),
    ],
)
def test_a_single_letter_that_is_no_word(value: str, alone: bool) -> None:
    """In every language some letters are words; a capital counts or shortens."""
    assert has_lone_letter(value, load_knowledge()) is alone
