"""What the own words of a reply and its list of persons say that it is, machines and register left aside."""

from __future__ import annotations

from dataclasses import replace

from config.knowledge import Knowledge, Language
from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.kinds.acknowledgements import acknowledged_in, acknowledgement_of, no_names_here
from pipeline.extraction.kinds.additions import added
from pipeline.extraction.kinds.announcements import announced
from pipeline.extraction.kinds.answers_apart import attended_after_all, named_for_another, tells_of_others
from pipeline.extraction.kinds.certain_changes import first_certain, revised
from pipeline.extraction.kinds.chinese_stand_ins import comes_in_clause, stand_ins
from pipeline.extraction.kinds.clue import Clue, first_but
from pipeline.extraction.kinds.deeds import Deeds, deeds_of
from pipeline.extraction.kinds.desk_officers import of_delegation
from pipeline.extraction.kinds.earlier_lists import with_earlier_list_asked
from pipeline.extraction.kinds.invitation_ties import speaks_of_meeting
from pipeline.extraction.kinds.kind_findings import BESIDE, BY_GRAMMAR, HANDLING_PERSONS, LISTED_ALONE, UNDECIDED
from pipeline.extraction.kinds.kind_findings import kind_finding as _finding
from pipeline.extraction.kinds.labelled_changes import labelled, strikes_off
from pipeline.extraction.kinds.others_away import only_away
from pipeline.extraction.kinds.persons_announced import ordered_persons, persons_announced, tabled_persons
from pipeline.extraction.kinds.regrets_of_one import denied_all, of_one_replaced, regrets_of_one
from pipeline.extraction.kinds.said_to_come import said_of_other, says_somebody_comes, sends_somebody
from pipeline.extraction.kinds.sentence_words import of_lateness
from pipeline.extraction.kinds.sentences import note_sentences
from pipeline.extraction.kinds.signed_regrets import signed_below
from pipeline.extraction.kinds.taken_back import takes_all_off
from pipeline.extraction.kinds.told_of_past import with_past_asked
from pipeline.extraction.kinds.unannounced import unannounced
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues

COMES_TOO = "It also says of somebody that he attends."
PUT_IN = "Somebody is prevented, and another is put in his place."
NONE_NAMED = "Nobody was seen to be named, but it changes a delegation."
SET_BELOW = "Somebody is prevented, and somebody is named below."
NAMED_IDLY = "It names persons, but seems to say of none of them that he comes."
LISTS_NOBODY = "It regrets, and the list that seems to come with it names nobody."
NO_LETTERS = 3  # of a bare "no", "non", "нет"
NOBODY_AT_ALL = 0.85  # that nobody comes, where it is said of the State and of everybody named
CONTACT_PERSONS = 1  # a regret or an acknowledgement names at most one person: whom to ask


def _regret(language: Language) -> tuple[str, ...]:
    return language.kind.regret


def kind_by_words(
    pages: tuple[PageText, ...], sheets: tuple[Sheet, ...], knowledge: Knowledge, *, answers: bool, asked: bool
) -> Finding:
    """Return what the reply's own words and its list of persons say.

    `answers` is as in `kind.kind_of`; `asked`: what it is asked stands in the mail that it answers, and "no" is enough.
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
        if persons and not idle and said_of_other(regret, named, knowledge):
            return _finding(Kind.NOMINATION, named, BESIDE, f"It also says “{regret.words}”.")
        sure = BESIDE if named and persons else 0.8 if acknowledged else 0
        return _regretted(regret, comes, sure, knowledge, idle=idle > 0, persons=persons)
    if acknowledged and few:
        first = named if persons and said_of_other(acknowledged, named, knowledge) else comes
        return acknowledgement_of(acknowledged, first or says_somebody_comes(pages, knowledge), persons)
    if done.put_off and not someone and no_names_here(pages, knowledge):
        return _by_grammar(done, answers or done.speaks, knowledge)
    if listed and not named:
        return _listed_alone(persons, regret, done.refused)
    if someone and named and (listed or persons > 1 or answers or speaks_of_meeting(pages, knowledge)):
        return _announcing(named, regret or acknowledged, knowledge)
    ordered = sum(ordered_persons(page, knowledge) for page in pages)
    handled = persons <= HANDLING_PERSONS and not ordered
    says_no = (done.refused or done.put_off) and not (named or listed or done.sends)
    if says_no and handled and not sends_somebody(pages, knowledge):
        found = _by_grammar(done, answers or done.speaks, knowledge)
        idly = (NAMED_IDLY,) if not persons and found.value == Kind.REGRET and _once_meant(pages, knowledge) else ()
        return replace(found, reasons=(*idly, *found.reasons))
    if regret or acknowledged:
        return _beside_persons(regret, acknowledged, ordered, knowledge)
    return unannounced(pages, persons, named, knowledge, answers)


def _announcing(named: Clue, other: Clue | None, knowledge: Knowledge) -> Finding:
    """Return that somebody is announced, asked where it also says something else: a regret, an acknowledgement."""
    if other:
        return _finding(Kind.NOMINATION, named, 0.75, f"It also says “{other.words}”.")
    found = with_past_asked(_finding(Kind.NOMINATION, named, 0.97), named, knowledge)
    return with_earlier_list_asked(found, named, knowledge)


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


def _listed_alone(persons: int, regret: Clue | None, refused: Clue | None) -> Finding:
    """Return what a list without a sentence is: less sure beside a refusal; a bare "no" stands for "number" in a table's head.

    Where a phrase regrets, and nobody was counted, what was taken for a list is none.
    """
    if regret and not persons:
        return _finding(Kind.REGRET, regret, BY_GRAMMAR, LISTS_NOBODY)
    in_words = refused is not None and refused.cue.end - refused.cue.start > NO_LETTERS
    sure = 0.6 if not persons else BESIDE if regret or in_words else 0.92
    return _finding(Kind.NOMINATION, None, sure, LISTED_ALONE)


def _regretted(regret: Clue, sent: Clue | None, doubt: float, knowledge: Knowledge, *, idle: bool, persons: int) -> Finding:
    """Return that nobody comes; a change where it is somebody named who does not come, and another is set out below.

    Where but the holder of an office regrets, others may be sent.
    """
    if of_one_replaced(regret, knowledge):
        return _finding(Kind.AMENDMENT, regret, BY_GRAMMAR, PUT_IN)
    if regrets_of_one(regret, knowledge):
        return _finding(Kind.NOMINATION, regret, BESIDE, f"It also says “{regret.words}”.")
    if persons and named_for_another(regret, knowledge):
        return _finding(Kind.NOMINATION, regret, UNDECIDED, "It answers two notes, and names somebody for one of them.")
    comes = not idle and (sent or says_somebody_comes((regret.page,), knowledge))
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


def _once_meant(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether whoever is named was meant to come once, as words of intending say; no other word may be trusted so far."""
    told = [one for page in pages for one in note_sentences(page, knowledge) if one.persons]
    return bool(told) and all(one.idle == one.persons and one.has("intended") for one in told)


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
