"""The domains that a reply tells for certain, and which of them a misread one is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from pipeline.extraction.contacts.domains_reread import is_second_level
from pipeline.extraction.contacts.look_alikes import looks_like

LETTERS_MIN = 4  # of a domain that is looked for; shorter ones are found by chance
INITIALS_MOST = 3  # letters of a word of a domain that may be an office's initials
BARE_MIN = 8  # letters of a domain whose marks are lost, by which it is told with one of them wrong
WRONG_MOST = 2  # letters that may be wrong in a domain
CLEARLY = 1.5  # times the weight of its twin, from which a domain is certain beside it, or is what was meant with that one
OUTVOTED = 2  # times the weight of a domain that is not certain, from which another one that is not is meant with it
AGREED, CHOSEN, OTHER = 3, 2, 1  # weight of a domain that two readings have, that the better one of them has, and the other one
_GOVERNMENT_BEHIND = re.compile(r"(?P<head>[a-z0-9-]{4,})(?P<word>gov|gouv|gob)")  # "egov" is a word of its own
# "mo.j" for "moj", "mijustice" for "mjustice": the dot of the letter was read as a stop, or as a letter.
_TITTLE = re.compile(r"(?<=[a-z])\.(?=[ij])|i(?=j)")


@dataclass(frozen=True, slots=True)
class Domains:
    """What the addresses of a reply tell.

    Attributes:
        certain: domains that two readings have alike or that were typed.
        disputed: the same, but another reading of the reply has a letter more, less or other, about as often.
        meant: domains that two readings have alike and wrong, with what was meant.
        seen: all that are not wrong, certain or not.
        votes: how much speaks for each: what two readings have alike for most, what the worse one of two has for least.
        ending: top-level domain of the State, "" where it is unknown.
    """

    certain: frozenset[str]
    disputed: frozenset[str]
    meant: dict[str, str]
    seen: frozenset[str] = frozenset()
    votes: Mapping[str, int] = field(default_factory=dict)
    ending: str = ""


def domains_of(certain: Sequence[str], chosen: Sequence[str], others: Iterable[str] = (), ending: str = "") -> Domains:
    """Return what is known of the domains.

    Args:
        certain: of addresses that two readings have alike or that were typed, one for each address.
        chosen: of the others, as the better one of two readings has them.
        others: as the other reading has them.
        ending: top-level domain of the State: of two that are one but for their endings, that with it is meant.
    """
    votes: Counter[str] = Counter()
    for domains, weight in ((certain, AGREED), (chosen, CHOSEN), (others, OTHER)):
        for domain in domains:
            votes[domain] += weight
    meant: dict[str, str] = {}
    for domain in set(certain):
        for twin in sorted(votes, key=lambda one: (-votes[one], one)):
            abroad = bool(ending) and twin.endswith(f".{ending}") and not domain.endswith(f".{ending}")
            heavy = (abroad or votes[twin] >= CLEARLY * votes[domain]) and not _is_tail_of_q_lost(twin, domain)
            if (
                _without_tittle(domain) == twin
                or _is_tail_of_q_lost(domain, twin)
                or is_mark_misread(domain, twin)
                or (heavy and _is_twin(domain, twin))
            ):
                meant.setdefault(domain, twin)
    disputed = {
        domain
        for domain in set(certain)
        for twin, count in votes.items()
        if twin not in meant and _is_twin(domain, twin) and votes[domain] < CLEARLY * count
    }
    known = {meant.get(domain, domain) for domain in certain}
    seen = frozenset({*certain, *chosen} - meant.keys())
    return Domains(frozenset(known - disputed), frozenset(disputed - meant.keys()), meant, seen, votes, ending)


def _without_tittle(domain: str) -> str:
    head, stop, ending = domain.rpartition(".")
    whole = _TITTLE.sub("", head) + stop + ending
    return whole if whole != domain else ""


def _is_tail_of_q_lost(domain: str, other: str) -> bool:
    """Tell whether the domain is the other one but for a g where that has a q, and not within the ending: "police-hg.gov.kh".

    Of 208 readings of "-hq" on pictures eight had a g; of 1750 of "gov" and the like two had a q.
    """
    if len(domain) != len(other) or domain == other or domain.rpartition(".")[2] != other.rpartition(".")[2]:
        return False
    return all(one == two or (one, two) == ("g", "q") for one, two in zip(domain, other, strict=True))


def is_mark_misread(domain: str, other: str) -> bool:
    """Tell whether both have the same letters, and the other one alone has its "gov" between stops: "icd-gov.bg", "ungov.in"."""
    parted = _is_government(other) and not _is_government(domain)
    return parted and _without_marks(domain) == _without_marks(other)


def _is_of_other_office(domain: str, other: str) -> bool:
    """Tell whether both differ in initials: "moi.gov.zm" is of the interior, "moj.gov.zm" of justice, however alike they look."""
    pairs = list(zip(domain.split("."), other.split("."), strict=False))[:-1]
    return any(one != two and max(len(one), len(two)) <= INITIALS_MOST and not is_second_level(two) for one, two in pairs)


def _is_government(domain: str) -> bool:
    labels = domain.split(".")
    return len(labels) > 2 and is_second_level(labels[-2])


def _is_twin(domain: str, other: str) -> bool:
    """Tell whether both may be readings of one domain: a letter more or less within a word, or one that looks like another."""
    if domain == other or min(len(domain), len(other)) <= LETTERS_MIN or domain.count(".") != other.count("."):
        return False
    endings = domain.rpartition(".")[2], other.rpartition(".")[2]
    if _is_of_other_office(domain, other):
        return False
    if not looks_like(*endings) or Levenshtein.distance(domain, other, score_cutoff=1) > 1:
        return False  # no reply has addresses of two countries that are one but for their endings
    return len(domain) != len(other) or looks_like(domain, other)


def by_domain(domain: str, domains: frozenset[str], *, open_end: bool) -> str:
    """Return the domain, or the one of the reply of which it is a misreading: as long, with a hyphen for a stop or lost, cut."""
    if domain in domains:
        return domain
    begun = [other for other in domains if other.startswith(domain)]
    longer = begun if open_end else [other for other in begun if other[len(domain)] == "."]
    if longer:  # its end is missing
        return longer[0] if len(longer) == 1 else domain
    bare = _without_marks(domain)
    if open_end and len(bare) >= BARE_MIN:  # "vientamissiongr" beside "vienna-mission.gr": no domain as it was read
        alike = [other for other in domains if Levenshtein.distance(bare, _without_marks(other), score_cutoff=1) <= 1]
        if len(alike) == 1:
            return alike[0]
    near = [
        other
        for other in domains
        if len(other) > LETTERS_MIN
        and Levenshtein.distance(domain, other, score_cutoff=WRONG_MOST) <= WRONG_MOST
        and (_without_marks(domain) == _without_marks(other) or looks_like(domain, other) or _lost_letters(domain, other))
        and not _is_of_other_office(domain, other)
    ]
    return near[0] if len(near) == 1 else domain


def outvoted(domain: str, told: Domains) -> str:
    """Return the domain of twice its weight of which it is a misreading by letters that look alike, else the domain itself.

    No reading has either of them for certain.
    """
    near = [
        other
        for other in told.seen
        if told.votes.get(other, 0) >= OUTVOTED * told.votes.get(domain, 0)
        and min(len(domain), len(other)) > LETTERS_MIN
        and Levenshtein.distance(domain, other, score_cutoff=WRONG_MOST) <= WRONG_MOST
        and (looks_like(domain, other) or is_mark_misread(domain, other))
        and domain.rpartition(".")[2] == other.rpartition(".")[2]
        and not _is_of_other_office(domain, other)
    ]
    return near[0] if len(near) == 1 and near[0] != domain else domain


def with_government_parted(domain: str, told: Domains) -> str:
    """Return the domain with a stop before its "gov" where other addresses of the reply end so: "mofa-ungov.in"."""
    head, _, ending = domain.rpartition(".")
    found = _GOVERNMENT_BEHIND.fullmatch(head)
    if found is None or not any(other.endswith(f".{found['word']}.{ending}") for other in told.votes):
        return domain
    return f"{found['head']}.{found['word']}.{ending}"


def with_lost_stop(domain: str, domains: frozenset[str]) -> str:
    """Return the one of these domains that has a stop more and else the same letters: two readings may lose the same stop."""
    near = [
        other
        for other in domains
        if len(other) > len(domain) and _without_marks(other) == _without_marks(domain) and _without_tittle(other) != domain
    ]
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
