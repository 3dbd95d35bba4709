"""Courtesy forms that are such in one State's names alone, and an initial or a name elsewhere: "U" of Myanmar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from config.knowledge import State
from pipeline.extraction.entries.entry import Person, Piece

_WORDS_BEHIND = 1  # of a name, at least: "U Nu"


def with_courtesies_of_state(persons: Iterable[Person], state: State | None) -> list[Person]:
    """Return the persons with the form before the name that only the replying State knows as one: "U Kyaw Lwin".

    Args:
        persons: all found.
        state: that replies; None where that is not known, so that nothing changes.
    """
    forms = state.courtesies if state is not None else ()
    return [_parted(person, forms) for person in persons]


def _parted(person: Person, forms: Iterable[str]) -> Person:
    """Return the person with the courtesy form apart with which the name begins, as he is where none does."""
    if person.honorific is not None or not person.name:
        return person
    first = person.name[0]
    for form in forms:
        rest = first.text[len(form) :]
        words = rest.split()
        if first.text.startswith(form) and rest[:1].isspace() and len(words) >= _WORDS_BEHIND and words[0][0].isupper():
            end = first.start + len(form)
            begins = end + len(rest) - len(rest.lstrip())
            name = (replace(first, start=begins), *person.name[1:])
            return replace(person, name=name, honorific=Piece(first.passage, first.start, end))
    return person
