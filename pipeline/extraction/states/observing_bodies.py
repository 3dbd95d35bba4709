"""Bodies that are no State: they send observers, as the rules of procedure have it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from config.knowledge import Knowledge, Language
from models.reply import Delegate, Role
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

SPOKEN_OF = "The reply speaks of observers, and does not say that this person is one."
LITTLE = 0.4  # that he is: observers are spoken of, but in no words of who comes as what
SAID_REACH = 120  # letters before it in which its sentence says that somebody came to an earlier meeting
GROUP_REACH = 20  # letters from "group" to the observers that make it up
_LETTERS, _BETWEEN = 36, 12  # before the word, in which those of a capacity stand; behind them: "as official"
_NOUN_BEHIND = " ال"
_SENTENCE_ENDS = re.compile(r"[.,;:!?،؛。，]")


def _observers(language: Language) -> tuple[str, ...]:
    return (*language.roles.observer, *language.role_headings.observer)


def _capacity(language: Language) -> tuple[str, ...]:
    return language.persons.capacity


def _meetings(language: Language) -> tuple[str, ...]:
    return language.meeting_words


def _attended(language: Language) -> tuple[str, ...]:
    return language.grammar.attended


def names_observers(pages: Sequence[PageText], knowledge: Knowledge) -> bool:
    """Tell whether a page speaks of observers, whoever they are; "the group of observers" is a body."""
    meeting = cues(knowledge, _meetings)
    for page in pages:
        for cue in cues(knowledge, _observers).all(page.plain):
            if page.plain.text.startswith(_NOUN_BEHIND, cue.end):
                continue  # "مراقبة الحدود": the control of borders
            before = _SENTENCE_ENDS.split(page.plain.text[max(0, cue.start - GROUP_REACH) : cue.start])[-1]
            if meeting.first(Plain(before), near=False) is None or _comes_as_one(page, cue, knowledge):
                return True
    return False


def with_observers(delegates: tuple[Delegate, ...], pages: Sequence[PageText], knowledge: Knowledge) -> tuple[Delegate, ...]:
    """Return the delegates of a body that is no State as observers, where its pages speak of some and nobody has another part.

    Where they call one an observer, they say it of him alone. Where no page says that somebody comes "as" one ("the meeting is
    open to observers"), a person is asked.
    """
    parted = any(person.role.as_written or person.role.value != Role.MEMBER for person in delegates)
    if parted or not names_observers(pages, knowledge):
        return delegates
    sure = any(_as_one(page, cue, knowledge) for page in pages for cue in cues(knowledge, _observers).all(page.plain))
    return tuple(_observing(person, sure=sure) for person in delegates)


def _comes_as_one(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether somebody comes to the meeting as one, "takes part in the consultation as an observer"; once is not now.

    "… which attended the last session as an observer" tells nothing of this meeting.
    """
    before = _SENTENCE_ENDS.split(page.plain.text[max(0, cue.start - SAID_REACH) : cue.start])[-1]
    return _as_one(page, cue, knowledge) and cues(knowledge, _attended).first(Plain(before), near=False) is None


def _as_one(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether words of a capacity stand right before the word for observers, or in it: "as observers", "以观察员身份"."""
    before = max(0, cue.start - _LETTERS)
    said = Plain(page.plain.text[before : cue.end])
    return any(before + told.end >= cue.start - _BETWEEN for told in cues(knowledge, _capacity).all(said))


def _observing(person: Delegate, *, sure: bool) -> Delegate:
    role = person.role
    if sure:
        return replace(person, role=replace(role, value=Role.OBSERVER))
    doubted = replace(role, value=Role.OBSERVER, confidence=min(LITTLE, role.confidence), reasons=(SPOKEN_OF, *role.reasons))
    return replace(person, role=doubted)
