"""Tests of the letters of a name that was read from a picture."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from config.vocabulary import Vocabulary
from pipeline.extraction.trust.name_letters import has_lost_blank, has_lost_stop, has_odd_capitals, has_other_ending

NAMES = Knowledge((), (), Vocabulary(frozenset({"القحطاني", "عيسى", "علي"}), frozenset()))


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        ("María B.Domingo Huertas", True),
        ("Maria Paz GarciaVillalba", True),
        ("María B. Domingo Huertas", False),
        ("J.R. Smith", False),
        ("J.R.Smith", False),
        ("Anne McDonald", False),
        ("Sean FitzGerald", False),
        ("Jean-Pierre D'Arcy", False),
        ("A.M. Иванов", False),
        ("MARÍA GARCÍA", False),
        ("السيدةنجوىجابر", True),
        ("نجوى جابر", False),
        ("فاطمة عمر", False),
    ],
)
def test_two_words_without_a_blank(name: str, lost: bool) -> None:
    """Prefixes with a capital behind them, and initials one behind another, are usual."""
    assert has_lost_blank(name) is lost


@pytest.mark.parametrize("name", ["MUIANGA ISaura", "LoZANo Patricia", "HANCoCK Ann", "Ann wALSH", "Саидов КАрим"])
def test_capitals_that_nobody_writes_are_odd(name: str) -> None:
    """One letter of the word was taken for its like of another size."""
    assert has_odd_capitals(name)


@pytest.mark.parametrize(
    "name",
    [
        "Ann McDonald",
        "MacDONALD Ann",
        "LeBLANC Paul",
        "DeVRIES Jan",
        "Sean O'Brien",
        "IJsbrand VISSER",
        "Ana-María LÓPEZ",
        "JP Li",
        "علي",
    ],
)
def test_usual_capitals_are_not_odd(name: str) -> None:
    """Prefixes, initials and words in capitals are as people write them."""
    assert not has_odd_capitals(name)


@pytest.mark.parametrize(
    ("name", "other"),
    [("جمال القحطانى", True), ("جمال القحطاني", False), ("عيسى علي", False), ("عيسي علي", True), ("سلمى الغافرى", False)],
)
def test_an_arabic_ending_taken_for_its_like(name: str, other: bool) -> None:
    """Only a word that is known with the other ending, and not with its own, tells."""
    assert has_other_ending(name, NAMES) is other


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        ("НШ. Маматова", True),
        ("Б.Ш Бекмуратов", True),
        ("J.R Smith", True),
        ("Н.Ш. Маматова", False),
        ("Md. Rahman", False),
        ("MD. RAHMAN", False),
        ("J. Smith", False),
        ("John R Smith", False),
    ],
)
def test_a_stop_of_initials_is_lost(name: str, lost: bool) -> None:
    """A list of five such names was filed."""
    assert has_lost_stop(name) is lost
