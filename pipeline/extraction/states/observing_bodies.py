"""Bodies that are no State: they send observers, as the rules of procedure have it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from config.knowledge import Knowledge, Language
from models.reply import Delegate, Role
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

SPOKEN_OF = "The reply speaks of observers, and does not say that this person is one."
LITTLE = 0.4  # that he is: observers are spoken of, but in no words of who comes as what
_LETTERS, _BETWEEN = 36, 12  # before the word, in which those of a capacity stand; behind them: "as official"


def _observers(language: Language) -> tuple[str, ...]:
    return (*language.roles.observer, *language.role_headings.observer)


def _capacity(language: Language) -> tuple[str, ...]:
    return language.persons.capacity


def names_observers(pages: Sequence[PageText], knowledge: Knowledge) -> bool:
    """Tell whether a page speaks of observers, whoever they are."""
    return any(cues(knowledge, _observers).first(page.plain) is not None for page in pages)


def with_observers(delegates: tuple[Delegate, ...], pages: Sequence[PageText], knowledge: Knowledge) -> tuple[Delegate, ...]:
    """Return the delegates of a body that is no State as observers, where its pages speak of some and nobody has another part.

    Who stands before one whose own words make him an observer is none by these words: "Ms. A will attend; Ms. B as observer".
    Where no page says that somebody comes "as" one ("the meeting is open to observers"), a person is asked.
    """
    parts = {person.role.value for person in delegates if person.role.as_written or person.role.value != Role.MEMBER}
    if parts - {Role.OBSERVER} or not names_observers(pages, knowledge):
        return delegates
    first = next((at for at, person in enumerate(delegates) if person.role.value == Role.OBSERVER), 0)
    sure = any(_as_one(page, cue, knowledge) for page in pages for cue in cues(knowledge, _observers).all(page.plain))
    return tuple(_observing(person, sure=sure) if at >= first else person for at, person in enumerate(delegates))


def _as_one(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether words of a capacity stand right before the word for observers, or in it: "as observers", "以观察员身份"."""
    before = max(0, cue.start - _LETTERS)
    said = Plain(page.plain.text[before : cue.end])
    return any(before + told.end >= cue.start - _BETWEEN for told in cues(knowledge, _capacity).all(said))


def _observing(person: Delegate, *, sure: bool) -> Delegate:
    role = person.role
    if role.value != Role.MEMBER:
        return person
    if sure:
        return replace(person, role=replace(role, value=Role.OBSERVER))
    doubted = replace(role, value=Role.OBSERVER, confidence=min(LITTLE, role.confidence), reasons=(SPOKEN_OF, *role.reasons))
    return replace(person, role=doubted)
