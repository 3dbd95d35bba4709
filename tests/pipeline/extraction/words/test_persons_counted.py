"""Tests of lines that count persons."""

from __future__ import annotations

import pytest

from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.persons_counted import company_counted, names_company, persons_counted


@pytest.mark.parametrize(
    ("text", "persons", "company"),
    [
        ("Our two drivers as well:", 2, 2),
        ("Three experts as well:", 3, 0),
        ("Nos deux chauffeurs également :", 2, 2),
        ("y dos expertos más:", 2, 0),
        ("Además dos choferes:", 2, 2),
        ("А также наши два водителя:", 2, 2),
        ("另外还有两位专家：", 2, 0),
        ("另外还有两位司机：", 2, 2),
        ("وكذلك خبيران:", 2, 0),
        ("وكذلك سائقان:", 2, 2),
        ("The 2 drivers:", 2, 2),
        ("Our room for two nights:", 0, 0),
        ("Contact persons:", 0, 0),
    ],
)
def test_how_many_are_counted(words: Lexicon, text: str, persons: int, company: int) -> None:
    """In all six languages, those who only come along apart; nights are no persons."""
    assert (persons_counted(text, words), company_counted(text, words)) == (persons, company)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Our two delegates and one driver:", True),
        ("Nos deux délégués et un chauffeur :", True),
        ("Dos delegados y un chofer:", True),
        ("Два делегата и один водитель:", True),
        ("两位代表和一名司机：", True),
        ("مندوبان وسائق:", False),
        ("Our two delegates and one expert:", False),
    ],
)
def test_who_only_comes_along_is_named_among_others(words: Lexicon, text: str, named: bool) -> None:
    """One of them has no number of several; in Arabic "and" is written onto the word, which is not looked for."""
    assert names_company(text, words) is named
