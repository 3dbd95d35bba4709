"""Bodies that are no State: they send observers, as the rules of procedure have it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from config.knowledge import Knowledge, Language
from models.reply import Delegate, Role
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain

GROUP_REACH = 20  # letters from "group" to the observers that make it up
_SENTENCE_ENDS = re.compile(r"[.,;:!?،؛。，]")


def _observers(language: Language) -> tuple[str, ...]:
    return (*language.roles.observer, *language.role_headings.observer)


def names_observers(pages: Sequence[PageText], knowledge: Knowledge) -> bool:
    """Tell whether a page speaks of observers, whoever they are; "the group of observers" is a body."""
    meeting = cues(knowledge, _meetings)
    for page in pages:
        for cue in cues(knowledge, _observers).all(page.plain):
            before = _SENTENCE_ENDS.split(page.plain.text[max(0, cue.start - GROUP_REACH) : cue.start])[-1]
            if meeting.first(Plain(before), near=False) is None:
                return True
    return False


def _meetings(language: Language) -> tuple[str, ...]:
    return language.meeting_words


def with_observers(delegates: tuple[Delegate, ...], pages: Sequence[PageText], knowledge: Knowledge) -> tuple[Delegate, ...]:
    """Return the delegates of a body that is no State as observers, where its pages speak of some and give them no other role.

    Where they call one an observer, they say it of him alone.
    """
    if any(person.role.value == Role.OBSERVER for person in delegates) or not names_observers(pages, knowledge):
        return delegates
    return tuple(_observing(person) if person.role.value == Role.MEMBER else person for person in delegates)


def _observing(person: Delegate) -> Delegate:
    return replace(person, role=replace(person.role, value=Role.OBSERVER))
