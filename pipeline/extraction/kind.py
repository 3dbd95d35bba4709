"""What a message is to the secretariat: a nomination, an amendment, a regret, an acknowledgement, or something else."""

from __future__ import annotations

from dataclasses import replace

from config.knowledge import Knowledge
from models.finding import Finding
from models.mail import Letter
from models.reply import Kind
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.forms import reply_slips
from pipeline.extraction.kind_by_words import kind_by_words
from pipeline.extraction.kinds.additions import added
from pipeline.extraction.kinds.automatic_words import automatic_words, replies_beside_automatic_words
from pipeline.extraction.kinds.by_machines import by_machine, holds_note
from pipeline.extraction.kinds.certain_changes import revised
from pipeline.extraction.kinds.changes_by_model import with_changes_told
from pipeline.extraction.kinds.clue import Clue, first
from pipeline.extraction.kinds.deeds import deeds_of
from pipeline.extraction.kinds.invitation_ties import follows, gives_our_number, other_matter, refers_to_note, tied
from pipeline.extraction.kinds.kind_findings import ASKS, ASKS_SOMETHING, BESIDE, BY_GRAMMAR, UNDECIDED
from pipeline.extraction.kinds.kind_findings import kind_finding as _finding
from pipeline.extraction.kinds.mailing import as_sentence, automatic
from pipeline.extraction.kinds.named_before_list import with_named_before_asked
from pipeline.extraction.kinds.office_stand_ins import stands_in
from pipeline.extraction.kinds.offices_prevented import prevented_office
from pipeline.extraction.kinds.questions import asked_before_naming
from pipeline.extraction.kinds.remarks_in_tables import changed_in_remarks
from pipeline.extraction.kinds.sentences_by_model import GUESSES, with_second_opinion
from pipeline.extraction.kinds.withheld import with_withheld_asked
from pipeline.extraction.kinds.writers_coming import writer_comes
from pipeline.extraction.layout.text import PageText, page_texts
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import plain

REMARKED = "Its words of change are remarks on persons of its own list who do not attend."
BULK = 0.6  # of a mail to many, or of another matter: below every sensible threshold
OTHER_MATTER = "It seems to tell of another matter, and of no meeting that we invited to."
SHORT_LETTERS = 400  # of a mail of a few lines with its signature
HE_COMES = "It seems to say that its writer comes, whoever else does not."
AUTOMATIC_BESIDE = "It has words of automatic answers, but it also says who comes, or that nobody does."
ANNOUNCED_BELOW = "The mail below it announces somebody; only who writes above may be prevented."
NEWS_BELOW = "The mail below it, which was sent to others, announces somebody too: both may be nominated."


