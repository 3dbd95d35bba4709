"""Tests of whom a clause calls. All persons are invented."""

from __future__ import annotations

import pytest

from pipeline.extraction.told_elsewhere.called import Called
from pipeline.extraction.words.lexicon import Lexicon

NAMES = (frozenset({"anna", "berg"}), frozenset({"lars", "lind"}))


def _called(words: Lexicon, text: str, names: tuple[frozenset[str], ...] = NAMES) -> tuple[int, str] | None:
    known = Called(names, ("F", "M"), ((0, "F"), (1, "M")), words, "en")
    found = known.at(text, 0, len(text))
    return None if found is None else (found[0], text[found[1] :].strip())


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ms. Berg is a judge", 0),
        ("Mr. Lars Lind is a judge", 1),
        ("She is a judge", 0),
        ("he is a judge", 1),
        ("The former is a judge", 0),
        ("The latter is a judge", 1),
    ],
)
def test_one_of_two_is_called(words: Lexicon, text: str, number: int) -> None:
    """By name, pronoun or place; what is said of him stands behind."""
    assert _called(words, text) == (number, "is a judge")


@pytest.mark.parametrize(
    "text", ["Mr. Berg is a judge", "Ms. Holm is a judge", "The second Secretary is a judge", "It is a rule"]
)
def test_nobody_is_called(words: Lexicon, text: str) -> None:
    """A namesake of the other sex, somebody else, a post, a thing."""
    assert _called(words, text) is None


def test_a_name_of_both_calls_nobody(words: Lexicon) -> None:
    """Where two have the name, and the form fits both, it is nobody's."""
    both = (frozenset({"anna", "berg"}), frozenset({"lars", "berg"}))
    assert Called(both, (None, None), (), words, "en").at("Dr. Berg is a judge", 0, 19) is None
