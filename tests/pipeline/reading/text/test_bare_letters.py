"""Tests of letters without what two readings differ in."""

from __future__ import annotations

from pipeline.reading.text.bare_letters import letters_alone, without_accents


def test_accents_are_left_out() -> None:
    """Everything else stays, capitals and signs too."""
    assert without_accents("Élie, Škoda-Ñú") == "Elie, Skoda-Nu"


def test_letters_and_figures_alone_are_compared() -> None:
    """Case, accents, blanks and signs are what two readings of one word differ in."""
    assert letters_alone("É. O'Brien (2)") == letters_alone("e obrien2") == "eobrien2"
