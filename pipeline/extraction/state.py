"""Which State replies, and by which of its missions or ministries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from config.knowledge import Knowledge
from models.finding import Finding, absent
from models.mail import Letter
from models.page import Source
from models.reply import Delegate
from pipeline.extraction.correspondence.compliments import Compliments, bodies, compliments_in
from pipeline.extraction.correspondence.letterhead import ARTICLE, BodyName, letterhead_names, organisation_names, signature_names
from pipeline.extraction.correspondence.name_tails import without_tail
from pipeline.extraction.correspondence.writing_body import opening_body
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.kinds.automatic_words import automatic_words
from pipeline.extraction.kinds.by_machines import by_machine
from pipeline.extraction.layout.text import PageText, page_texts
from pipeline.extraction.states.missions_signed import signed_missions
from pipeline.extraction.states.namesakes import without_namesakes
from pipeline.extraction.states.observing_bodies import names_observers, with_body_of_observers, with_observers
from pipeline.extraction.states.seats_of_organisations import with_seats_as_places
from pipeline.extraction.states.state_names import states_named
from pipeline.extraction.states.state_votes import (
    SENDER,
    Vote,
    body_votes,
    code_votes,
    head_votes,
    sender_votes,
    spoken_votes,
    states_in,
    subject_votes,
    word_votes,
)
from pipeline.extraction.states.visas import offices_beside_visas, offices_of_host
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.plain import Plain

NO_STATE = "The body that writes is no State."
ORGANISATION_FIRST_LETTERS = 220
TERRITORY = 0.8  # of what a clue tells, where it names a territory of the State
ARTICLE_LETTERS = 5  # "The ", "L'": an organisation's first words stand behind no more
_PLACE_BEHIND = re.compile(r"\s?[-–—]\s[^-–—]{3,24}$")  # "General Secretariat – Tunis"


def state_of(letter: Letter, sheets: tuple[Sheet, ...], knowledge: Knowledge) -> tuple[Finding, Finding]:
    """Return the findings "state" (alpha-3) and "sender_organisation" (as written).

    The State is that of the sender. Where clues disagree the likeliest is given with a low confidence; where there are none, or
    where an organisation writes that is no State, the value is None.
    """
    replies = _pages(sheets, Part.NOTE, Part.LIST)
    if by_machine(letter, replies, knowledge):
        return absent("state", 0.95, "A machine wrote it."), absent("sender_organisation", 0.95)
    covers = _pages(sheets, Part.COVER)
    if automatic_words(letter, replies or covers, knowledge):
        return absent("state", 0.9, "A machine wrote it."), absent("sender_organisation", 0.9)
    subject = _subject(replies, knowledge)
    heads = tuple(name for page in replies for name in letterhead_names(page, knowledge) if page.page.number == 1)
    opened = () if subject else tuple(name for page in replies[:1] if (name := opening_body(page, knowledge)))
    signed = tuple(name for page in (*replies, *covers) for name in signature_names(page, knowledge))
    if subject is None:
        heads, opened, signed = (_without_visas(names, knowledge) for names in (heads, opened, signed))
    votes = [*body_votes(subject, heads, opened, signed, knowledge), *word_votes(replies, knowledge)]
    votes += [vote for page in replies if page.page.number == 1 for vote in head_votes(page, knowledge)]
    names, domains = sender_votes(letter, knowledge)
    votes += names
    formal = bool(subject and votes)
    if not formal:  # a note with its compliments says who writes; other texts are searched for whatever tells
        votes += [*spoken_votes(replies, knowledge), *subject_votes(letter.subject, knowledge), *code_votes(replies, knowledge)]
    if not votes:
        votes = signed_missions((*replies, *covers), knowledge)
    organisations = tuple(name for page in replies[:1] for name in organisation_names(page, knowledge))
    bodies_named = (*opened, *heads, *organisations)
    written = tuple(name.text for name in sorted(bodies_named, key=lambda name: name.start))
    written = (subject[0].as_written(*subject[1].subject), *written) if subject else written
    if _is_organisation(written, knowledge):
        votes = names  # its address, its numbers, and the States that it names tell where it sits
    elif subject or heads or opened or votes or signed:
        votes += domains
    votes = with_seats_as_places(without_namesakes(votes, replies, knowledge), organisations, knowledge)
    if votes and all(vote.place for vote in votes) and names_observers(replies, knowledge):
        return _place_alone(votes), _organisation(subject, bodies_named, signed, knowledge)
    return _state(votes, bool(subject or bodies_named), knowledge), _organisation(subject, bodies_named, signed, knowledge)


def with_roles_of_observers(
    delegates: tuple[Delegate, ...], state: Finding, sender: Finding, sheets: tuple[Sheet, ...], knowledge: Knowledge
) -> tuple[Delegate, ...]:
    """Return the delegates, as that body's observers where one that is no State sends them; a State's members stay members.

    Args:
        delegates: as found.
        state: of the reply.
        sender: the body that writes.
        sheets: the message's documents.
        knowledge: the words for observers.
    """
    if state.value is not None:
        return delegates
    organisation = isinstance(sender.value, str) and NO_STATE in state.reasons and _is_organisation((sender.value,), knowledge)
    observing = with_observers(delegates, _pages(sheets, Part.NOTE, Part.LIST), knowledge, organisation=organisation)
    return with_body_of_observers(observing, without_delegates(sender, observing))


def _without_visas(names: tuple[BodyName, ...], knowledge: Knowledge) -> tuple[BodyName, ...]:
    """Return the bodies but embassies that may issue visas: the host's, and others before that word, "X issues visas"."""
    offices = {
        name.page: (*offices_of_host(name.page.plain, knowledge), *offices_beside_visas(name.page.plain, knowledge, behind=True))
        for name in names
    }
    return tuple(name for name in names if not any(start <= name.start < end for start, end in offices[name.page]))


