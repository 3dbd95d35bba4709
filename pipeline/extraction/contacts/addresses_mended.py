"""Mail addresses read from pictures, put right where the reply itself says how they are spelt: by the person's name, by a domain.

Nothing is invented: only letters that look alike change, and only to what is written clearly elsewhere. What was read stays
beside the value, which is never as sure as an address that two readings have alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

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
from pipeline.extraction.contacts.local_parts_of_names import (
    untorn,
    with_figures_of_others,
    with_letter_of_name,
    without_at_read,
    without_word_before,
)
from pipeline.extraction.contacts.look_alikes import ALIKE, Alike, is_run, looks_like
from pipeline.extraction.contacts.mail_addresses import LOST_AT, UNKNOWN_ENDING
from pipeline.extraction.contacts.mail_domains import with_stops_lost
from pipeline.extraction.contacts.pictures import Place, is_pictured

SURE = 0.98  # confidence of an address that two readings have alike: its domain is believed, and only twin letters may be wrong
NAME_SURE = 0.85  # of a name by which an address is spelt
NAME_LIKELY = 0.6  # of one by which it comes to be asked about
CONFIRMED = "Two readings have the part before the @ alike, and its domain is that of another address of the reply."
DISPUTED = "Another reading of the reply has almost this domain."
BEGUN_WITHIN = "It seems to begin in the middle of the person's name."
FIGURES = "Letters of it were taken for the figures that other addresses of the reply have there."
SPELT_AS_NAME = "It is spelt as the person's name is."
SPELT_ALIKE = "Its domain is spelt as in another address of the reply."
CAPITAL_WITHIN = "A capital stands amid its small letters, and in no word of the person's name."
STOPS_LOST = "The stops of its domain seem to be lost."
MENDED = 0.75  # confidence of what was put right
LITTLE = 0.4  # of what both readings have alike and is likely wrong: nothing else of the reply makes it surer
LETTERS_MIN = 4  # of a word of a name, and of a domain's label, that is looked for; shorter ones are found by chance
WRONG_MOST = 2  # letters that may be wrong in a word of eight and more; one in a shorter one
LONG = 8
_WORD = re.compile(r"[a-z]+")
_DOT_OF_J = re.compile(r"(?<=\b[a-z])i(?=justi)")  # an initial and "justice", "justicia", "justiz"
_INITIAL = re.compile(r"(?P<initial>[a-z1])[._-]?(?P<rest>[a-z]{3,})\b")
_CAPITAL_WITHIN = re.compile(r"[a-z]{3}[A-Z][a-z]")
_AS_AT = frozenset("oaeq0")  # as which an "@" is read
_STROKES = (frozenset("li1"),)
_TWINS = (frozenset("li1|"), frozenset("o0"))  # those that two engines read alike and wrong


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
                    email := _mended(settled(read, _words_of(person), shapes), person, known, built)
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
    local, _, domain = email.value.rpartition("@")
    reasons: list[str] = []
    sure, domains = email.confidence >= SURE, told.certain
    alike = sure or _is_local_agreed(email, local)
    spelt = _spelt(local, email, person, alike=alike)
    if spelt != local:
        reasons.append(SPELT_AS_NAME)
    figured = with_figures_of_others(spelt, _words_of(person), shapes)
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
    if address == email.value and domain in domains and any(_local(other) == local for other in email.alternatives):
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


def _spelt(local: str, email: Finding, person: Delegate, *, alike: bool) -> str:
    """Return the part before the @ as the person's name has it; `alike` tells that two readings have it so."""
    spelt = _with_initial(_by_name(local, person, _TWINS if alike else ALIKE, NAME_SURE), person, _STROKES if alike else ALIKE)
    spelt = _with_first_letter(_parted(spelt, email.alternatives, person), person)
    if person.name.confidence < NAME_SURE:
        return spelt
    names = {*_WORD.findall(_plain(str(person.name.value or "")))}
    if len(names) < 2:
        return spelt  # of "崔雪萍" nothing tells that "cui.xueping" is two words
    if not alike and LOST_AT in email.reasons:
        spelt = without_at_read(spelt, names)
    beside = (person.title.value or "", person.organisation.value or "")
    spelt = without_word_before(untorn(spelt, names), names, {*_WORD.findall(_plain(" ".join(beside)))})
    return spelt if alike else with_letter_of_name(spelt, names)


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
    others = [_domain(other) for other in email.alternatives if _local(other) == _local(str(email.value))]
    likely = [other for other in others if told.votes.get(other, 0) > told.votes.get(domain, 0)]
    parted = [other for other in others if is_mark_misread(domain, other)]
    return next(iter((*likely, *parted)), with_government_parted(outvoted(domain, told), told))


