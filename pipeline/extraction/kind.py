"""What a message is to the secretariat: a nomination, an amendment, a regret, an acknowledgement, or something else."""

from __future__ import annotations

from dataclasses import replace

from config.knowledge import Knowledge, Language
from models.finding import Finding
from models.mail import Letter
from models.reply import Kind
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.forms import reply_slips
from pipeline.extraction.kinds.acknowledgements import acknowledged_in, acknowledgement_of, no_names_here
from pipeline.extraction.kinds.additions import added
from pipeline.extraction.kinds.answers_apart import attended_after_all, named_for_another, tells_of_others
from pipeline.extraction.kinds.automatic_words import automatic_words, replies_beside_automatic_words
from pipeline.extraction.kinds.by_machines import by_machine, holds_note
from pipeline.extraction.kinds.chinese_stand_ins import comes_in_clause, stand_ins
from pipeline.extraction.kinds.deeds import (
    Clue,
    Deeds,
    announced,
    deeds_of,
    first,
    first_but,
    first_certain,
    revised,
    stands_in,
)
from pipeline.extraction.kinds.desk_officers import of_delegation
from pipeline.extraction.kinds.invitation_ties import (
    follows,
    gives_our_number,
    other_matter,
    refers_to_note,
    speaks_of_meeting,
    tied,
)
from pipeline.extraction.kinds.kind_findings import ASKS, ASKS_SOMETHING, BY_GRAMMAR, HANDLING_PERSONS, UNDECIDED
from pipeline.extraction.kinds.kind_findings import kind_finding as _finding
from pipeline.extraction.kinds.labelled_changes import labelled, strikes_off
from pipeline.extraction.kinds.mailing import as_sentence, automatic
from pipeline.extraction.kinds.offices_prevented import prevented_office
from pipeline.extraction.kinds.others_away import only_away
from pipeline.extraction.kinds.persons_announced import ordered_persons, persons_announced, tabled_persons
from pipeline.extraction.kinds.questions import asked_before_naming
from pipeline.extraction.kinds.regrets_of_one import denied_all, of_one_replaced, regrets_of_one
from pipeline.extraction.kinds.remarks_in_tables import changed_in_remarks
from pipeline.extraction.kinds.said_to_come import says_somebody_comes, sends_somebody
from pipeline.extraction.kinds.sentence_words import of_lateness
from pipeline.extraction.kinds.sentences import note_sentences
from pipeline.extraction.kinds.signed_regrets import signed_below
from pipeline.extraction.kinds.taken_back import takes_all_off
from pipeline.extraction.kinds.told_of_past import with_past_asked
from pipeline.extraction.kinds.unannounced import unannounced
from pipeline.extraction.kinds.withheld import with_withheld_asked
from pipeline.extraction.kinds.writers_coming import writer_comes
from pipeline.extraction.layout.text import PageText, page_texts
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import plain

REMARKED = "Its words of change are remarks on persons of its own list who do not attend."
BULK = 0.6  # of a mail to many, or of another matter: below every sensible threshold
OTHER_MATTER = "It seems to tell of another matter, and of no meeting that we invited to."
COMES_TOO = "It also says of somebody that he attends."
PUT_IN = "Somebody is prevented, and another is put in his place."
NONE_NAMED = "Nobody was seen to be named, but it changes a delegation."
SET_BELOW = "Somebody is prevented, and somebody is named below."
NAMED_IDLY = "It names persons, but seems to say of none of them that he comes."
LISTED_ALONE = "It lists persons, without a sentence that announces them."
BESIDE = 0.75  # that a delegation is announced, where somebody is also said not to come: he may have been of an earlier one
NO_LETTERS = 3  # of a bare "no", "non", "нет"
NOBODY_AT_ALL = 0.85  # that nobody comes, where it is said of the State and of everybody named
SHORT_LETTERS = 400  # of a mail of a few lines with its signature
HE_COMES = "It seems to say that its writer comes, whoever else does not."
AUTOMATIC_BESIDE = "It has words of automatic answers, but it also says who comes, or that nobody does."
ANNOUNCED_BELOW = "The mail below it announces somebody; only who writes above may be prevented."
NEWS_BELOW = "The mail below it, which was sent to others, announces somebody too: both may be nominated."
CONTACT_PERSONS = 1  # a regret or an acknowledgement names at most one person: whom to ask


def _regret(language: Language) -> tuple[str, ...]:
    return language.kind.regret


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
    found = _of_reply(pages, sheets, knowledge, answers=answers, asked=answers and _short_answer(letter, sheets, pages))
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
    if unread and found.value == Kind.OTHER:
        reason = "Its attachments could not be read; they may hold the reply."
        return Finding("kind", found.value, found.as_written, 0.4, found.where, (reason, *found.reasons))
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


