"""Changes that are told as done: not in some case, not yet to come, of the delegation and not of whom to ask."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.clue import Clue, announces_instead, first_but
from pipeline.extraction.kinds.contingencies import not_yet, of_deputy, of_whole_state, only_in_case
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.other_lists import of_another_list, of_last_year, of_our_note, of_things, only_received
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, Cues, cues
from pipeline.extraction.words.denied_in_part import denied_in_part
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain

ASIDE_LETTERS = 160  # from the words about whom to ask to what is said of him


def _contact(language: Language) -> tuple[str, ...]:
    return (*language.persons.contact, *language.persons.followed)


def first_certain(pages: tuple[PageText, ...], wanted: Cues, knowledge: Knowledge) -> Clue | None:
    """Return what `first` does, but no cue of what is done only if somebody cannot come, of a deputy, or of whom to ask."""
    passed_over = (
        only_in_case,
        of_deputy,
        of_whole_state,
        _of_contact,
        of_another_list,
        not_yet,
        _of_nobody,
        _in_part,
        _of_matter,
    )
    return first_but(pages, wanted, lambda page, cue: any(told(page, cue, knowledge) for told in passed_over))


def _in_part(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the cue denies only that somebody comes alone, or all the time: "no viajará [sola]"."""
    text = page.plain.text
    return denied_in_part(text[cue.start : cue.end], text[cue.end :], lexicon(knowledge))


def _matters(language: Language) -> tuple[str, ...]:
    return language.kind.other_matter


def _of_matter(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the cue holds another matter than who comes: "has been replaced [as focal point] by"."""
    own = range(cue.start, cue.end)
    return any(one.start in own and one.end - 1 in own for one in cues(knowledge, _matters).all(page.plain))


def revised(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return what says that a list was changed as a whole; None where nothing but a change that may still come is told."""

    def revises_nothing(page: PageText, cue: Cue) -> bool:
        told = (not_yet, only_received, of_things, of_last_year, announces_instead, _of_heading)
        return of_our_note(page, cue) or any(one(page, cue, knowledge) for one in told) or _denied_within(cue, knowledge)

    return first_but(pages, cues(knowledge, choices.revision), revises_nothing)


def _headings(language: Language) -> tuple[str, ...]:
    return language.persons.heading


def _of_heading(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the words are no misread change, but a list's heading as it is written: "composición de la delegación".

    Two letters more make it "recomposición", and so does a misread page.
    """
    said = cues(knowledge, _headings).all(page.plain) if cue.near else ()
    return any(one.start < cue.end and cue.start < one.end and cue.end - one.end <= 1 for one in said)


def _denied_within(cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether "not" stands right before its last word, and it is one without it: "состав делегации пока не изменился"."""
    between, _, last = cue.phrase.rpartition(" ")
    denied = next((one for one in cues(knowledge, choices.negation).all(Plain(between)) if one.end == len(between)), None)
    if denied is None:
        return False
    held = f"{between[: denied.start]}{last}"
    return any((one.start, one.end) == (0, len(held)) for one in cues(knowledge, choices.revision).all(Plain(held)))


def _of_contact(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the cue is said of whom to ask, who alone is named between: "handled by Ms. A, who replaces Mr. B".

    A delegate is named before both: "Mr. A, who may be reached at …, is replaced by Ms. B".
    """
    for sentence in sentences(page, knowledge):
        if not (sentence.asides and sentence.start <= cue.start < sentence.end):
            continue
        contacts = cues(knowledge, _contact).all(Plain(page.plain.text[sentence.start : cue.start]))
        behind = sentence.start + contacts[-1].end if contacts else cue.start
        named = sum(behind <= at < cue.start for at in courtesies(page, knowledge))
        return named == 1 and cue.start - behind <= ASIDE_LETTERS
    return False


def _nobody(language: Language) -> tuple[str, ...]:
    return (*language.grammar.nobody, *language.grammar.nobody_else)


def _of_nobody(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the cue denies, and is said of nobody who is named: "no representative will be able to travel".

    That prevents all, or all others, and nobody in particular in whose place somebody may come.
    """
    if cues(knowledge, choices.negation).first(Plain(cue.phrase), near=False) is None:
        return False
    own = next((one for one in sentences(page, knowledge) if one.start <= cue.start < one.end), None)
    if own is None or own.persons:
        return False
    before = Plain(page.plain.text[own.start : cue.start + len(cue.phrase)])  # "personne ne" holds the "ne" of the cue
    return cues(knowledge, _nobody).first(before, near=False) is not None