def _is_local_agreed(email: Finding, local: str) -> bool:
    """Tell whether two readings that differ have the part before the @ alike."""
    differ = any(reason.startswith(DIFFER) for reason in email.reasons)
    return differ and any(_local(other) == local for other in email.alternatives)


def _local(address: str) -> str:
    return address.rpartition("@")[0]


def _questioned(email: Finding, local: str, domain: str, person: Delegate) -> Finding:
    """Return an address less sure where a letter is all that parts it from what it may be.

    A first letter of the person's name may be lost ("ustafaev" of Mustafaev), an initial's stop ("Lbrook" for
    "l.brook"); two readings may have the same letter wrong, and the dot of a j may be an i ("mijustice").
    """
    lost = [word[0] for word in _words_of(person) if len(word) >= LONG and local.lower().startswith(word[1:])]
    nearly = lost[0] + local if len(set(lost)) == 1 else _by_name(local, person, ALIKE, NAME_LIKELY)
    if nearly == local and local[:1] == "L" and local[1:] in _words_of(person):
        nearly = f"l.{local[1:]}"
    if nearly != local:
        return _asked(email, f"{nearly}@{domain}", "A letter is all that parts it from the person's name.")
    if (whole := _with_beginning(local, person)) != local:
        return _asked(email, f"{whole}@{domain}", BEGUN_WITHIN, most=LITTLE)
    if _is_end_of_name(local, person):
        return replace(email, confidence=min(LITTLE, email.confidence), reasons=(BEGUN_WITHIN, *email.reasons))
    if any(_CAPITAL_WITHIN.search(piece) and piece.lower() not in _words_of(person) for piece in re.split("[._-]", local)):
        return replace(email, confidence=min(MENDED, email.confidence), reasons=(CAPITAL_WITHIN, *email.reasons))
    dotless = _DOT_OF_J.sub("", domain)
    reason = "The dot of a j may have been read as an i."
    return email if dotless == domain else _asked(email, f"{local}@{dotless}", reason, most=LITTLE)


def _asked(email: Finding, other: str, reason: str, most: float = MENDED) -> Finding:
    alternatives = tuple(dict.fromkeys((other, *email.alternatives)))
    return replace(email, confidence=min(most, email.confidence), reasons=(reason, *email.reasons), alternatives=alternatives)


def _by_name(local: str, person: Delegate, alike: Alike, least: float) -> str:
    """Return the part before the @ with the words of the name as the name has them, where it is as sure as `least`."""
    if person.name.confidence < least or not local.isascii():
        return local
    for word in sorted(_words_of(person), key=len, reverse=True):
        lower = local.lower()
        if word in lower:
            continue
        found = _almost(word, lower, alike)
        if found is not None:
            start, end = found
            local = local[:start] + _cased(word, local[start:end]) + local[end:]
    return local


def _words_of(person: Delegate) -> set[str]:
    """Return the longer words of the name, and the name as a whole where it is one word, in plain small letters."""
    written = (str(person.name.value or ""), *person.name.alternatives)
    words = {word for text in written for word in _WORD.findall(_plain(text)) if len(word) >= LETTERS_MIN}
    return words | {joined for text in written for joined in [re.sub(r"[^a-z ]", "", _plain(text))] if " " not in joined}


