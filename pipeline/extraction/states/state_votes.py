"""Clues to the replying State: bodies, labels, phrases, adjectives, senders, domains and dialling codes, each as a vote."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from config.knowledge import Knowledge, Language
from models.finding import Where
from models.mail import Letter
from models.page import Source
from pipeline.extraction.correspondence.compliments import Compliments, compliments_in
from pipeline.extraction.correspondence.letterhead import BodyName
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.states.adjectives import states_by_adjective
from pipeline.extraction.states.domains_of_missions import state_in_domain
from pipeline.extraction.states.state_names import Named, states_named
from pipeline.extraction.states.visas import HOST, offices_beside_visas, offices_of_host, visa_offices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

# How far one clue alone may be trusted, 0 to 1; measured on the development corpus and rounded down.
COMPLIMENTS, LETTERHEAD, LABEL, DELEGATION, SIGNATURE, SENDER, DOMAIN = 0.97, 0.94, 0.93, 0.88, 0.85, 0.78, 0.7
# The same for clues that hand-written replies brought; set below those that they resemble.
OPENING, HEADLINE, SPOKEN_FOR, ADJECTIVE, SUBJECT_LINE, ONLY_ONE, CODES = 0.93, 0.9, 0.85, 0.85, 0.7, 0.6, 0.45
AT_VISAS = 0.5  # factor for an embassy in a sentence about visas, which may be the one that issues them
MISREAD = 0.8  # factor for a name with letters misread
HEAD_LINES = 8  # first lines of a page that may hold the State's name alone: "RÉPUBLIQUE DU NIGER"
HEAD_SHARE = 0.6  # of a headline's letters that the name makes up
ADJECTIVES_MAX = 4  # of a page: a list of nationalities is no delegation
PREDICATE_REACH = 14  # letters after a State's name at a sentence's beginning within which what it does follows …
PREDICATE_GAP = 2  # … after no more than so many


@dataclass(frozen=True, slots=True)
class Vote:
    """One clue: which State, how sure by itself, and what it is for a person.

    Attributes:
        place: whether it only tells where the writer sits: an organisation has numbers and addresses there, too.
    """

    iso3: str
    weight: float
    what: str
    written: str
    where: Where | None
    misread: bool = False
    place: bool = False


def body_votes(
    subject: tuple[PageText, Compliments] | None,
    heads: tuple[BodyName, ...],
    opened: tuple[BodyName, ...],
    signed: tuple[BodyName, ...],
    knowledge: Knowledge,
) -> list[Vote]:
    """Return what the names of bodies say: of the one that presents compliments, in the letterhead, that opens, that signs."""
    votes: list[Vote] = []
    if subject:
        page, found = subject
        votes += _named(page, *found.subject, COMPLIMENTS, "the body that presents its compliments", knowledge)
    for name in heads:
        votes += _named(name.page, name.start, name.end, LETTERHEAD, "the letterhead", knowledge)
    for name in opened:
        votes += _named(name.page, name.start, name.end, OPENING, "the body that opens the note", knowledge)
    for name in signed:
        votes += _named(name.page, name.start, name.end, SIGNATURE, "the signature", knowledge)
    return votes


def _countries(language: Language) -> tuple[str, ...]:
    return language.labels.country


def _of_state(language: Language) -> tuple[str, ...]:
    return language.formulae.of_state


_SHORT_TAIL = 70  # plain letters after "the Government of" in which the name must begin


def word_votes(pages: tuple[PageText, ...], knowledge: Knowledge) -> list[Vote]:
    """Return what labels ("Country: …") and phrases ("the delegation of …") say."""
    votes: list[Vote] = []
    for page in pages:
        text = page.plain
        aside, visas = _asides(page, knowledge), offices_beside_visas(page.plain, knowledge)
        for choose, weight, what, tail in (
            (_countries, LABEL, "the field for the country", 60),
            (_of_state, DELEGATION, "whose delegation it announces", _SHORT_TAIL),
        ):
            for cue in cues(knowledge, choose).all(text)[:6]:
                if choose is _countries and not re.match(r"\s?[:：|]|\s?$", text.text[cue.end : cue.end + 3]):
                    continue
                if not _inside(cue.start, aside):
                    sure = weight * AT_VISAS if _inside(cue.start, visas) else weight
                    votes += _after(page, cue, tail, sure, what, knowledge)
    return votes


def _asides(page: PageText, knowledge: Knowledge) -> tuple[tuple[int, int], ...]:
    """Return where the page names embassies for visas, if it names a guest's State elsewhere: it may be the only one told."""
    offices = visa_offices(page.plain, knowledge)
    others = offices and any(
        name.iso3 != HOST and not _inside(name.start, offices) for name in states_named(page.plain, knowledge)
    )
    return (*(offices if others else ()), *offices_of_host(page.plain, knowledge))


def _inside(place: int, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= place < end for start, end in spans)


