"""Bodies that are no State: they send observers, as the rules of procedure have it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from config.knowledge import Knowledge, Language
from models.finding import Finding, absent
from models.reply import Delegate, Role
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.observers import OWN_BODY, SENTENCE_ENDS, comes_as_one, is_as_one, observers
from pipeline.extraction.words.plain import Plain

SPOKEN_OF = "The reply speaks of observers, and does not say that this person is one."
UNSPOKEN = "An organisation that is no State writes, and such send observers; the reply does not say that this person is one."
LITTLE = 0.4  # that he is: observers are spoken of, but in no words of who comes as what
NOT_NONE = 0.2  # that a body's observer is of none
LITTLE_WORD = 3  # letters of "of", "the", "des"
GROUP_REACH = 20  # letters from "group" to the observers that make it up
_NOUN_BEHIND = re.compile(r" ال\w{2}")  # no "الى"


def _meetings(language: Language) -> tuple[str, ...]:
    return language.meeting_words


def names_observers(pages: Sequence[PageText], knowledge: Knowledge) -> bool:
    """Tell whether a page speaks of observers, whoever they are; "the group of observers" is a body.

    "… invited the Secretariat to send observers" speaks of some: more than little words stand between.
    """
    meeting = cues(knowledge, _meetings)
    for page in pages:
        for cue in cues(knowledge, observers).all(page.plain):
            if _NOUN_BEHIND.match(page.plain.text, cue.end):
                continue  # "مراقبة الحدود": the control of borders
            before = SENTENCE_ENDS.split(page.plain.text[max(0, cue.start - GROUP_REACH) : cue.start])[-1]
            groups = meeting.all(Plain(before))
            of_group = bool(groups) and all(len(word) <= LITTLE_WORD for word in before[groups[-1].end :].split())
            if not of_group or comes_as_one(page.plain, cue, knowledge):
                return True
    return False


def with_observers(
    delegates: tuple[Delegate, ...], pages: Sequence[PageText], knowledge: Knowledge, *, organisation: bool = False
) -> tuple[Delegate, ...]:
    """Return the delegates of a body that is no State as observers, where its pages speak of some and nobody has another part.

    An alternate is none of them, and says nothing of the others. Where they call one an observer, they say it of him alone. Where
    no page says that somebody comes "as" one ("the meeting is open to observers"), a person is asked; and where an international
    organisation writes that speaks of none.
    """
    others = [person for person in delegates if person.role.value != Role.ALTERNATE]
    parted = any(person.role.as_written or person.role.value != Role.MEMBER for person in others)
    if parted:
        return delegates
    if not names_observers(pages, knowledge):
        return tuple(_observing(person, UNSPOKEN) for person in delegates) if organisation else delegates
    sure = any(is_as_one(page.plain, cue, knowledge) for page in pages for cue in cues(knowledge, observers).all(page.plain))
    return tuple(_observing(person, "" if sure else SPOKEN_OF) for person in delegates)


def with_body_of_observers(delegates: tuple[Delegate, ...], sender: Finding) -> tuple[Delegate, ...]:
    """Return the delegates, a person asked for the body of each observer with whom none is named: it may be the one that writes.

    Args:
        delegates: of a reply whose State is not known.
        sender: the body that writes; where it is not known, the person who is asked finds nothing proposed.
    """
    return tuple(
        replace(person, organisation=_own_body(sender))
        if person.role.value == Role.OBSERVER and person.organisation.value is None
        else person
        for person in delegates
    )


def _own_body(sender: Finding) -> Finding:
    """Return that nothing tells the body, the writer's own proposed: whether an organisation's own people have one is asked."""
    proposed = (sender.value,) if sender.value is not None else ()
    return replace(absent("organisation", NOT_NONE, OWN_BODY), alternatives=proposed)


def _observing(person: Delegate, doubt: str) -> Delegate:
    """Return the person as an observer, with the reason to doubt that he is one, if there is any; an alternate as he is."""
    role = person.role
    if role.value == Role.ALTERNATE:
        return person
    if not doubt:
        return replace(person, role=replace(role, value=Role.OBSERVER))
    doubted = replace(role, value=Role.OBSERVER, confidence=min(LITTLE, role.confidence), reasons=(doubt, *role.reasons))
    return replace(person, role=doubted)
