"""Mail addresses read from pictures, put right where the reply itself says how they are spelt: by the person's name, by a domain.

Nothing is invented: only letters that look alike change, and only to what is written clearly elsewhere. What was read stays
beside the value, which is never as sure as an address that two readings have alike.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from models.finding import Finding
from models.reply import Delegate
from pipeline.extraction.contacts.addresses_cut import CUT, is_cut
from pipeline.extraction.contacts.mail_addresses import UNKNOWN_ENDING

SURE = 0.98  # confidence of an address that two readings have alike: its domain is believed, and only twin letters may be wrong
NAME_SURE = 0.85  # of a name by which an address is spelt
CONFIRMED = "Two readings have the part before the @ alike, and its domain is that of another address of the reply."
MENDED = 0.75  # confidence of what was put right
LETTERS_MIN = 4  # of a word of a name, and of a domain's label, that is looked for; shorter ones are found by chance
WRONG_MOST = 2  # letters that may be wrong in a word of eight and more; one in a shorter one
LONG = 8
Alike = tuple[frozenset[str], ...]
Place = tuple[str | None, int | None]
_WORD = re.compile(r"[a-z]+")
# Letters that small or coarse pictures show alike; several letters may look like one.
_ALIKE = (
    frozenset("li1tfj|"),
    frozenset("oce0a"),
    frozenset("uvnhrm"),
    frozenset("gq9y"),
    frozenset("s5"),
    frozenset("z2"),
    frozenset("bh6"),
)
_INITIAL = re.compile(r"(?P<initial>[il1])[._-]?(?P<rest>[a-z]{3,})\b")
_TWINS = (frozenset("li1|"), frozenset("o0"))  # those that two engines read alike and wrong
_RUNS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("nn", "m"), ("ri", "n"))


def mended(delegates: Sequence[Delegate], pictures: Collection[Place], domains: Iterable[str] = ()) -> tuple[Delegate, ...]:
    """Return the delegates with their addresses put right; without those that lost their end and of which nothing tells it.

    Args:
        delegates: as they were read.
        pictures: (document's SHA-256, page) of the pages that were read from a picture; what was typed is as it was meant.
        domains: of addresses elsewhere in the message that are certain; those of the delegates' own certain ones are added.
    """
    own = (str(email.value) for person in delegates for email in person.emails if email.confidence >= SURE)
    known = frozenset(domain.lower() for domain in (*domains, *(address.rpartition("@")[2] for address in own)))
    return tuple(
        replace(
            person,
            emails=tuple(
                email
                for read in person.emails
                if not is_cut(
                    email := _mended(read, person, known)
                    if read.where and (read.where.document, read.where.page) in pictures
                    else read
                )
            ),
        )
        for person in delegates
    )


def _mended(email: Finding, person: Delegate, domains: frozenset[str]) -> Finding:
    if email.value is None:
        return email
    local, _, domain = email.value.rpartition("@")
    reasons: list[str] = []
    sure = email.confidence >= SURE
    spelt = _with_initial(_by_name(local, person, _TWINS if sure else _ALIKE), person)
    if spelt != local:
        reasons.append("It is spelt as the person's name is.")
    open_end = is_cut(email) or any(reason.endswith(UNKNOWN_ENDING) for reason in email.reasons)
    ending = _with_lost_stop(domain, domains) if sure else _by_domain(domain, domains, open_end=open_end)
    if ending != domain:
        reasons.append("Its domain is spelt as in another address of the reply.")
    address = f"{spelt}@{ending}"
    if address == email.value and domain in domains and any(_local(other) == local for other in email.alternatives):
        return replace(email, confidence=SURE, reasons=(CONFIRMED,))
    if address == email.value:
        return _questioned(email, local, domain, person, alike=sure)
    alternatives = tuple(dict.fromkeys((email.value, *(other for other in email.alternatives if other != address))))
    agreed = address in email.alternatives  # one of both readings has it so
    told = tuple(reason for reason in email.reasons if reason != CUT)
    confidence = MENDED if agreed or told != email.reasons else min(MENDED, email.confidence)
    return replace(email, value=address, confidence=confidence, reasons=(*reasons, *told), alternatives=alternatives)


def _local(address: str) -> str:
    return address.rpartition("@")[0]


def _questioned(email: Finding, local: str, domain: str, person: Delegate, *, alike: bool) -> Finding:
    """Return an address less sure where a letter is all that parts it from the person's name.

    A first letter may be lost ("ustafaev" of Mustafaev) or, where `alike`, two readings may have the same letter wrong.
    """
    lost = [word[0] for word in _words_of(person) if len(word) >= LONG and local.lower().startswith(word[1:])]
    nearly = lost[0] + local if len(set(lost)) == 1 else _by_name(local, person, _ALIKE) if alike else local
    if nearly == local:
        return email
    alternatives = tuple(dict.fromkeys((f"{nearly}@{domain}", *email.alternatives)))
    return replace(
        email,
        confidence=min(MENDED, email.confidence),
        reasons=("A letter is all that parts it from the person's name.", *email.reasons),
        alternatives=alternatives,
    )


def _by_name(local: str, person: Delegate, alike: Alike) -> str:
    """Return the part before the @ with the words of the name as the name has them."""
    if person.name.confidence < NAME_SURE or not local.isascii():
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


def _with_initial(local: str, person: Delegate) -> str:
    """Return the part before the @ with an initial of the name before its word: "l.llamas" of Ignacio Llamas has an i."""
    found = _INITIAL.match(local.lower())
    words = _WORD.findall(_plain(str(person.name.value or "")))
    if found is None or found["rest"] not in words or person.name.confidence < NAME_SURE:
        return local
    initials = {word[0] for word in words if word != found["rest"]}
    own = found["initial"]
    if own in initials:
        return local
    likely = [letter for letter in "il" if letter in initials]
    return likely[0] + local[1:] if len(likely) == 1 else local


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
            wrong = 1 if _is_run(piece, word) else Levenshtein.distance(piece, word, score_cutoff=most)
            if wrong < least and looks_like(piece, word, alike):
                best, least = (start, start + length), wrong
    return best


def looks_like(read: str, meant: str, alike: Alike = _ALIKE) -> bool:
    """Tell whether one word differs from the other by nothing but letters that look alike."""
    if _is_run(read, meant):
        return alike is _ALIKE
    if len(read) != len(meant):
        return False
    return all(
        one == other or any(one in letters and other in letters for letters in alike)
        for one, other in zip(read, meant, strict=True)
    )


def _is_run(read: str, meant: str) -> bool:
    """Tell whether two letters of one stand for one letter of the other: "thornas" for "thomas"."""
    return any(meant in (read.replace(run, letter), read.replace(letter, run)) for run, letter in _RUNS)


def _cased(word: str, written: str) -> str:
    if written.isupper():
        return word.upper()
    return word.capitalize() if written[:1].isupper() and not written[1:2].isupper() else word


def _by_domain(domain: str, domains: frozenset[str], *, open_end: bool) -> str:
    """Return the domain, or the one of the reply of which it is a misreading: as long, with a hyphen for a stop or lost, cut."""
    if domain in domains:
        return domain
    begun = [other for other in domains if other.startswith(domain)]
    longer = begun if open_end else [other for other in begun if other[len(domain)] == "."]
    if longer:  # its end is missing
        return longer[0] if len(longer) == 1 else domain
    near = [
        other
        for other in domains
        if len(other) > LETTERS_MIN
        and Levenshtein.distance(domain, other, score_cutoff=WRONG_MOST) <= WRONG_MOST
        and (_without_marks(domain) == _without_marks(other) or looks_like(domain, other) or _lost_letters(domain, other))
    ]
    return near[0] if len(near) == 1 else domain


def _with_lost_stop(domain: str, domains: frozenset[str]) -> str:
    """Return the one of these domains that has a stop more and else the same letters: two readings may lose the same stop."""
    near = [other for other in domains if len(other) > len(domain) and _without_marks(other) == _without_marks(domain)]
    return near[0] if len(near) == 1 else domain


def _without_marks(domain: str) -> str:
    return re.sub(r"[.-]", "", domain)


def _lost_letters(domain: str, other: str) -> bool:
    """Tell whether the domain is the other with a letter or two left out, within words and not of the country's ending."""
    ending = other.rpartition(".")[2]
    if len(domain) >= len(other) or domain.rpartition(".")[2] != ending:
        return False
    letters = iter(other)
    return all(letter in letters for letter in domain)
