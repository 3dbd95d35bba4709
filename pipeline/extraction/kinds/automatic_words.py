"""Automatic answers that only their own words betray: no header marks them."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from models.finding import Finding
from models.mail import Letter
from models.reply import Kind
from pipeline.extraction.correspondence.compliments import compliments_in
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.invitation_ties import gives_our_number
from pipeline.extraction.kinds.list_headings import list_headings
from pipeline.extraction.kinds.named_for_states import named_for_state
from pipeline.extraction.kinds.sentence_words import coming
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, Cues, cues
from pipeline.extraction.words.our_numbers import NUMBER_OF_NOTE, OUR_FORM
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import said_before

SUBJECT_LETTERS = 80  # of a subject, in which "Automatic reply:" stands
# A person answers an answer: "Re: Automatic reply: …", in plain text.
_ANSWER = re.compile(r"\s*(?:re|aw|sv|rv|ref|resp|rep|na|fw|fwd|tr|wg|rm|回复|答复|转发|رد|отв|ответ)\s?[:：]")
_ITEM = re.compile(r"\s*(?:[-–—•*·▪●]|\(?\d{1,2}[.)])\s")
_STOP = re.compile(r"[.!?](?=\s)")
_TO = " to "
_FIRST_ITEM = re.compile(r"(?:^|\n)\s*\(?1[.)]\s")
LETTERS = 600  # of a text that says no more than that somebody is away


def _automatic(language: Language) -> tuple[str, ...]:
    return (*language.kind.automatic, *language.kind.absence)


def _by_machine(language: Language) -> tuple[str, ...]:
    return language.kind.automatic


def _absence(language: Language) -> tuple[str, ...]:
    return language.kind.absence


def _nominating(language: Language) -> tuple[str, ...]:
    return (*language.kind.nominations, *language.kind.details)


def _replying(language: Language) -> tuple[str, ...]:
    """Return the words with which a person replies: no automatic answer regrets, hands on or announces anything."""
    kind = language.kind
    return (*kind.regret, *kind.acknowledgement, *choices.nomination(language))


def automatic_words(letter: Letter, pages: tuple[PageText, ...], knowledge: Knowledge) -> Finding | None:
    """Return the finding "kind" for an automatic answer by its subject or its short text; None for anything else."""
    titled, found = _titled(letter, knowledge), _away(pages, knowledge)
    if not (titled or found) or _replies(pages, knowledge, titled=titled) or named_for_state(pages, knowledge):
        return None
    if titled or found is None:
        return Finding("kind", Kind.OTHER, letter.subject, 0.95, None, ("The subject is that of an automatic answer.",))
    page, cue = found
    said = page.as_written(cue.start, cue.end)
    return Finding("kind", Kind.OTHER, said, 0.9, page.where(cue.start, cue.end), ("The text is that of an automatic answer.",))


def replies_beside_automatic_words(letter: Letter, pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether a message has words of automatic answers, and says who comes or that nobody does: what it is is to be asked.

    "I am on leave" and "please do not reply to this address" stand below replies, too.
    """
    titled = _titled(letter, knowledge)
    return (titled or _away(pages, knowledge) is not None) and _replies(pages, knowledge, titled=titled)


def _titled(letter: Letter, knowledge: Knowledge) -> bool:
    """Tell whether the subject is that of an automatic answer: "Automatic reply: …", but not "Re: Automatic reply: …"."""
    subject = Plain(letter.subject[:SUBJECT_LETTERS])
    return _ANSWER.match(subject.text) is None and cues(knowledge, _automatic).first(subject, near=False) is not None


def _replies(pages: tuple[PageText, ...], knowledge: Knowledge, *, titled: bool) -> bool:
    """Tell whether the text says who comes; below the subject of an automatic answer also that nobody does."""
    return says_who_comes(pages, knowledge) or (titled and answers_invitation(pages, knowledge))