def _after(page: PageText, cue: Cue, tail: int, weight: float, what: str, knowledge: Knowledge) -> list[Vote]:
    """Return the vote of a State named right after the phrase; in Chinese, where the name comes first, right before it."""
    if "\u3400" <= page.plain.text[cue.start] <= "\u9fff" and tail == _SHORT_TAIL:
        start = max(0, cue.start - 14)
        before = [name for name in states_in(page, start, cue.start, knowledge) if name.end >= cue.start - start - 2]
        return [_vote(page, start, name, weight, what) for name in before[-1:]]
    end = min(len(page.plain.text), cue.end + tail)
    named = [name for name in states_in(page, cue.end, end, knowledge) if name.start < 14]
    return [_vote(page, cue.end, name, weight, what) for name in named[:1]]


def _named(page: PageText, start: int, end: int, weight: float, what: str, knowledge: Knowledge) -> list[Vote]:
    """Return the vote of a body's name: the first State in it (a host city's State comes later, if at all)."""
    names = states_in(page, start, end, knowledge)[:1]
    behind = [_BEHIND_DASH.search(page.plain.text[start : start + name.start]) is not None for name in names]
    return [replace(_vote(page, start, name, weight, what), place=place) for name, place in zip(names, behind, strict=True)]


def states_in(page: PageText, start: int, end: int, knowledge: Knowledge) -> tuple[Named, ...]:
    """Return the States named in plain.text[start:end], on recognised pages misread ones too; places count from `start`."""
    near = page.page.source is Source.OCR
    return states_named(Plain(page.plain.text[start:end]), knowledge, near=near)


def _vote(page: PageText, offset: int, name: Named, weight: float, what: str) -> Vote:
    start, end = offset + name.start, offset + name.end
    factor = 1.0 if name.likeness >= 100 else MISREAD
    return Vote(name.iso3, weight * factor, what, page.as_written(start, end), page.where(start, end), name.likeness < 100)


def sender_votes(letter: Letter, knowledge: Knowledge) -> tuple[list[Vote], list[Vote]]:
    """Return what the sender's name, and what its domain says; those of a forwarded message's sender too."""
    votes: list[Vote] = []
    domains: list[Vote] = []
    pairs = [("the sender's name", letter.sender.name, letter.sender.email)]
    pairs += [("the forwarded sender's name", value, value) for _, name, value in letter.forwarded if name == "from"]
    for what, name, address in pairs:
        where = Where(None, None, None, name, "From")
        plain_name = Plain(re.sub(r"<[^>]*>", "", name))
        states = (*states_named(plain_name, knowledge), *states_by_adjective(plain_name, knowledge))[:1]
        votes += [Vote(named.iso3, SENDER, what, name, where) for named in states]
        domains += _domain_vote(address, knowledge)
        domain = address.strip("<> ").rpartition("@")[2].lower()
        iso3 = state_in_domain(domain, knowledge)
        votes += [Vote(iso3, SENDER, "the name in the sender's domain", domain, where)] if iso3 else []
    return votes, domains


HOSTS = frozenset({"at"})  # missions in Vienna have Austrian providers: this domain speaks for nobody


def _domain_vote(address: str, knowledge: Knowledge) -> list[Vote]:
    domain = address.strip("<> ").rpartition("@")[2].lower()
    tld = domain.rpartition(".")[2]
    official = re.search(
        r"(?:^|\.)(?:gov|gouv|gob|gub|go|gc|govt|mil|int|mfa|mae|mre|mrree|diplo)\b|mfa|mofa|minjus|justice|police", domain
    )
    state = next((state for state in knowledge.listed if tld and state.tld == tld), None)
    if state is None or (tld in HOSTS and not official) or (tld in ("co", "tv", "me", "io", "cc") and not official):
        return []
    return [
        Vote(
            state.iso3,
            DOMAIN if official else DOMAIN - 0.15,
            "the sender's domain",
            domain,
            Where(None, None, None, address, "From"),
            place=not official,  # no other body has a ministry's domain
        )
    ]


def head_votes(page: PageText, knowledge: Knowledge) -> list[Vote]:
    """Return what a page's first lines say where they hold a State's name and hardly anything else."""
    votes: list[Vote] = []
    found = compliments_in(page.plain, knowledge)
    limit = found.subject[0] if found else len(page.plain.text)
    offset = 0
    for line in list(page.page.lines())[:HEAD_LINES]:
        start = page.plain.at(offset)
        offset += len(line.text) + 1
        own = Plain(line.text)
        names = states_named(own, knowledge, near=page.page.source is Source.OCR)
        if names and start < limit and names[0].end - names[0].start >= HEAD_SHARE * len(own.text.strip()):
            votes.append(_vote(page, start, names[0], HEADLINE, "a line at the head"))
    return votes[:1]


