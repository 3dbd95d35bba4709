"""Tests of letters without accents."""

from __future__ import annotations

from pipeline.extraction.words.bare_letters import spelt_by, without_accents


def test_accents_are_left_out() -> None:
    """Accents, cedillas and carons go, capitals and letters of their own stay."""
    assert without_accents("Élève Çelik, Škoda, ñandú, Øst") == "Eleve Celik, Skoda, nandu, Øst"


def test_words_are_kept_by_their_bare_letters() -> None:
    """Words that differ by accents alone stand together, each with its own spelling."""
    assert spelt_by(without_accents, ["mas", "más", "jurídico"]) == {"mas": {"mas", "más"}, "juridico": {"jurídico"}}
