"""How the secretariat's notes verbales invite, in the six official languages."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass

_FILE = Path(__file__).parent / "invitation_notes.toml"


@dataclass(frozen=True, slots=True)
class NoteWords:
    """The words of one language.

    Attributes:
        label: before the note's number.
        takes_part: before the meeting's title: "to participate in".
        held: behind it: "which will be held".
        held_before: before it, where a language puts days and place first.
        deadline: before the last day for a reply.
        articles: that a title does not begin with.
    """

    label: tuple[str, ...]
    takes_part: tuple[str, ...]
    held: tuple[str, ...]
    deadline: tuple[str, ...]
    articles: tuple[str, ...]
    held_before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class City:
    """A city where meetings are held: its English name, and how it is written in notes."""

    name: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InvitationWords:
    """All of the file; `words` by ISO 639-1."""

    words: dict[str, NoteWords]
    city: tuple[City, ...]


@cache
def city_forms() -> tuple[str, ...]:
    """Return how the cities where meetings are held are written, in all languages: "Vienna", "Вене"."""
    return tuple(form for city in invitation_words().city for form in city.forms)


@cache
def invitation_words() -> InvitationWords:
    """Return the words and cities."""
    return TypeAdapter(InvitationWords).validate_python(tomllib.loads(_FILE.read_text(encoding="utf-8")))
