"""Words of change said of another list than an earlier one of the delegation: of who gets papers, or of who takes part."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.sentence_words import changed
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.mailing_lists import about_addresses, mailing
from pipeline.extraction.words.our_numbers import OUR_FORM
from pipeline.extraction.words.plain import Plain

REACH = 60  # letters between the word of change and the list
_NUMBERED = re.compile(r"\W{0,3}[^\d\W]{0,5}\W{0,3}")  # between a note and its number: "o. ", "رقم"; a cue may hold an "n" of it
NUMBER_REACH = 40  # letters from there to the end of the number
RECEIPT_REACH, RECEIPT_WORDS = 24, 3  # letters and words between "receipt" and the note: "receipt of our previous note"
_MARK = re.compile(r"[,،，.:;。：；]")
_STOP = re.compile(r"[.:;。：；](?:\s|$)|[。：；]")


def _attendance(language: Language) -> tuple[str, ...]:
    return language.grammar.attendance_lists


def _struck(language: Language) -> tuple[str, ...]:
    return (*language.persons.striking, *language.persons.struck, *choices.negation(language))


def _put_in(language: Language) -> tuple[str, ...]:
    return (*language.persons.put_in, *choices.addition(language))


def _lists(language: Language) -> tuple[str, ...]:
    return language.grammar.list_nouns


def _of(language: Language) -> tuple[str, ...]:
    return language.grammar.prepositions


def _things(language: Language) -> tuple[str, ...]:
    return language.grammar.harmless


def _receipt(language: Language) -> tuple[str, ...]:
    return language.grammar.receipt


def of_another_list(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether it is a list of addresses that changes, or those named before shall only be entered.

    "Kindly delete her from the mailing list"; "please add both to the list of participants", in a sentence that names nobody
    and strikes nobody off, below persons. Without these, somebody is added to an earlier list.
    """
    told = sentences(page, knowledge)
    own = next((one for one in told if one.start <= cue.start < one.end), None)
    if own is None:
        return False
    if of_things(page, cue, knowledge):
        return True
    text = Plain(page.plain.text[own.start : own.end])
    at, end = cue.start - own.start, cue.end - own.start
    if about_addresses(text, knowledge) or any(_near(text, at, end, other) for other in cues(knowledge, mailing).all(text)):
        return True
    before = sum(one.persons - one.idle - one.handed for one in told if one.end <= own.start)
    puts_in = cues(knowledge, _put_in).first(Plain(cue.phrase), near=False) is not None  # "added", not "replace"
    if own.persons or not (before and puts_in) or cues(knowledge, _struck).first(text, near=False) is not None:
        return False
    return any(_near(text, at, end, other) for other in cues(knowledge, _attendance).all(text))


def of_things(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the list that the words change is one of things: "the list of hotels is no longer valid".

    What follows the list's "of" tells it: something that changes nothing of a delegation.
    """
    own = next((one for one in sentences(page, knowledge) if one.start <= cue.start < one.end), None)
    if own is None:
        return False
    text = Plain(page.plain.text[own.start : own.end])
    at, end = cue.start - own.start, cue.end - own.start
    lists = cues(knowledge, _lists).all(text)
    near = [one for one in lists if one.start < end and at - one.end <= REACH and not _STOP.search(text.text[one.end : at])]
    if not near:
        return False
    behind = Plain(text.text[near[-1].end :])
    of = cues(knowledge, _of).first(behind, near=False)
    if of is None or behind.text[: of.start].strip():
        return False  # "the list is no longer valid"
    named = Plain(behind.text[of.end : max(of.end, end - near[-1].end)])
    return (
        cues(knowledge, _things).first(named, near=False) is not None
        and cues(knowledge, changed).first(named, near=False) is None
    )


def _near(text: Plain, start: int, end: int, other: Cue) -> bool:
    """Tell whether the list is named in the clause of the word of change, and not far from it."""
    between = text.text[end : other.start] if end <= other.start else text.text[other.end : start]
    return len(between) <= REACH and _STOP.search(between) is None


def of_our_note(page: PageText, cue: Cue) -> bool:
    """Tell whether the words that seem to name an earlier note of theirs lead to the number of the one that invites.

    "with reference to its Note Verbale No. CU 2009/33 (A)": the Secretariat's.
    """
    text = page.plain.text
    number = OUR_FORM.search(text, cue.end, cue.end + NUMBER_REACH)
    return number is not None and _NUMBERED.fullmatch(text, cue.end, number.start()) is not None


def only_received(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether it is only said of the earlier note that it came in: "thank you for confirming receipt of our previous note".

    Nothing says so that the list of that note is changed now.
    """
    before = page.plain.text[max(0, cue.start - RECEIPT_REACH) : cue.start]
    told = cues(knowledge, _receipt).all(Plain(before))
    between = before[told[-1].end :] if told else ""
    return bool(told) and _MARK.search(between) is None and len(between.split()) <= RECEIPT_WORDS
