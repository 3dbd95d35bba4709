"""Persons in running text whose family name stands before a comma and the given name, without a courtesy form."""

from __future__ import annotations

import pytest

from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.family_first import family_first
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