def _is_organisation(names: tuple[str, ...], knowledge: Knowledge) -> bool:
    """Tell whether the first body named is an international organisation that bears no State's name."""
    names = tuple(_without_place(name, knowledge) for name in names)
    if not names or any(states_named(Plain(name), knowledge) for name in names):
        return False
    text = Plain(names[0])
    cue = cues(knowledge, choices.organisations).first(text, near=False)
    if cue is None or cue.start < ARTICLE_LETTERS:
        return cue is not None
    body = cues(knowledge, bodies).first(text, near=False)
    if body is not None and body.start < ARTICLE_LETTERS and body.end <= cue.start:
        return False  # an office of a ministry: "Ministère des affaires étrangères / Secrétariat général"
    return cue.end == len(text.text.rstrip(" ,"))


def _without_place(name: str, knowledge: Knowledge) -> str:
    """Return the name without the place behind a dash, "General Secretariat – Tunis", unless a body stands there."""
    found = _PLACE_BEHIND.search(name)
    return name[: found.start()] if found and cues(knowledge, bodies).first(Plain(found.group())) is None else name


def _place_alone(votes: list[Vote]) -> Finding:
    """Return that no State is known where observers come: States' notes say whose they are, others sit somewhere, too."""
    places = tuple(dict.fromkeys(vote.iso3 for vote in sorted(votes, key=lambda vote: -vote.weight)))
    reason = f"It sends observers, and {_list_of(votes, places[0]).lower()} {places[0]}: an organisation may have its seat there."
    return replace(absent("state", 0.4, reason), alternatives=places[:3])


def _subject(pages: tuple[PageText, ...], knowledge: Knowledge) -> tuple[PageText, Compliments] | None:
    for page in pages:
        found = compliments_in(page.plain, knowledge)
        if found and found.subject[1] > found.subject[0]:
            return page, found
    return None