def spoken_votes(pages: tuple[PageText, ...], knowledge: Knowledge) -> list[Vote]:
    """Return what adjectives beside a delegation say, States of which a sentence tells what they do, and the only one named."""
    votes: list[Vote] = []
    named: dict[str, Vote] = {}
    for page in pages:
        text = page.plain.text
        aside, visas = _asides(page, knowledge), offices_beside_visas(page.plain, knowledge)
        adjectives = [name for name in states_by_adjective(page.plain, knowledge) if not _inside(name.start, aside)]
        votes += [
            _vote(page, 0, name, ADJECTIVE * (AT_VISAS if _inside(name.start, visas) else 1), "the adjective of its delegation")
            for name in adjectives[:ADJECTIVES_MAX]
        ]
        predicates = cues(knowledge, _predicates)
        for name in states_named(page.plain, knowledge):
            state = knowledge.state(name.iso3)
            rest = Plain(text[name.end : name.end + PREDICATE_REACH])
            said = predicates.first(rest, near=False)
            apart = rest.text.lstrip().startswith((",", "،", "，"))  # "our expert, who is in Quito, Ecuador, cannot attend"
            told = said or (None if apart else cues(knowledge, _doing).first(rest, near=False))
            acts = _POSSESSIVE.match(rest.text) is not None or (told is not None and told.start <= PREDICATE_GAP)
            if (
                state is None
                or not state.listed
                or _inside(name.start, aside)
                or (_PLACE_BEFORE.search(text[: name.start][-12:]) and not acts)
            ):
                continue  # "reunión" is no Réunion; "in Doha, Qatar" is a place
            opens = re.search(
                r"(?:^|[.:!?]\s|\bthat\s|\bque\s|\bqu'|\bчто\s)(?:the\s|la\s|le\s|l'|les\s|el\s)?$", text[: name.start][-24:]
            )
            if opens and said and said.start <= PREDICATE_GAP:
                votes.append(_vote(page, 0, name, SPOKEN_FOR, "of whom it tells what he does"))
            named.setdefault(name.iso3, replace(_vote(page, 0, name, ONLY_ONE, "the only State that it names"), place=True))
    guests = [vote for iso3, vote in named.items() if iso3 != HOST]
    others = any(name.iso3 != HOST for page in pages for name in states_named(page.plain, knowledge))
    if others:  # visas are issued by the host's embassies: "the Austrian Embassy is in Abidjan"
        votes = [vote for vote in votes if vote.iso3 != HOST]
    return votes + (guests if len(guests) == 1 else [])


def code_votes(pages: tuple[PageText, ...], knowledge: Knowledge) -> list[Vote]:
    """Return what dialling codes of telephone numbers and domains of addresses in the text say, where all that tell agree."""
    text = " ".join(page.plain.text for page in pages)
    dialled = {iso3 for code in _DIALLED.findall(text) if (iso3 := _state_of_code(code, knowledge))} - {HOST}
    domains = {
        state.iso3
        for domain in _DOMAINS.findall(text)
        for state in knowledge.listed
        if state.tld == domain and domain not in SOLD
    } - {HOST}
    votes = []
    for iso3s, what in ((dialled, "the dialling code of its telephone numbers"), (domains, "the domain of the addresses in it")):
        if len(iso3s) == 1:
            votes.append(Vote(next(iter(iso3s)), CODES, what, "", None, place=True))
    return votes


def subject_votes(subject: str, knowledge: Knowledge) -> list[Vote]:
    """Return what the subject line says: a State's name, or its adjective beside a delegation."""
    text = Plain(subject)
    named = (*states_named(text, knowledge), *states_by_adjective(text, knowledge))
    if len({name.iso3 for name in named}) != 1:
        return []
    return [Vote(named[0].iso3, SUBJECT_LINE, "the subject", subject, Where(None, None, None, subject, "Subject"))]


_BEHIND_DASH = re.compile(r"\s[-–—]\s?[^-–—]{0,16}$")  # "General Secretariat – City of"
_POSSESSIVE = re.compile(r"['’]s?\s")  # "the United Kingdom's representative": a place has none
_PLACE_BEFORE = re.compile(r"(?:,|，|،|(?<!\w)(?:in|at|à|au|aux|en|в|во|на|في|在|赴))\s?(?:the\s|la\s|el\s|les\s)?$")
SOLD = frozenset({"co", "tv", "me", "io", "cc", "eu"})  # domains that anybody may buy
_DIALLED = re.compile(r"(?:\+|\b00)\s?\(?(\d{1,3})")
_DOMAINS = re.compile(r"@[\w.-]+\.([a-z]{2})\b")


@lru_cache(maxsize=2_000)  # codes of one to three figures
def _state_of_code(digits: str, knowledge: Knowledge) -> str | None:
    """Return the State with this calling code, the longest that fits; None where several share it (+1, +7)."""
    for length in (3, 2, 1):
        owners = {state.iso3 for state in knowledge.listed if digits[:length] in state.dial}
        if owners:
            return next(iter(owners)) if len(owners) == 1 else None
    return None


def _doing(language: Language) -> tuple[str, ...]:
    return (*language.grammar.negation, *language.grammar.attending)


def _predicates(language: Language) -> tuple[str, ...]:
    return (*language.formulae.predicate, *language.kind.representation, *language.formulae.honour)
