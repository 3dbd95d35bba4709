"""Mail addresses read from pictures, put right where the reply itself says how they are spelt: by the person's name, by a domain.

Nothing is invented: only letters that look alike change, and only to what is written clearly elsewhere. What was read stays
beside the value, which is never as sure as an address that two readings have alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from models.finding import Finding
from models.reply import Delegate
from pipeline.extraction.contacts.addresses_compared import DIFFER
from pipeline.extraction.contacts.addresses_cut import CUT, is_cut
from pipeline.extraction.contacts.domains_told import (
    Domains,
    by_domain,
    domains_of,
    is_mark_misread,
    outvoted,
    with_government_parted,
    with_lost_stop,
)
from pipeline.extraction.contacts.figures_told import settled, shapes_of
from pipeline.extraction.contacts.local_parts_of_arabic_names import is_of_arabic_name
from pipeline.extraction.contacts.local_parts_of_names import with_figures_of_others
from pipeline.extraction.contacts.local_parts_spelt import (
    LONG,
    is_end_of_name,
    local_part,
    spelt_as_name,
    spelt_by_name,
    with_beginning,
    with_names_joined,
    words_of_name,
)
from pipeline.extraction.contacts.look_alikes import ALIKE
from pipeline.extraction.contacts.mail_addresses import LOST_AT, UNKNOWN_ENDING
from pipeline.extraction.contacts.mail_domains import with_stops_lost
from pipeline.extraction.contacts.pictures import Place, is_pictured

SURE = 0.98  # confidence of an address that two readings have alike: its domain is believed, and only twin letters may be wrong
NAME_LIKELY = 0.6  # of one by which it comes to be asked about
CONFIRMED = "Two readings have the part before the @ alike, and its domain is that of another address of the reply."
DISPUTED = "Another reading of the reply has almost this domain."
BEGUN_WITHIN = "It seems to begin in the middle of the person's name."
FIGURES = "Letters of it were taken for the figures that other addresses of the reply have there."
SPELT_AS_NAME = "It is spelt as the person's name is."
SPELT_ALIKE = "Its domain is spelt as in another address of the reply."
A_LETTER = "A letter is all that parts it from the person's name."
CAPITAL_WITHIN = "A capital stands amid its small letters, and in no word of the person's name."
FIGURES_BEFORE = "The figures before the person's name may be those of a number beside it."
STOPS_LOST = "The stops of its domain seem to be lost."
MENDED = 0.75  # confidence of what was put right
LITTLE = 0.4  # of what both readings have alike and is likely wrong: nothing else of the reply makes it surer
_DOT_OF_J = re.compile(r"(?<=\b[a-z])i(?=justi)")  # an initial and "justice", "justicia", "justiz"
_TAIL_OF_J = re.compile(r"(?<=\b[a-fh-z])i(?=usti[cz])")  # likewise: "miustice"; "iustitia" is Latin, "giustizia" Italian
_FIGURES_BEFORE = re.compile(r"^\d+(?=[a-z]+[._-])")
_CAPITAL_WITHIN = re.compile(r"[a-z]{3}[A-Z][a-z]")
_AS_AT = frozenset("oaeq0")  # as which an "@" is read


def mended(
    delegates: Sequence[Delegate], pictures: frozenset[Place], domains: Iterable[str] = (), ending: str = ""
) -> tuple[Delegate, ...]:
    """Return the delegates with their addresses put right; without those that lost their end and of which nothing tells it.

    Args:
        delegates: as they were read.
        pictures: the pages that were read from a picture.
        domains: of addresses elsewhere in the message that are certain; those of the delegates' own certain ones are added.
        ending: top-level domain of the State, "" where it is unknown.
    """
    known = _domains(delegates, [domain.lower() for domain in domains], ending)
    emails = [email for person in delegates for email in person.emails]
    shapes = shapes_of(email.value for email in emails if email.value and email.confidence >= SURE)
    built = shapes_of(email.value for email in emails if email.value)
    return tuple(
        replace(
            person,
            emails=tuple(
                email
                for read in person.emails
                if not is_cut(
                    email := _mended(settled(read, words_of_name(person), shapes), person, known, built)
                    if is_pictured(read, pictures)
                    else read
                )
            ),
        )
        for person in delegates
    )


def _domains(delegates: Sequence[Delegate], certain: Sequence[str], ending: str) -> Domains:
    """Return what the delegates' addresses tell of domains; `certain` ones stand elsewhere, or are the same ones seen before."""
    emails = [email for person in delegates for email in person.emails]
    sure = [_domain(str(email.value)) for email in emails if email.confidence >= SURE]
    once = [email for email in emails if email.confidence < SURE]
    others = [_domain(other) for email in once for other in email.alternatives]
    counted = Counter(certain) | Counter(sure)
    return domains_of(list(counted.elements()), [_domain(str(email.value)) for email in once], others, ending)


def _domain(address: str) -> str:
    return address.lower().rpartition("@")[2]