def _of_reply(
    pages: tuple[PageText, ...], sheets: tuple[Sheet, ...], knowledge: Knowledge, *, answers: bool, asked: bool
) -> Finding:
    """Return what the reply's own words and its list of persons say.

    `answers` is as in `kind_of`; `asked`: what it is asked stands in the mail that it answers, and "no" is enough.
    """
    regret = first_but(pages, cues(knowledge, _regret), lambda page, cue: of_lateness(page.plain, cue, knowledge))
    acknowledged = acknowledged_in(pages, knowledge)
    exchanged = labelled(pages, knowledge)
    change = revised(pages, knowledge) or added(pages, knowledge) or exchanged
    replaced = of_delegation(first_certain(pages, cues(knowledge, choices.replacement), knowledge), knowledge)
    done = deeds_of(pages, knowledge, asked=asked)
    changed = None if takes_all_off(pages, done, knowledge) else of_delegation(done.changed, knowledge)
    done = replace(done, changed=changed)
    named = announced(pages, done, knowledge)
    listed = any(sheet.part is Part.LIST for sheet in sheets) or any(tabled_persons(page, knowledge) for page in pages)
    persons = sum(persons_announced(page, knowledge) for page in pages)
    handed, idle = _not_coming(pages, knowledge)
    instead = _instead(replaced, knowledge) if replaced else 0
    signed = regret and not (named or change or done.changed) and signed_below(regret, knowledge)
    if not (listed or instead or exchanged) and (persons <= handed + idle or signed):
        persons = 0  # "has been forwarded to Mr. X, who will designate an expert"; "it had been intended to send Ms. Y"
    someone = persons > 0 or listed
    prevented = replaced and done.prevents(replaced)
    other_words = [clue for clue in (done.changed, named) if clue and not done.prevents(clue)]
    alone = replaced and not (change or other_words or listed or instead)
    nobody = idle > 0 and persons == 0 and replaced and done.holds(replaced)
    if alone and ((prevented and persons == 1) or nobody):
        told = NAMED_IDLY if nobody else "Somebody is prevented, and nobody is named in his place."
        sure = NOBODY_AT_ALL if nobody and regret and denied_all(regret, knowledge) else BY_GRAMMAR
        return _finding(Kind.REGRET, regret or replaced, sure, told)
    if replaced and not change and only_away(pages, replaced, named, done, knowledge, listed=listed, persons=persons):
        return _finding(Kind.NOMINATION, named or replaced, BESIDE, f"It also says “{replaced.words}”.")
    if (change or replaced) and someone and not (regret and not change and persons == 0):
        return _finding(Kind.AMENDMENT, change or replaced, 0.97 if change or not regret else 0.85)
    if (change or replaced) and not regret and not acknowledged:
        return _of_none(change, replaced, done, knowledge, answers=answers)
    few = not listed and persons <= CONTACT_PERSONS
    if done.changed and (someone or strikes_off(done.changed, knowledge)) and not (regret and persons == 0):
        return _finding(Kind.AMENDMENT, done.changed, BY_GRAMMAR, "It changes something about persons, in a wording of its own.")
    comes = named if persons and named and sends_somebody(pages, knowledge) else None
    if regret and few:
        sure = BESIDE if comes else 0.8 if (named and persons) or acknowledged else 0
        return _regretted(regret, sure, knowledge, idle=idle > 0, persons=persons)
    if acknowledged and few:
        return acknowledgement_of(acknowledged, comes or says_somebody_comes(pages, knowledge), persons)
    if done.put_off and not someone and no_names_here(pages, knowledge):
        return _by_grammar(done, answers or done.speaks, knowledge)
    if listed and not named:
        return _finding(Kind.NOMINATION, None, _listed_alone(persons, regret, done.refused), LISTED_ALONE)
    if someone and named and (listed or persons > 1 or answers or speaks_of_meeting(pages, knowledge)):
        return _announcing(named, regret or acknowledged, knowledge)
    ordered = sum(ordered_persons(page, knowledge) for page in pages)
    handled = persons <= HANDLING_PERSONS and not ordered
    says_no = (done.refused or done.put_off) and not (named or listed or done.sends)
    if says_no and handled and not sends_somebody(pages, knowledge):
        return _by_grammar(done, answers or done.speaks, knowledge)
    if regret or acknowledged:
        return _beside_persons(regret, acknowledged, ordered, knowledge)
    return unannounced(pages, persons, named, knowledge, answers)


def _announcing(named: Clue, other: Clue | None, knowledge: Knowledge) -> Finding:
    """Return that somebody is announced, asked where it also says something else: a regret, an acknowledgement."""
    if other:
        return _finding(Kind.NOMINATION, named, 0.75, f"It also says “{other.words}”.")
    return with_past_asked(_finding(Kind.NOMINATION, named, 0.97), named, knowledge)


def _beside_persons(regret: Clue | None, acknowledged: Clue | None, ordered: int, knowledge: Knowledge) -> Finding:
    """Return a regret or an acknowledgement beside which somebody may come; `ordered`: how many are set out one by one."""
    if regret and not acknowledged and ordered > 1:
        reason = "Persons are set out one by one, but no known phrase announces them."
        return _finding(Kind.NOMINATION, regret, UNDECIDED, reason)
    if regret and attended_after_all(regret, knowledge):
        return _finding(Kind.NOMINATION, regret, UNDECIDED, COMES_TOO)
    kind = Kind.REGRET if regret else Kind.ACKNOWLEDGEMENT
    return _finding(kind, regret or acknowledged, 0.6, "It also speaks of persons who come.")