def kind_of(letter: Letter, sheets: tuple[Sheet, ...], knowledge: Knowledge, *, answers: bool = False) -> Finding:
    """Return the finding "kind"; its value is always one of `Kind`.

    Args:
        letter: its headers tell bounces and automatic answers.
        sheets: the documents with their parts.
        knowledge: phrases, and words by what they do in a sentence.
        answers: whether some clue (number, days, title, thread) leads to an invitation of the register: then it is never put
            aside without asking.
    """
    machine = automatic(letter)
    pages = _pages(sheets, Part.NOTE, Part.LIST)
    formal = holds_note(pages, knowledge)
    if machine and by_machine(letter, pages, knowledge):
        return Finding("kind", Kind.OTHER, "", 0.99, None, (f"{as_sentence(machine.reason)}.",))
    answer = automatic_words(letter, pages, knowledge)
    if answer and not formal:
        return answer
    found = kind_by_words(pages, sheets, knowledge, answers=answers, asked=answers and _short_answer(letter, sheets, pages))
    found = with_named_before_asked(found, pages, knowledge)
    listed = any(sheet.part is Part.LIST for sheet in sheets)
    unasked = machine is not None and not formal
    found = with_second_opinion(found, pages, knowledge, listed=listed, answers=answers, by_machine=unasked)
    found = with_changes_told(found, pages, knowledge)
    if found.value in (Kind.REGRET, Kind.ACKNOWLEDGEMENT) and (himself := writer_comes(pages, knowledge)):
        found = _finding(Kind.NOMINATION, himself, UNDECIDED, HE_COMES)
    if found.value in (Kind.NOMINATION, Kind.ACKNOWLEDGEMENT) and (question := asked_before_naming(pages, knowledge)):
        found = _finding(Kind.OTHER, question, ASKS, ASKS_SOMETHING)
    if found.value in (Kind.NOMINATION, Kind.REGRET, Kind.AMENDMENT) and replies_beside_automatic_words(letter, pages, knowledge):
        found = replace(found, confidence=min(found.confidence, UNDECIDED), reasons=(AUTOMATIC_BESIDE, *found.reasons))
    if found.value == Kind.REGRET and any(sheet.announced_below for sheet in sheets):
        found = replace(found, confidence=min(found.confidence, BY_GRAMMAR), reasons=(ANNOUNCED_BELOW, *found.reasons))
    if found.value in (Kind.NOMINATION, Kind.AMENDMENT) and any(sheet.news_below for sheet in sheets):
        found = replace(found, confidence=min(found.confidence, BY_GRAMMAR), reasons=(NEWS_BELOW, *found.reasons))
    if found.value == Kind.AMENDMENT and (office := _for_an_office(pages, knowledge)):
        found = _finding(
            Kind.NOMINATION, office, BESIDE, "Somebody comes for who holds an office, and no earlier list is told of."
        )
    if found.value == Kind.AMENDMENT and changed_in_remarks(pages, knowledge):
        found = replace(found, value=Kind.NOMINATION, confidence=BESIDE, reasons=(REMARKED, *found.reasons))
    found = with_withheld_asked(_with_slips_asked(found, pages, knowledge), pages, knowledge)
    below = answers and any(gives_our_number(plain(sheet.quoted)) for sheet in sheets)  # of the writer's own earlier mail perhaps
    if found.value in (Kind.NOMINATION, Kind.AMENDMENT) and not (below or tied(letter, pages, knowledge, answers=answers)):
        found = _untied(found, pages, knowledge, answers=answers)
    if machine and machine.bulk and not formal and not any(gives_our_number(page.plain.text) for page in pages):
        return Finding("kind", Kind.OTHER, "", BULK, None, (f"{as_sentence(machine.reason)}, and it gives no number of a note.",))
    if answers and found.value == Kind.OTHER and found.confidence > UNDECIDED:
        reason = "It gives an invitation of the register, but it does not announce, regret or acknowledge anything."
        found = Finding("kind", found.value, found.as_written, UNDECIDED, found.where, (reason,))
    unread = letter.attachments and not any(sheet.document.sha256 and sheet.document.pages for sheet in sheets)
    if unread and (found.value == Kind.OTHER or GUESSES & {*found.reasons}):
        reason = "Its attachments could not be read; they may hold the reply."
        return Finding("kind", Kind.OTHER, found.as_written, 0.4, found.where, (reason, *found.reasons))
    if machine and not formal and found.value != Kind.OTHER:
        return Finding(
            "kind", found.value, found.as_written, min(found.confidence, 0.6), found.where, (f"{as_sentence(machine.reason)}.",)
        )
    return found


def _with_slips_asked(found: Finding, pages: tuple[PageText, ...], knowledge: Knowledge) -> Finding:
    """Return the kind, asked where a reply slip offers both answers and neither is certainly the one that is ticked."""
    if not any(reply_slips.undecided(page.page, lexicon(knowledge)) for page in pages):
        return found
    return replace(found, confidence=min(found.confidence, UNDECIDED), reasons=(reply_slips.UNDECIDED, *found.reasons))


def _for_an_office(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return what says that somebody comes for who holds an office, or that he cannot come, where nothing else changes."""
    if revised(pages, knowledge) or added(pages, knowledge):
        return None
    done = deeds_of(pages, knowledge, asked=False)
    return stands_in(pages, done, knowledge) or prevented_office(pages, done, knowledge)


def _untied(found: Finding, pages: tuple[PageText, ...], knowledge: Knowledge, *, answers: bool) -> Finding:
    """Return the kind of what seems to announce persons, but gives no sign of an invitation: a person always sees it."""
    matter = first(pages, cues(knowledge, other_matter), near=False)
    if matter and not writer_comes(pages, knowledge):  # "from Norway only I will come … take Mr. B off the mailing list"
        return _finding(Kind.OTHER, matter, UNDECIDED if answers else BULK, OTHER_MATTER)
    if answers or refers_to_note(pages, knowledge):
        return found
    reasons = ("It gives neither a number of ours nor a meeting of the register, and answers no note.", *found.reasons)
    return replace(found, confidence=min(found.confidence, BY_GRAMMAR), reasons=reasons)


def _short_answer(letter: Letter, sheets: tuple[Sheet, ...], pages: tuple[PageText, ...]) -> bool:
    """Tell whether it is a mail of a few lines that answers a mail before it: what was asked there need not be said again."""
    before = follows(letter) or any(sheet.quoted for sheet in sheets)
    return before and sum(len(page.plain.text) for page in pages) <= SHORT_LETTERS


def _pages(sheets: tuple[Sheet, ...], *parts: Part) -> tuple[PageText, ...]:
    chosen = [sheet for sheet in sheets if sheet.part in parts] or [sheet for sheet in sheets if sheet.part is Part.COVER]
    return tuple(page for sheet in chosen for page in page_texts(sheet.document))