def _mended(email: Finding, person: Delegate, told: Domains, shapes: frozenset[str]) -> Finding:
    if email.value is None:
        return email
    email = _of_arabic_name(email, str(person.name.value or ""))
    local, _, domain = str(email.value).rpartition("@")
    reasons: list[str] = []
    sure, domains = email.confidence >= SURE, told.certain
    alike = sure or _is_local_agreed(email, local)
    spelt = spelt_as_name(local, email, person, alike=alike)
    if spelt != local:
        reasons.append(SPELT_AS_NAME)
    figured = with_figures_of_others(spelt, words_of_name(person), shapes)
    if figured != spelt:
        reasons.append(FIGURES)
    ending = with_lost_stop(domain, domains) if sure else _ending(email, domain, told)
    if ending == domain and not sure:  # a mark is lost more often than one is invented
        ending = with_lost_stop(domain, told.seen)
    ending = told.meant.get(domain, ending)
    if ending == domain and is_cut(email):
        ending = with_stops_lost(domain, told.ending) or domain
    if ending != domain:
        reasons.append(SPELT_ALIKE if ending in told.votes else STOPS_LOST)
    address = f"{figured}@{ending}"
    if address == email.value and domain in domains and any(local_part(other) == local for other in email.alternatives):
        return replace(email, confidence=SURE, reasons=(CONFIRMED,))
    if address == email.value and domain in told.disputed:
        email = replace(email, confidence=min(MENDED, email.confidence), reasons=(DISPUTED, *email.reasons))
    if address == email.value:
        return _questioned(email, local, domain, person)
    alternatives = tuple(dict.fromkeys((f"{local}@{domain}", *(other for other in email.alternatives if other != address))))
    agreed = address in email.alternatives  # one of both readings has it so
    others = tuple(reason for reason in email.reasons if reason != CUT or ending == domain)
    confidence = MENDED if agreed or others != email.reasons else min(MENDED, email.confidence)
    return replace(email, value=address, confidence=confidence, reasons=(*reasons, *others), alternatives=alternatives)


def _of_arabic_name(email: Finding, name: str) -> Finding:
    """Return an address of which readings differ with the one as its value that alone is made of the name in Arabic letters."""
    fitting = [other for other in email.alternatives if is_of_arabic_name(local_part(other), name)]
    if email.confidence >= SURE or len(fitting) != 1 or is_of_arabic_name(local_part(str(email.value)), name):
        return email
    others = (other for other in email.alternatives if other != fitting[0])
    return replace(email, value=fitting[0], alternatives=(str(email.value), *others))


def _ending(email: Finding, domain: str, told: Domains) -> str:
    """Return the domain of an address that is not sure, or the one of the reply that is meant with it.

    Its other reading may have a domain for which more of the reply speaks; its end may be lost; the sign that was taken for
    its "@" may be its first letter.
    """
    open_end = is_cut(email) or any(reason.endswith(UNKNOWN_ENDING) for reason in email.reasons)
    found = by_domain(domain, told.certain, open_end=open_end)
    if found == domain and is_cut(email):
        found = by_domain(domain, told.seen - {domain}, open_end=True)
    if found != domain or domain in told.certain:
        return found
    if LOST_AT in email.reasons and domain[:1] in _AS_AT and domain[1:] in told.seen:
        return domain[1:]
    others = [_domain(other) for other in email.alternatives if local_part(other) == local_part(str(email.value))]
    likely = [other for other in others if told.votes.get(other, 0) > told.votes.get(domain, 0)]
    parted = [other for other in others if is_mark_misread(domain, other)]
    return next(iter((*likely, *parted)), with_government_parted(outvoted(domain, told), told))


def _is_local_agreed(email: Finding, local: str) -> bool:
    """Tell whether two readings that differ have the part before the @ alike."""
    differ = any(reason.startswith(DIFFER) for reason in email.reasons)
    return differ and any(local_part(other) == local for other in email.alternatives)


def _questioned(email: Finding, local: str, domain: str, person: Delegate) -> Finding:
    """Return an address less sure where a letter is all that parts it from what it may be.

    A first letter of the person's name may be lost ("ustafaev" of Mustafaev), an initial's stop ("Lbrook" for
    "l.brook"); two readings may have the same letter wrong, and the dot of a j may be an i ("mijustice").
    """
    lost = [word[0] for word in words_of_name(person) if len(word) >= LONG and local.lower().startswith(word[1:])]
    nearly = lost[0] + local if len(set(lost)) == 1 else spelt_by_name(local, person, ALIKE, NAME_LIKELY)
    if nearly == local and local[:1] == "L" and local[1:] in words_of_name(person):
        nearly = f"l.{local[1:]}"
    if nearly == local and (joined := with_names_joined(local, person)) != local:
        return _asked(email, f"{joined}@{domain}", A_LETTER, most=LITTLE)
    if nearly != local:
        return _asked(email, f"{nearly}@{domain}", A_LETTER)
    if (whole := with_beginning(local, person)) != local:
        return _asked(email, f"{whole}@{domain}", BEGUN_WITHIN, most=LITTLE)
    if is_end_of_name(local, person):
        return replace(email, confidence=min(LITTLE, email.confidence), reasons=(BEGUN_WITHIN, *email.reasons))
    if any(_CAPITAL_WITHIN.search(piece) and piece.lower() not in words_of_name(person) for piece in re.split("[._-]", local)):
        return replace(email, confidence=min(MENDED, email.confidence), reasons=(CAPITAL_WITHIN, *email.reasons))
    if (bare := _FIGURES_BEFORE.sub("", local)) != local and words_of_name(person) & {*re.split("[._-]", bare.lower())}:
        return _asked(email, f"{bare}@{domain}", FIGURES_BEFORE, most=LITTLE)
    with_j = _TAIL_OF_J.sub("j", _DOT_OF_J.sub("", domain))
    if with_j == domain:
        return email
    # "mijustice" and "miustice" are no words: what is likely comes first.
    asked = _asked(email, f"{local}@{domain}", "A j may have been read as an i.", most=LITTLE)
    return replace(asked, value=f"{local}@{with_j}")


def _asked(email: Finding, other: str, reason: str, most: float = MENDED) -> Finding:
    alternatives = tuple(dict.fromkeys((other, *email.alternatives)))
    return replace(email, confidence=min(most, email.confidence), reasons=(reason, *email.reasons), alternatives=alternatives)
