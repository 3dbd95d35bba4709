"""Courtesy forms that are such in one State's names alone, as "U" of Myanmar, or in none of its: "Sri" of Indonesia."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from config.knowledge import State
from pipeline.extraction.entries.entry import Person, Piece

_WORDS_BEHIND = 1  # of a name, at least: "U Nu"


def with_courtesies_of_state(persons: Iterable[Person], state: State | None) -> list[Person]:
    """Return the persons with the form before the name that only the replying State knows as one: "U Kyaw Lwin".

    A form that is a given name in that State is put back to the name: "Dr. Sri Wahyuni".

    Args:
        persons: all found.
        state: that replies; None where that is not known, so that nothing changes.
    """
    forms = state.courtesies if state is not None else ()
    kept = state.no_courtesies if state is not None else ()
    return [_put_back(_parted(person, forms), kept) for person in persons]


def _put_back(person: Person, names: Iterable[str]) -> Person:
    """Return the person with the last word of the courtesy form as the first of his name where it is one of these names."""
    form, first = person.honorific, person.name[0] if person.name else None
    if form is None or first is None or form.passage is not first.passage or form.end > first.start:
        return person
    words = form.text.split()
    if not words or words[-1].rstrip(".") not in names or form.passage.text[form.end : first.start].strip():
        return person
    begins = form.start + form.text.rindex(words[-1])
    rest = form.passage.text[form.start : begins].rstrip()
    shorter = Piece(form.passage, form.start, form.start + len(rest)) if rest else None
    return replace(person, name=(replace(first, start=begins), *person.name[1:]), honorific=shorter)


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
