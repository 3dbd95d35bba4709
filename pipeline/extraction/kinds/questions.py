"""Questions that a reply asks before it names anybody: "Before nominating its delegates, Norland would like to know whether"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.list_headings import list_headings
from pipeline.extraction.kinds.named_for_others import is_for_others, reaches
from pipeline.extraction.kinds.persons_announced import body_span, ordered_persons, patronymics, tabled_persons
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues

# Not SAID_ENDS: a question may be set out in parts, each behind a semicolon of its own; no "Mr. A".
_STOP = re.compile(r"(?:(?<=\w{4})|(?<=[)»\d]))[.?!](?:\s|$)|[。？！؟]")
_SENTENCE_ENDS = re.compile(r"[.?!؟。？！;\n]")
_ASKING = "?؟？"
SHORT_LETTERS = 1_000  # of a mail that asks something of us; a newsletter is longer
SEVERAL = 2  # named outside a question; one alone may sign or be asked about


def inquiry(language: Language) -> tuple[str, ...]:
    """Return the phrases that ask something."""
    return language.kind.inquiry


def _before_naming(language: Language) -> tuple[str, ...]:
    return language.kind.before_naming


def asked_before_naming(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the question behind the words that say so, where nothing outside its sentence announces anybody; else None.

    Whoever is named within it ("whether Mr. A may take the floor") is no delegate.
    """
    for page in pages:
        before, asked = cues(knowledge, _before_naming).all(page.plain), cues(knowledge, inquiry).all(page.plain)
        if not before or not asked:
            continue
        first, last = min(before[0].start, asked[0].start), max(before[0].end, asked[0].end)
        stops = [*_STOP.finditer(page.plain.text)]
        begin = max((stop.end() for stop in stops if stop.end() <= first), default=0)
        end = min((stop.start() for stop in stops if stop.start() >= last), default=len(page.plain.text))
        announcing = cues(knowledge, choices.announcing).all(page.plain)
        others = (cue for cue in announcing if not any(said.start <= cue.start < said.end for said in before))
        apart = any(not begin <= cue.start < end for cue in others) or any(
            not begin <= at < end for at in list_headings(page, knowledge)
        )
        apart = apart or _named_apart(page, begin, end, knowledge)
        if not (apart or ordered_persons(page, knowledge) or tabled_persons(page, knowledge)):
            return Clue(page, asked[0])
    return None


def asked_of_meeting(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the word of a meeting that stands in a question of a short mail: "¿Podrían confirmar la hora de la reunión?"."""
    if sum(len(page.plain.text) for page in pages) > SHORT_LETTERS:
        return None
    for page in pages:
        for cue in cues(knowledge, _meetings).all(page.plain):
            stop = _SENTENCE_ENDS.search(page.plain.text, cue.end)
            if stop is not None and stop.group() in _ASKING:
                return Clue(page, cue)
    return None


def _meetings(language: Language) -> tuple[str, ...]:
    """Return the language's words for a meeting: those of titles of meetings that name a form's field as well."""
    labels = {*language.labels.meeting}
    return tuple(word for word in language.meeting_words if word in labels)


def _named_apart(page: PageText, begin: int, end: int, knowledge: Knowledge) -> bool:
    """Tell whether the note names somebody outside the question, whom no word before him makes a contact or an addressee."""
    first, last = body_span(page, knowledge)
    others = reaches(page, cues(knowledge, _others).all(page.plain), knowledge)
    return (
        sum(
            first <= at < last and not begin <= at < end and not is_for_others(at, others)
            for at in (*courtesies(page, knowledge), *patronymics(page, knowledge))
        )
        >= SEVERAL
    )


def _others(language: Language) -> tuple[str, ...]:
    return (*language.persons.contact, *language.persons.attention, *language.persons.signed)
