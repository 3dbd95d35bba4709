"""Which State replies, and by which of its missions or ministries."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from config.knowledge import Knowledge, Language
from models.finding import Finding, Where, absent
from models.mail import Letter
from models.page import Source
from pipeline.extraction.compliments import Compliments, bodies, compliments_in
from pipeline.extraction.cues import Cue, cues
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.letterhead import ARTICLE, BodyName, letterhead_names, signature_names
from pipeline.extraction.mailing import automatic
from pipeline.extraction.plain import Plain
from pipeline.extraction.state_names import Named, states_named
from pipeline.extraction.text import PageText, page_texts

# How far one clue alone may be trusted, 0 to 1; measured on the development corpus and rounded down.
COMPLIMENTS, LETTERHEAD, LABEL, DELEGATION, SIGNATURE, SENDER, DOMAIN = 0.97, 0.94, 0.93, 0.88, 0.85, 0.78, 0.7
MISREAD = 0.8  # factor for a name with letters misread
ORGANISATION_FIRST_LETTERS = 220


@dataclass(frozen=True, slots=True)
class _Vote:
    """One clue: which State, how sure by itself, and what it is for a person."""

    iso3: str
    weight: float
    what: str
    written: str
    where: Where | None
    misread: bool = False


def state_of(letter: Letter, sheets: tuple[Sheet, ...], knowledge: Knowledge) -> tuple[Finding, Finding]:
    """Return the findings "state" (alpha-3) and "sender_organisation" (as written).

    The State is that of the sender. Where clues disagree the likeliest is given with a low confidence; where there are none, or
    where an organisation writes that is no State, the value is None.
    """
    machine = automatic(letter)
    if machine and machine.sure:
        return absent("state", 0.95, "A machine wrote it."), absent("sender_organisation", 0.95)
    replies = _pages(sheets, Part.NOTE, Part.LIST)
    covers = _pages(sheets, Part.COVER)
    subject = _subject(replies, knowledge)
    heads = tuple(name for page in replies for name in letterhead_names(page, knowledge) if page.page.number == 1)
    signed = tuple(name for page in (*replies, *covers) for name in signature_names(page, knowledge))
    votes = [*_body_votes(subject, heads, signed, knowledge), *_word_votes(replies, knowledge)]
    names, domains = _sender_votes(letter, knowledge)
    votes += names
    if subject or heads or votes or signed:
        votes += domains
    return _state(votes, subject is not None), _organisation(subject, heads, signed, knowledge)


def _subject(pages: tuple[PageText, ...], knowledge: Knowledge) -> tuple[PageText, Compliments] | None:
    for page in pages:
        found = compliments_in(page.plain, knowledge)
        if found and found.subject[1] > found.subject[0]:
            return page, found
    return None


def _body_votes(
    subject: tuple[PageText, Compliments] | None, heads: tuple[BodyName, ...], signed: tuple[BodyName, ...], knowledge: Knowledge
) -> list[_Vote]:
    votes: list[_Vote] = []
    if subject:
        page, found = subject
        votes += _named(page, *found.subject, COMPLIMENTS, "the body that presents its compliments", knowledge)
    for name in heads:
        votes += _named(name.page, name.start, name.end, LETTERHEAD, "the letterhead", knowledge)
    for name in signed:
        votes += _named(name.page, name.start, name.end, SIGNATURE, "the signature", knowledge)
    return votes


def _countries(language: Language) -> tuple[str, ...]:
    return language.labels.country


def _of_state(language: Language) -> tuple[str, ...]:
    return language.formulae.of_state


_SHORT_TAIL = 70  # plain letters after "the Government of" in which the name must begin


def _word_votes(pages: tuple[PageText, ...], knowledge: Knowledge) -> list[_Vote]:
    """Return what labels ("Country: …") and phrases ("the delegation of …") say."""
    votes: list[_Vote] = []
    for page in pages:
        text = page.plain
        for choose, weight, what, tail in (
            (_countries, LABEL, "the field for the country", 60),
            (_of_state, DELEGATION, "whose delegation it announces", _SHORT_TAIL),
        ):
            for cue in cues(knowledge, choose).all(text)[:6]:
                if choose is _countries and not re.match(r"\s?[:：|]|\s?$", text.text[cue.end : cue.end + 3]):
                    continue
                votes += _after(page, cue, tail, weight, what, knowledge)
    return votes


def _after(page: PageText, cue: Cue, tail: int, weight: float, what: str, knowledge: Knowledge) -> list[_Vote]:
    """Return the vote of a State named right after the phrase; in Chinese, where the name comes first, right before it."""
    if "\u3400" <= page.plain.text[cue.start] <= "\u9fff" and tail == _SHORT_TAIL:
        start = max(0, cue.start - 14)
        before = [name for name in _states_in(page, start, cue.start, knowledge) if name.end >= cue.start - start - 2]
        return [_vote(page, start, name, weight, what) for name in before[-1:]]
    end = min(len(page.plain.text), cue.end + tail)
    named = [name for name in _states_in(page, cue.end, end, knowledge) if name.start < 14]
    return [_vote(page, cue.end, name, weight, what) for name in named[:1]]


def _named(page: PageText, start: int, end: int, weight: float, what: str, knowledge: Knowledge) -> list[_Vote]:
    """Return the vote of a body's name: the first State in it (a host city's State comes later, if at all)."""
    return [_vote(page, start, name, weight, what) for name in _states_in(page, start, end, knowledge)[:1]]


def _states_in(page: PageText, start: int, end: int, knowledge: Knowledge) -> tuple[Named, ...]:
    near = page.page.source is Source.OCR
    return states_named(Plain(page.plain.text[start:end]), knowledge, near=near)


def _vote(page: PageText, offset: int, name: Named, weight: float, what: str) -> _Vote:
    start, end = offset + name.start, offset + name.end
    factor = 1.0 if name.likeness >= 100 else MISREAD
    return _Vote(name.iso3, weight * factor, what, page.as_written(start, end), page.where(start, end), name.likeness < 100)


def _sender_votes(letter: Letter, knowledge: Knowledge) -> tuple[list[_Vote], list[_Vote]]:
    """Return what the sender's name, and what its domain says; those of a forwarded message's sender too."""
    votes: list[_Vote] = []
    domains: list[_Vote] = []
    pairs = [("the sender's name", letter.sender.name, letter.sender.email)]
    pairs += [("the forwarded sender's name", value, value) for _, name, value in letter.forwarded if name == "from"]
    for what, name, address in pairs:
        where = Where(None, None, None, name, "From")
        states = states_named(Plain(re.sub(r"<[^>]*>", "", name)), knowledge)[:1]
        votes += [_Vote(named.iso3, SENDER, what, name, where) for named in states]
        domains += _domain_vote(address, knowledge)
    return votes, domains


HOSTS = frozenset({"at"})  # missions in Vienna have Austrian providers: this domain speaks for nobody


def _domain_vote(address: str, knowledge: Knowledge) -> list[_Vote]:
    domain = address.strip("<> ").rpartition("@")[2].lower()
    tld = domain.rpartition(".")[2]
    official = re.search(
        r"(?:^|\.)(?:gov|gouv|gob|gub|go|gc|govt|mil|int|mfa|mae|mre|mrree|diplo)\b|mfa|mofa|minjus|justice|police", domain
    )
    state = next((state for state in knowledge.states if tld and state.tld == tld), None)
    if state is None or (tld in HOSTS and not official) or (tld in ("co", "tv", "me", "io", "cc") and not official):
        return []
    return [
        _Vote(
            state.iso3,
            DOMAIN if official else DOMAIN - 0.15,
            "the sender's domain",
            domain,
            Where(None, None, None, address, "From"),
        )
    ]


def _state(votes: list[_Vote], subject: bool) -> Finding:
    """Weigh the clues: independent ones that agree leave less doubt, ones that disagree more."""
    if not votes:
        reason = (
            "The body that writes is no State."
            if subject
            else "No State is named by letterhead, compliments, signature or sender."
        )
        return absent("state", 0.7 if subject else 0.4, reason)
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
    best = ranked[0]
    confidence = 1 - doubt[best]
    strongest = max((vote for vote in votes if vote.iso3 == best), key=lambda vote: vote.weight)
    reasons = [f"{_list_of(votes, best)}: {best}."]
    others = tuple(ranked[1:4])
    if others:
        rival = 1 - doubt[others[0]]
        # A sender's address proves little (a third of missions write from providers abroad); a rival in the note itself does.
        confidence *= (1 - 0.6 * rival) if rival > SENDER else (1 - 0.12 * rival)
        reasons.append(f"{_list_of(votes, others[0])}: {others[0]}.")
    return Finding("state", best, strongest.written, round(min(confidence, 0.995), 3), strongest.where, tuple(reasons), others)


def _list_of(votes: list[_Vote], iso3: str) -> str:
    whats = list(dict.fromkeys(vote.what for vote in votes if vote.iso3 == iso3))
    text = ", ".join(whats)
    return f"{text[0].upper()}{text[1:]} {'name' if len(whats) > 1 else 'names'}"


def _organisation(
    subject: tuple[PageText, Compliments] | None, heads: tuple[BodyName, ...], signed: tuple[BodyName, ...], knowledge: Knowledge
) -> Finding:
    """Return the replying body as written: in full where the note presents compliments, else from letterhead or signature."""
    fuller = [name for name in heads if states_named(Plain(name.text), knowledge)]
    whole = subject and bool(_states_in(subject[0], *subject[1].subject, knowledge))
    if subject and (whole or not fuller):
        page, found = subject
        start, end = found.subject
        if end - start <= ORGANISATION_FIRST_LETTERS:
            article = ARTICLE.match(page.plain.text[start:end])
            start += article.end() if article else 0
            written = page.as_written(start, end).strip(" ,;:،")
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
            return Finding("sender_organisation", name.text.strip(" ,;:"), name.text, sure, where, (why,))
    return absent("sender_organisation", 0.6, "No mission or ministry is named as the writer.")


def _pages(sheets: tuple[Sheet, ...], *parts: Part) -> tuple[PageText, ...]:
    return tuple(page for sheet in sheets if sheet.part in parts for page in page_texts(sheet.document))