def _state(votes: list[Vote], subject: bool, knowledge: Knowledge) -> Finding:
    """Weigh the clues: independent ones that agree leave less doubt, ones that disagree more.

    What lists of participants do not have as a State (a territory) may cast doubt on a State, but is never the answer.
    """
    if not votes:
        reason = NO_STATE if subject else "No State is named by letterhead, compliments, signature or sender."
        return absent("state", 0.7 if subject else 0.4, reason)
    votes = [_of_whole(vote, knowledge) for vote in votes]
    doubt: dict[str, float] = defaultdict(lambda: 1.0)
    seen: set[tuple[str, object]] = set()
    for vote in votes:
        if vote.misread and (vote.iso3, "misread") in seen:
            continue  # letters misread alike in two places prove no more than once
        seen |= {(vote.iso3, "misread")} if vote.misread else set()
        place = (vote.where.page, vote.where.text, vote.where.box) if vote.where and not vote.where.header else vote.what
        if (vote.iso3, vote.what) in seen or (vote.iso3, place) in seen:
            continue  # the same words seen twice are one clue
        seen |= {(vote.iso3, vote.what), (vote.iso3, place)}
        doubt[vote.iso3] *= 1 - vote.weight
    ranked = sorted(doubt, key=lambda iso3: doubt[iso3])
    listed = {state.iso3 for state in knowledge.listed}
    best = next((iso3 for iso3 in ranked if iso3 in listed), None)
    if best is None:
        named = max(votes, key=lambda vote: vote.weight)
        reason = f"{_list_of(votes, named.iso3)} {named.written or named.iso3}, which is no State in lists of participants."
        return absent("state", 0.4, reason)
    confidence = 1 - doubt[best]
    strongest = max((vote for vote in votes if vote.iso3 == best), key=lambda vote: vote.weight)
    reasons = [f"{_list_of(votes, best)}: {best}."]
    ranked.remove(best)
    others = tuple(iso3 for iso3 in ranked if iso3 in listed)[:3]
    if ranked:
        rival = 1 - doubt[ranked[0]]
        # A sender's address proves little (a third of missions write from providers abroad); a rival in the note itself does.
        confidence *= (1 - 0.6 * rival) if rival > SENDER else (1 - 0.12 * rival)
        reasons.append(f"{_list_of(votes, ranked[0])}: {ranked[0]}.")
    return Finding("state", best, strongest.written, round(min(confidence, 0.995), 3), strongest.where, tuple(reasons), others)


def _of_whole(vote: Vote, knowledge: Knowledge) -> Vote:
    """Return the vote for a territory as one for the State in whose delegation its people come, which is less sure."""
    state = knowledge.state(vote.iso3)
    return replace(vote, iso3=state.within, weight=vote.weight * TERRITORY) if state is not None and state.within else vote


def _list_of(votes: list[Vote], iso3: str) -> str:
    whats = list(dict.fromkeys(vote.what for vote in votes if vote.iso3 == iso3))
    text = ", ".join(whats)
    return f"{text[0].upper()}{text[1:]} {'name' if len(whats) > 1 else 'names'}"


def _organisation(
    subject: tuple[PageText, Compliments] | None, heads: tuple[BodyName, ...], signed: tuple[BodyName, ...], knowledge: Knowledge
) -> Finding:
    """Return the replying body as written: in full where the note presents compliments, else from letterhead or signature."""
    fuller = [name for name in heads if states_named(Plain(name.text), knowledge)]
    whole = subject and bool(states_in(subject[0], *subject[1].subject, knowledge))
    if subject and (whole or not fuller):
        page, found = subject
        start, end = found.subject
        if end - start <= ORGANISATION_FIRST_LETTERS:
            article = ARTICLE.match(page.plain.text[start:end])
            start += article.end() if article else 0
            written = without_tail(page.as_written(start, end))
            sure = 0.97 if cues(knowledge, bodies).first(Plain(written)) and not found.near else 0.8
            sure = sure if whole else min(sure, 0.75)  # "the Permanent Mission": of which State, the sentence does not say
            sure = min(sure, 0.5 + 0.5 * page.confidence(start, end)) if page.page.source is Source.OCR else sure
            return Finding("sender_organisation", written, written, sure, page.where(start, end))
    for names, sure, why in (
        (fuller or heads, 0.85, "It stands in the letterhead only."),
        (signed, 0.8, "It stands in the signature only."),
    ):
        if names:
            name = names[0]
            where = name.page.where(name.start, name.end)
            return Finding("sender_organisation", without_tail(name.text), name.text, sure, where, (why,))
    return absent("sender_organisation", 0.6, "No mission or ministry is named as the writer.")


def without_delegates(organisation: Finding, delegates: Sequence[Delegate]) -> Finding:
    """Return who sent the reply as nobody told it where its words are what is said of a delegate: his name, or his post.

    A note without a letterhead begins with its list: "procureur général près la Cour d'appel" may stand at its head.
    """
    written = key(organisation.value or "")
    said = [(key(person.name.value or ""), key(person.title.value or "")) for person in delegates]
    if written and any((name and name in written) or written == title for name, title in said):
        return absent("sender_organisation", 0.6, "No mission or ministry is named as the writer.")
    return organisation


def _pages(sheets: tuple[Sheet, ...], *parts: Part) -> tuple[PageText, ...]:
    return tuple(page for sheet in sheets if sheet.part in parts for page in page_texts(sheet.document))
