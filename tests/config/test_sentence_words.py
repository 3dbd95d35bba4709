"""The tables of sentence words know their keys, and no others."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from config.sentence_words import Grammar, PersonCues


@pytest.mark.parametrize("table", [Grammar, PersonCues])
def test_a_misspelt_list_is_refused(table: type) -> None:
    """A list under a name that nothing reads would be words without effect."""
    with pytest.raises(ValidationError):
        TypeAdapter(table).validate_python({"wroking_at": ["at"]})


def test_a_list_left_out_is_empty() -> None:
    """A language has what it has."""
    assert TypeAdapter(Grammar).validate_python({}).working_at == ()
    assert TypeAdapter(PersonCues).validate_python({}).leads == ()


@pytest.mark.parametrize("name", ["sent_from", "have_from", "being_apart"])
def test_a_phrase_without_its_gap_is_refused(name: str) -> None:
    """What stands before and behind the gap is read apart; the message names the phrase."""
    with pytest.raises(ValidationError, match="who has been"):
        TypeAdapter(PersonCues).validate_python({name: ["who has been"]})
