"""Tests of words that are known ones but for letters that look alike."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.trust.look_alikes import (
    begins_almost_with_form,
    is_almost_a_name,
    is_almost_a_word,
    is_small_with_accent,
)
from pipeline.extraction.trust.small_words_read import small_words


@pytest.mark.parametrize(
    ("name", "almost"),
    [
        ("Isabela Moraes Vicira", True),
        ("Isabela Moraes Vieira", False),
        ("Апасгасия Олеговна Суворова", True),
        ("Анастасия Олеговна Суворова", False),
        ("Саидова Нигорз", True),
        ("Саидова Нигора", False),
        ("MARTlNEZ Rosa", True),
        ("Perla Quenneville-Obando", False),
        ("Fatou NDOYE", False),
        ("Ли Ы", False),
        ("田志明", False),
    ],
)
def test_a_name_but_for_letters_that_look_alike(name: str, almost: bool) -> None:
    """A name that is known, or like none, is another Mission's own."""
    assert is_almost_a_name(name, load_knowledge()) is almost


@pytest.mark.parametrize(
    ("name", "almost"),
    [
        ("Monsicur Víctor Nava", True),
        ("Monsieur Víctor Nava", False),
        ("Madamc Rosa Lund", True),
        ("Monsicur", False),
        ("Rosa Monsicur", False),
    ],
)
def test_a_courtesy_form_but_for_letters_that_look_alike(name: str, almost: bool) -> None:
    """It begins a name that goes on behind it."""
    assert begins_almost_with_form(name, load_knowledge()) is almost


@pytest.mark.parametrize(
    ("text", "almost"),
    [
        ("Mipister Plenipotentiary", True),
        ("Minister Plenipotentiary", False),
        ("Второй секнетарь", True),
        ("Второй секретарь", False),
        ("Procureure fédérale", False),
        ("Directoro de Prisiones", False),
        ("Magistrates of Norlandia", False),
        ("SISAPREP", False),
        ("مديرة الإدارة", False),
    ],
)
def test_a_word_but_for_a_letter_amid_it(text: str, almost: bool) -> None:
    """Other forms of a word have another ending, and other Missions other words."""
    assert is_almost_a_word(text, load_knowledge()) is almost


@pytest.mark.parametrize(
    ("code", "text", "accented"),
    [
        ("fr", "Comité national dé lutte contre la traite", True),
        ("fr", "Comité national de lutte contre la traite", False),
        ("fr", "Représentant auprès de l'Office à Vienne", False),
        ("es", "Secretaria dé Estado", True),
        ("es", "Asesora del Área de Asia", False),
        ("en", "Head dé Cabinet", False),
    ],
)
def test_a_small_word_with_an_accent(code: str, text: str, accented: bool) -> None:
    """The small words of the page's own language tell."""
    knowledge = load_knowledge()
    assert is_small_with_accent(text, small_words(code, knowledge), knowledge) is accented
