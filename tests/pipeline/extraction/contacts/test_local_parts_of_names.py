"""The part before an "@" told by the person's name and the reply's other addresses."""

from __future__ import annotations

import pytest

from pipeline.extraction.contacts.local_parts_of_names import (
    untorn,
    with_figures_of_others,
    with_letter_of_name,
    without_at_read,
    without_word_before,
)


@pytest.mark.parametrize(
    ("local", "whole"),
    [
        ("kabe_lo_mokgosi", "kabelo_mokgosi"),
        ("mokgosi.kabe-lo", "mokgosi.kabelo"),
        ("kabelo_mokgosi", "kabelo_mokgosi"),
        ("k.mokgosi", "k.mokgosi"),
        ("office_7", "office_7"),
    ],
)
def test_a_mark_within_a_word_of_the_name_is_none(local: str, whole: str) -> None:
    """What two pieces make is a word of the name, and neither of them is one."""
    assert untorn(local, {"kabelo", "mokgosi"}) == whole


def test_two_words_of_a_name_keep_their_mark() -> None:
    """Where the whole is a word as well as its pieces, nothing tells that the mark is wrong."""
    assert untorn("jean_paul", {"jeanpaul", "jean", "paul"}) == "jean_paul"


@pytest.mark.parametrize(
    ("local", "rest"),
    [
        ("Attorneyada.roth", "ada.roth"),
        ("attorneya_roth", "a_roth"),
        ("attorney.roth", "attorney.roth"),
        ("attorney", "attorney"),
        ("attorneyoffice", "attorneyoffice"),
    ],
)
def test_a_word_of_the_cell_beside_goes(local: str, rest: str) -> None:
    """The rest is the person's name, in full or with an initial; an office's address keeps its word."""
    assert without_word_before(local, {"ada", "roth"}, {"attorney", "general"}) == rest


@pytest.mark.parametrize(
    ("local", "spelt"),
    [
        ("randall.peremy", "randall.jeremy"),
        ("e.duattara", "e.ouattara"),
        ("mohammad", "mohammad"),  # another spelling of Mohammed
        ("eriksson.i", "eriksson.i"),
        ("jeremias", "jeremias"),
    ],
)
def test_a_letter_of_a_long_name(local: str, spelt: str) -> None:
    """One letter is another than the name's; where names are spelt in both ways it stays."""
    assert with_letter_of_name(local, {"randall", "jeremy", "ouattara", "mohammed", "ericsson"}) == spelt


@pytest.mark.parametrize(
    ("local", "figured"),
    [
        ("h.nouri.irllun", "h.nouri.ir11un"),
        ("h.ieSlun", "h.ieSlun"),
        ("irllun", "ir11un"),
        ("iriSun", "ir15un"),
        ("ir3Lun", "ir31un"),
        ("ir58un", "ir58un"),
        ("irlandun", "irlandun"),
        ("office7", "office7"),
    ],
)
def test_letters_where_other_addresses_have_figures(local: str, figured: str) -> None:
    """Another address of the reply is built so; a word between the same letters is none."""
    assert with_figures_of_others(local, {"nouri"}, {"ir0un", "office0"}) == figured


def test_a_word_of_the_name_keeps_its_letters() -> None:
    """A name may be "Mall" beside "ma12"."""
    assert with_figures_of_others("mall", {"mall"}, {"ma0"}) == "mall"


def test_letters_left_of_a_lost_sign() -> None:
    """Behind a whole word of the name only, and nothing else than what an "@" leaves."""
    words = {"ada", "lovelace"}
    assert without_at_read("ada.lovelaceta", words) == "ada.lovelace"
    assert without_at_read("ada.lovelacefa", words) == "ada.lovelace"
    for kept in ("ada.lovelace", "ada.lovelaces", "lovelaceta.ada", "lovelace.adata"):
        assert without_at_read(kept, words) == kept