def _of_none(change: Clue | None, replaced: Clue | None, done: Deeds, knowledge: Knowledge, *, answers: bool) -> Finding:
    """Return a change of which nobody is seen, or the regret of all: "our experts are kept by other tasks and cannot travel"."""
    if replaced and done.refused and done.holds(replaced) and not (change or done.changed):
        return _by_grammar(done, answers, knowledge)
    return _finding(Kind.AMENDMENT, change or replaced, 0.85, NONE_NAMED)


def _instead(replaced: Clue, knowledge: Knowledge) -> int:
    """Return how many come instead: set out one by one behind the words of replacing, or in them: "由二秘陈伟代为出席"."""
    text = replaced.page.plain
    ordered = ordered_persons(replaced.page, knowledge, replaced.cue.end)
    return ordered or stand_ins(text, replaced.cue.start, len(text.text), knowledge)


def _listed_alone(persons: int, regret: Clue | None, refused: Clue | None) -> float:
    """Return how sure a list without a sentence is: less beside a refusal; a bare "no" stands for "number" in a table's head."""
    in_words = refused is not None and refused.cue.end - refused.cue.start > NO_LETTERS
    return 0.6 if not persons else BESIDE if regret or in_words else 0.92


def _regretted(regret: Clue, doubt: float, knowledge: Knowledge, *, idle: bool, persons: int) -> Finding:
    """Return that nobody comes; a change where it is somebody named who does not come, and another is set out below.

    Where but the holder of an office regrets, others may be sent.
    """
    if of_one_replaced(regret, knowledge):
        return _finding(Kind.AMENDMENT, regret, BY_GRAMMAR, PUT_IN)
    if regrets_of_one(regret, knowledge):
        return _finding(Kind.NOMINATION, regret, BESIDE, f"It also says “{regret.words}”.")
    if persons and named_for_another(regret, knowledge):
        return _finding(Kind.NOMINATION, regret, UNDECIDED, "It answers two notes, and names somebody for one of them.")
    comes = not idle and (doubt == BESIDE or says_somebody_comes((regret.page,), knowledge))
    if comes or attended_after_all(regret, knowledge) or comes_in_clause(regret.page.plain.text, regret.cue.end, knowledge):
        return _finding(Kind.NOMINATION, regret, UNDECIDED, COMES_TOO)
    if not idle and doubt and persons > 1 and ordered_persons(regret.page, knowledge, regret.cue.end):
        return _finding(Kind.AMENDMENT, regret, BY_GRAMMAR, SET_BELOW)
    if not idle:
        doubt = min(doubt or BESIDE, BESIDE) if persons and tells_of_others(regret, knowledge) else doubt
        return _finding(Kind.REGRET, regret, doubt or 0.97, "It may also name somebody who comes." if doubt else "")
    if ordered_persons(regret.page, knowledge, regret.cue.end):
        return _finding(Kind.AMENDMENT, regret, BY_GRAMMAR, SET_BELOW)
    return _finding(Kind.REGRET, regret, NOBODY_AT_ALL if denied_all(regret, knowledge) else BY_GRAMMAR, NAMED_IDLY)


def _not_coming(pages: tuple[PageText, ...], knowledge: Knowledge) -> tuple[int, int]:
    """Return how many persons the note was forwarded to, and how many others are named without it being said that they come."""
    told = [one for page in pages for one in note_sentences(page, knowledge)]
    return sum(one.handed for one in told), sum(one.idle for one in told if not one.handed)


def _by_grammar(done: Deeds, answers: bool, knowledge: Knowledge) -> Finding:
    """Return a regret or an acknowledgement that only the words of a sentence tell; a person always sees it."""
    if done.put_off:
        return _finding(
            Kind.ACKNOWLEDGEMENT, done.put_off, BY_GRAMMAR if answers else UNDECIDED, "It seems to put an answer off."
        )
    sure = BY_GRAMMAR if answers else UNDECIDED
    if done.refused and of_one_replaced(done.refused, knowledge):
        return _finding(Kind.AMENDMENT, done.refused, sure, PUT_IN)
    if done.refused and says_somebody_comes((done.refused.page,), knowledge):
        return _finding(Kind.NOMINATION, done.refused, UNDECIDED, COMES_TOO)
    return _finding(Kind.REGRET, done.refused, sure, "It seems to say that nobody comes.")


def _pages(sheets: tuple[Sheet, ...], *parts: Part) -> tuple[PageText, ...]:
    chosen = [sheet for sheet in sheets if sheet.part in parts] or [sheet for sheet in sheets if sheet.part is Part.COVER]
    return tuple(page for sheet in chosen for page in page_texts(sheet.document))