def answers_invitation(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether the text announces a delegation, lists persons, or refuses, beside the number of one of our notes."""
    if not any(gives_our_number(page.plain.text) or NUMBER_OF_NOTE.search(page.passage.text) for page in pages):
        return False
    return any(
        cues(knowledge, choices.announcing).first(page.plain, near=False) is not None
        or (_FIRST_ITEM.search(page.passage.text) is not None and courtesies(page, knowledge))
        or any(one.refuses for one in sentences(page, knowledge))
        for page in pages
    )


def _away(pages: tuple[PageText, ...], knowledge: Knowledge) -> tuple[PageText, Cue] | None:
    """Return (page, cue) of the words by which a short text seems to be an automatic answer."""
    words = cues(knowledge, _automatic)
    if sum(len(page.passage.text) for page in pages) >= LETTERS or any(compliments_in(page.plain, knowledge) for page in pages):
        return None
    answered = any(OUR_FORM.search(page.plain.text) for page in pages)
    if not _made_by_machine(pages, knowledge):
        if any(_nominates(page, knowledge) for page in pages):
            return None
        pages = tuple(page for page in pages if not (answered and _replied_before(page, words, knowledge)))
    for page in pages:
        found = words.all(page.plain)
        cue = next((cue for cue in found if not (answered and _of_another(page, cue, knowledge))), None)
        if cue:
            return page, cue
    return None


def _made_by_machine(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    return any(cues(knowledge, _by_machine).first(page.plain, near=False) for page in pages)


def says_who_comes(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether a heading stands above a list, or a sentence says that somebody comes, and not that its writer is away.

    Whoever is away says whom to ask, and hands on.
    """
    for page in pages:
        if _nominates(page, knowledge):
            return True
        absence, comes, announced = (cues(knowledge, words).all(page.plain) for words in (_absence, coming, choices.announcing))
        listed = list_headings(page, knowledge)
        for one in sentences(page, knowledge):
            away = [cue.start for cue in absence if one.start <= cue.start < one.end]
            said = (*comes, *announced) if one.persons else comes
            told = [cue.end for cue in said if one.start <= cue.start < one.end and not one.has("negation")]
            told = [end for end in told if not page.plain.text.startswith(_TO, end)]  # "will attend to urgent matters"
            before = [end for end in told if not away or _STOP.search(page.plain.text, end, min(away))]
            if any(one.start <= end < one.end for end in listed) or (before and not one.asides and not one.has("forwarding")):
                return True
    return False


def _nominates(page: PageText, knowledge: Knowledge) -> bool:
    """Tell whether a sentence that tells of no absence nominates somebody: "I was out of the office. Please register Ms. A"."""
    nominating, absence = (cues(knowledge, words).all(page.plain) for words in (_nominating, _absence))
    for one in (one for one in sentences(page, knowledge) if one.persons):
        nominated, away = (any(one.start <= cue.start < one.end for cue in found) for found in (nominating, absence))
        if nominated and not away:
            return True
    return False


def _replied_before(page: PageText, words: Cues, knowledge: Knowledge) -> bool:
    """Tell whether a reply stands before the page's first words of absence: they are said beside it.

    "Your note has been forwarded to the capital. Please call my colleague, as I am on leave until Wednesday." Whoever is away
    says so first: "I am on leave; your note will be dealt with later".
    """
    absence = words.first(page.plain, near=False)
    if absence is None:
        return False
    replied = cues(knowledge, _replying).first(page.plain, near=False)
    if replied is not None and replied.end <= absence.start:
        return True
    before = (one for one in sentences(page, knowledge) if one.end <= absence.start)
    return any(one.refuses or one.puts_off or one.promises or (one.has("coming") and not one.has("negation")) for one in before)


def _of_another(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether somebody stands before the cue in its sentence, who is away: "Mr. A, who deals with CU 2009/33, is on leave".

    An item of a list tells of one person among several.

    Whoever is away himself names behind it whom to ask: "I am on leave; please contact Mr. A".
    """
    begin = said_before(page.plain.text, cue.start)
    text, at = page.passage.text, page.plain.span(cue.start, cue.end)[0]
    if _ITEM.match(text, text.rfind("\n", 0, at) + 1, at):
        return True
    return any(begin <= at < cue.start for at in courtesies(page, knowledge))
