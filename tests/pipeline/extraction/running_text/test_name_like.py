"""Tests of what looks like a name within a sentence and is none."""

from __future__ import annotations

import pytest

from pipeline.extraction.running_text.name_like import ends_body, ends_office, ends_state, letters_and_town
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("before", "behind", "state"),
    [
        ("deputy head of the Office of the ", "Republic of Kenya Ann Lund, Adviser", True),
        ("сотрудник МИД ", "России Иванов И. И., советник", True),
        ("and ", "Ann Jordan, Director, Ministry of Justice", False),
        ("and ", "Ann Lund, Adviser", False),
    ],
)
def test_the_rest_of_a_states_name_is_nobody(words: Lexicon, before: str, behind: str, state: bool) -> None:
    """A State's name that goes on or begins where a name may begin names nobody; a surname like a State's does."""
    text = before + behind
    assert ends_state(text, len(before), len(text), words) is state


def test_the_rest_of_a_bodys_name_is_nobody(words: Lexicon) -> None:
    """Behind "and" a body's name may go on with words in capitals."""
    assert ends_body("Adviser, Ministry of Justice and Human Rights", words)
    assert not ends_body("Adviser, Ministry of Justice and Ann Lund", words)


def test_the_rest_of_an_office_is_nobody(words: Lexicon) -> None:
    """A common word tells that an office goes on behind "and", unless a comma stands before that."""
    before = ", Vice-Minister of Justice and "
    assert ends_office(before, "Fundamental Rights", words)
    assert not ends_office(before, "Ann Lund", words)
    assert not ends_office(", and ", "Fundamental Rights", words)


def test_the_last_of_a_bodys_matters_is_nobody(words: Lexicon) -> None:
    """A body may name matters behind a comma; common words alone go on with them, and a name does not."""
    before = ", Principal Officer, Department of Justice, Equality and "
    assert ends_office(before, "Law Reform", words)
    assert not ends_office(before, "Ann Law", words)
    assert not ends_office(", Principal Officer, Equality and ", "Law Reform", words)


@pytest.mark.parametrize(
    ("before", "name", "told"),
    [
        ("Director, ", "NAPTIP, Abuja", True),
        ("by ", "PETROV, Pavel", False),
        ("Director, ", "PETROV, Pavel Ivan", False),
        ("Director, ", "GARCIA, Juan", False),
    ],
)
def test_a_bodys_letters_and_its_town_are_nobody(words: Lexicon, before: str, name: str, told: bool) -> None:
    """Behind a comma a body's letters and one word look like a family name and a given one; known names are names."""
    assert letters_and_town(before + name, (len(before), len(before + name)), words) is told
