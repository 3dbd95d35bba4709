"""Bodies that are no State: they send observers, as the rules of procedure have it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from config.knowledge import Knowledge, Language
from models.reply import Delegate, Role
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import cues


def _observers(language: Language) -> tuple[str, ...]:
    return (*language.roles.observer, *language.role_headings.observer)


def names_observers(pages: Sequence[PageText], knowledge: Knowledge) -> bool:
    """Tell whether a page speaks of observers, whoever they are."""
    return any(cues(knowledge, _observers).first(page.plain) is not None for page in pages)


def with_observers(delegates: tuple[Delegate, ...], pages: Sequence[PageText], knowledge: Knowledge) -> tuple[Delegate, ...]:
    """Return the delegates of a body that is no State as observers, where its pages speak of some and give them no other role."""
    if not names_observers(pages, knowledge):
        return delegates
    return tuple(_observing(person) if person.role.value == Role.MEMBER else person for person in delegates)


def _observing(person: Delegate) -> Delegate:
    return replace(person, role=replace(person.role, value=Role.OBSERVER))
