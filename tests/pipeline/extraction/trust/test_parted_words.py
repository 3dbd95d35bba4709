"""Tests of words that were read with a blank in them."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.trust.parted_words import is_parted


@pytest.mark.parametrize(
    ("value", "parted"),
    [
        ("Head, European and Western Affairs Depart ment", True),
        ("Ministry of Home Af fairs", True),
        ("l egal Officer", True),
        ("Head of the Department", False),
        ("Police Officer", False),
        ("شرطة عُمان السلطانية", False),
        ("Chief of Ngo Ma Unit", False),
    ],
)
def test_pieces_of_one_word(value: str, parted: bool) -> None:
    """Two known words are two, even where a third is made of both; vowel signs part nothing."""
    knowledge = load_knowledge()
    assert is_parted(value, knowledge, knowledge.vocabulary.words) is parted


@pytest.mark.parametrize(("name", "parted"), [("Car los BELTRÁN", True), ("Ana de los Ríos", False), ("Juan la Torre", False)])
def test_an_article_right_behind_a_piece_of_a_name(name: str, parted: bool) -> None:
    """An article stands behind "de" in a name; where it and the piece before are a known name, they are one."""
    knowledge = load_knowledge()
    assert is_parted(name, knowledge, knowledge.vocabulary.names) is parted