def _with_initial(local: str, person: Delegate, alike: Alike) -> str:
    """Return the part before the @ with an initial of the name before its word: "l.llamas" of Ignacio Llamas has an i."""
    found = _INITIAL.match(local.lower())
    words = _WORD.findall(_plain(str(person.name.value or "")))
    if found is None or found["rest"] not in words or person.name.confidence < NAME_SURE:
        return local
    initials = {word[0] for word in words if word != found["rest"]}
    own = found["initial"]
    if own in initials:
        return local
    likely = [letter for letter in sorted(initials) if looks_like(own, letter, alike)]
    return likely[0] + local[1:] if len(likely) == 1 else local


def _parted(local: str, alternatives: Sequence[str], person: Delegate) -> str:
    """Return the part before the @ as another reading has it, whose marks part it into words and initials of the name."""
    words = set(_WORD.findall(_plain(str(person.name.value or ""))))
    if person.name.confidence < NAME_SURE or _is_of(local, words):
        return local
    others = dict.fromkeys(_local(other) for other in alternatives)
    near = [other for other in others if other.endswith(local) or Levenshtein.distance(other, local) <= WRONG_MOST]
    spelt = [other for other in near if _is_of(other, words)]
    return spelt[0] if len(spelt) == 1 else local


def _is_of(local: str, words: Collection[str]) -> bool:
    """Tell whether marks part it into words of the name, and initials of them."""
    pieces = re.split(r"[._-]", local.lower())
    initials = {word[:1] for word in words}
    whole = [piece for piece in pieces if piece in words]
    return len(pieces) > 1 and any(len(piece) >= LETTERS_MIN for piece in whole) and {*pieces} <= {*words, *initials}


def _with_first_letter(local: str, person: Delegate) -> str:
    """Return the part before the @ with the first letter of a word of the name, cut off at a border: "atthew_flynn"."""
    if person.name.confidence < NAME_SURE:
        return local
    first = re.split(r"[._-]", local.lower())[0]
    found = {word[0] for word in _words_of(person) if len(word) > LETTERS_MIN and first == word[1:]}
    return found.pop() + local if len(found) == 1 else local


def _with_beginning(local: str, person: Delegate) -> str:
    """Return the part before the @ with the beginning of a name of which only the end was read: "na_gutierrez" of Delfina.

    Of a name in one word, what the other piece says of it is no lost beginning: "chunhui_dang" of Dangchunhui.
    """
    first, *others = re.split(r"[._-]", local.lower())
    words = {word for word in _words_of(person) if not word.startswith(tuple(others)) or word in others}
    cut = [word for word in words if 1 < len(first) < len(word) and word.endswith(first)]
    known = any(other.startswith(word) for other in others for word in words - {*cut})
    return cut[0] + local[len(first) :] if len(cut) == 1 and known else local


def _is_end_of_name(local: str, person: Delegate) -> bool:
    """Tell whether it is no more than the end of a word of the name: "lo" of Sibonelo."""
    words = set(_WORD.findall(_plain(str(person.name.value or ""))))
    whole = local.lower()
    ends = any(2 * len(whole) <= len(word) and word.endswith(whole) for word in words)
    return whole.isalpha() and ends and not any(word.startswith(whole) for word in words)


def _plain(text: str) -> str:
    return anyascii(text.replace("-", "").replace("'", "")).casefold()


def _almost(word: str, local: str, alike: Alike) -> tuple[int, int] | None:
    """Return where the word stands with a letter or two read as what they look like."""
    most = WRONG_MOST if len(word) >= LONG else 1
    best, least = None, most + 1
    for start in range(len(local)):
        for length in (len(word), len(word) + 1, len(word) - 1):
            piece = local[start : start + length]
            if len(piece) != length or piece == word or not piece.replace("1", "l").replace("0", "o").isalpha():
                continue
            wrong = 1 if is_run(piece, word) else Levenshtein.distance(piece, word, score_cutoff=most)
            if wrong < least and looks_like(piece, word, alike):
                best, least = (start, start + length), wrong
    return best


def _cased(word: str, written: str) -> str:
    if written.isupper():
        return word.upper()
    return word.capitalize() if written[:1].isupper() and not written[1:2].isupper() else word
