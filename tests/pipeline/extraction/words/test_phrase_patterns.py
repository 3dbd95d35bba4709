"""Phrases as patterns."""

from __future__ import annotations

import re

from pipeline.extraction.words.phrase_patterns import (
    at_start,
    before_mark,
    between,
    by_first_letter,
    directly_before,
    either,
    longest_first,
)


def test_between_two_persons() -> None:
    """The comma before "and" belongs to it; the Arabic one is written onto the name."""
    found = between(["and", "و", "和"])
    assert [match.group() for match in found.finditer("A, and B")] == [", and "]
    assert found.search("فلان وفلانة") is not None
    assert found.search("甲和乙") is not None
    assert found.search("Anderson") is None


def test_directly_before_and_at_the_start() -> None:
    """An article may stand behind; whole phrases alone."""
    assert directly_before(["headed by"]).search("will be headed by the ") is not None
    assert directly_before(["headed by"]).search("headed by the late ") is None
    assert at_start(["will come"]).match("will come home") is not None
    assert at_start(["will come"]).match("will comet") is None


def test_nothing_matches_no_phrase() -> None:
    """A pattern of no phrases finds nothing."""
    assert either([]) == "(?:(?!))"


def test_a_longer_phrase_stands_before_what_it_begins_with() -> None:
    """A pattern that tries them in this order takes all of "as well as"; each stands there once."""
    assert longest_first(["as", "and", "as well as", "as"]) == ["as well as", "and", "as"]


def test_what_a_mark_parts_from_what_follows() -> None:
    """A comma, a bracket or a dash behind it is wanted; a word that only begins so is another."""
    found = before_mark(["me", "本人"])
    assert [found.match(text) is not None for text in ("me, A", "Me (A", "me – A", "本人，甲")] == [True] * 4
    assert [found.match(text) is not None for text in ("me and A", "meeting, A", "me-too")] == [False] * 3


def test_patterns_of_one_letter_stand_together_in_their_order() -> None:
    """The longest that was given first is found first, whatever it begins with."""
    forms = longest_first(["mr", "mrs", "dr", "m.", "'abd", ".x"])
    found = re.compile(by_first_letter(map(re.escape, forms)))
    assert [found.findall(text) for text in ("mrs", "mr", "m.", "dr", "'abd", ".x", "rs")] == [
        *([form] for form in ("mrs", "mr", "m.", "dr", "'abd", ".x")),
        [],
    ]
