"""Words of change said of another list than an earlier one of the delegation: of who gets papers, or of who takes part."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.sentence_words import changed
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.mailing_lists import about_addresses, mailing
from pipeline.extraction.words.our_numbers import OUR_FORM
from pipeline.extraction.words.plain import Plain

REACH = 60  # letters between the word of change and the list
_NUMBERED = re.compile(r"\W{0,3}[^\d\W]{0,5}\W{0,3}")  # between a note and its number: "o. ", "رقم"; a cue may hold an "n" of it
NUMBER_REACH = 40  # letters from there to the end of the number
THINGS_REACH = 40  # letters from a list that is changed to what it lists
COMPARED_BEFORE, COMPARED_LETTERS = 24, 40  # between a last year and the change of a delegation, the one first or the other
RECEIPT_REACH, RECEIPT_WORDS = 24, 3  # letters and words between "receipt" and the note: "receipt of our previous note"
_MARK = re.compile(r"[,،，.:;。：；]")
_FIRST_WORDS = re.compile(r"\s?([^\W\d_]+)(?:\s[^\W\d_]+)?")
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


def _last_year(language: Language) -> tuple[str, ...]:
    return language.grammar.last_year


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
    if _named_before(text, near[-1], knowledge):
        return True  # "酒店名单"
    behind = Plain(text.text[near[-1].end :])
    of = cues(knowledge, _of).first(behind, near=False)
    if of is None or behind.text[: of.start].strip():
        return _named_behind(behind, knowledge)  # "список гостиниц", and not "the list is no longer valid"
    stop = end - near[-1].end if at > near[-1].end else of.end + THINGS_REACH  # "we have revised the list of hotels"
    mark = _MARK.search(behind.text, of.end)
    named = Plain(behind.text[of.end : max(of.end, min(stop, mark.start() if mark else stop))])
    return (
        cues(knowledge, _things).first(named, near=False) is not None
        and cues(knowledge, changed).first(named, near=False) is None
    )


def _named_before(text: Plain, found: Cue, knowledge: Knowledge) -> bool:
    """Tell whether what a list lists stands right before it, as in Chinese."""
    before = Plain(text.text[max(0, found.start - THINGS_REACH) : found.start])
    return is_cjk(found.phrase[:1]) and any(one.end == len(before.text) for one in cues(knowledge, _things).all(before))


def _named_behind(behind: Plain, knowledge: Knowledge) -> bool:
    """Tell whether it stands right behind the list, where no "of" parts it from it; persons who accompany others may come."""
    words = _FIRST_WORDS.match(behind.text)
    named, more = (Plain(words[1]), Plain(words[0])) if words is not None else (Plain(""), Plain(""))
    return (
        cues(knowledge, _things).first(named, near=False) is not None and cues(knowledge, changed).first(more, near=False) is None
    )


def of_last_year(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether a change is compared with an earlier meeting, or is told of it.

    "Our delegation has been enlarged since last year", "Last year our delegation was enlarged"; a list of that time that is
    changed now is another thing.
    """
    own = next((one for one in sentences(page, knowledge) if one.start <= cue.start < one.end), None)
    if own is None:
        return False
    years, text = cues(knowledge, _last_year), page.plain.text
    if years.first(Plain(text[cue.end : min(own.end, cue.end + COMPARED_LETTERS)]), near=False) is not None:
        return True
    before = text[max(own.start, cue.start - COMPARED_BEFORE) : cue.end]
    told = years.all(Plain(before))
    between = before[told[-1].end :] if told else ""
    lists = cues(knowledge, _lists).first(Plain(between), near=False)
    return bool(told) and lists is None and _MARK.search(between) is None


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
