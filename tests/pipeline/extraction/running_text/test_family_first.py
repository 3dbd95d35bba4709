"""Persons in running text whose family name stands before a comma and the given name, without a courtesy form."""

from __future__ import annotations

import pytest

from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.family_first import family_at, family_first
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("before", "behind", "name"),
    [
        ("Lund, Ada", "Gailius, Mantas, Coordinator of the Unit (Tel. 1)", "Gailius, Mantas"),
        ("Lund, Ada", "Garrido Rivas, Ana Luz, Fiscal", "Garrido Rivas, Ana Luz"),
        ("Lund, Ada", "Justice, Police, Customs", None),
        ("Lund, Ada", "Gailius, Mantas, Vilnius", None),
        ("Lund, Ada", "Mrs. Gailius, Mantas, Coordinator", None),
        ("Ada Lund", "Gailius, Mantas, Coordinator", None),
    ],
)
def test_who_is_named_as_the_person_before(words: Lexicon, before: str, behind: str, name: str | None) -> None:
    """A post has to follow, and the person before has to stand in that order, too."""
    text = f"{before}, Judge; {behind}"
    at = text.index(";") + 2
    found = family_first(text, at, len(text), NameMatch(0, (0, len(before)), None, None, len(before), 2), words)
    assert (None if found is None else text[slice(*found.name)]) == name


def test_a_comma_parts_no_entries(words: Lexicon) -> None:
    """Behind a comma the words may go on with what is said of the person before."""
    text = "Lund, Ada, Judge, Gailius, Mantas, Coordinator"
    assert family_first(text, text.index("Gail"), len(text), NameMatch(0, (0, 9), None, None, 9, 2), words) is None


@pytest.mark.parametrize("joined", ["and", "et", "y", "и"])
def test_and_parts_entries_too(words: Lexicon, joined: str) -> None:
    """Between two who stand in that order "and" parts, with contacts in brackets before it or without."""
    before = f"Lund, Ada, Judge (a@b.example) {joined} "
    text = before + "Gailius, Mantas, Coordinator"
    found = family_first(text, len(before), len(text), NameMatch(0, (0, 9), None, None, 9, 2), words)
    assert found is not None
    assert text[slice(*found.name)] == "Gailius, Mantas"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gailius, Mantas, Coordinator (Tel. 1)", "Gailius, Mantas"),
        ("Garrido Rivas, Ana Luz, Fiscal", "Garrido Rivas, Ana Luz"),
        ("Lithuania, Ghana, Coordinator", None),
        ("Justice, Police, Director", None),
        ("Gailius, Mantas to attend", None),
    ],
)
def test_the_first_of_them_stands_right_behind_the_verb(words: Lexicon, text: str, name: str | None) -> None:
    """A post behind the second comma tells a person from States and bodies."""
    found = family_at(text, 0, len(text), words)
    assert (None if found is None else text[slice(*found.name)]) == name
