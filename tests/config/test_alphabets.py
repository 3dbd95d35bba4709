"""The letters that the languages of States write in names."""

from __future__ import annotations

import pytest

from config.alphabets import is_latin_letter, load_alphabets
from config.knowledge import load_knowledge


def test_alphabets_are_of_known_states_and_hold_small_marked_letters() -> None:
    """Every State is one that this software knows, and every letter is a small one besides a to z."""
    alphabets = load_alphabets()
    assert alphabets.keys() <= {state.iso3 for state in load_knowledge().states}
    letters = {letter for alphabet in alphabets.values() for letter in alphabet}
    assert all(letter.isalpha() and letter == letter.lower() and not letter.isascii() for letter in letters)
    assert "ė" in alphabets["LTU"]
    assert "é" not in alphabets["LTU"]


@pytest.mark.parametrize(
    ("written", "states"),
    [("HUN", ("ROU", "SRB", "SVN", "HRV", "SVK")), ("POL", ("LTU", "LVA"))],
)
def test_names_of_a_neighbour_s_language_are_no_misreadings(written: str, states: tuple[str, ...]) -> None:
    """Where a people lives beyond its State's border, its letters stand in names there too."""
    alphabets = load_alphabets()
    assert all(alphabets[written] <= alphabets[state] for state in states)


def test_letters_of_names_are_latin_wherever_they_stand_in_the_code() -> None:
    """Viet Nam's "ồ", Azerbaijan's "ə" and the mark of Uzbek are Latin; letters of other scripts, figures and stops are not."""
    assert all(map(is_latin_letter, "aÉžəʻồị"))
    assert not any(map(is_latin_letter, "αЖжلن王ก1. "))
