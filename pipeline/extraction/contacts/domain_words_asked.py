"""Domains whose word is a letter away from one for a body, a field of work or the meeting's city: "viennu-mission.it".

Both readings of a coarse picture may have the letter wrong. What the word is in truth nobody can tell for certain, for "policija"
and "policie" are words as well: a person is asked, and shown the word that is near. That word is taken where the other reading
has it, or where it is a city: no language has "yienna". Two words of a body's name written as one, "homeaffairs", are a word of
no other language, however often a coarse picture gives them alike: "homeatfairs". So is "yov" before a country's ending.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from config.invitation_words import city_forms
from config.knowledge import Knowledge
from models.finding import Finding
from models.reply import Delegate
from pipeline.extraction.contacts.asked_addresses import asked_as, with_pictured
from pipeline.extraction.contacts.domains_reread import almost_second_level
from pipeline.extraction.contacts.pictures import Place
from pipeline.extraction.words.plain import plain

LETTERS_MIN = 6  # of a word; shorter ones are near to another by chance
CITY_MIN = 5  # likewise of a city: "Viena"
JOINED_MIN = 10  # likewise of two words of a body's name: "homeaffairs"
COUNTRY = 2  # letters of a country's ending, before which "gov" stands
PART_MIN = 4  # of each of the two: "exteriores y" is no word of a domain, and a letter away from one
REASON = "A word of its domain is a letter away from "
_WORDS = re.compile(r"[a-z]+")


def with_domain_words_asked(
    delegates: Sequence[Delegate], pictures: frozenset[Place], knowledge: Knowledge
) -> tuple[Delegate, ...]:
    """Return the delegates, addresses doubted whose domain has such a word; a single word only if it stands nowhere else.

    Args:
        delegates: with their addresses put right.
        pictures: the pages that were read from a picture; what was typed is what it is.
        knowledge: for the words.
    """
    times = Counter(str(email.value).rpartition("@")[2] for person in delegates for email in person.emails)

    def judged(email: Finding) -> Finding:
        domain = str(email.value).rpartition("@")[2]
        words = _known(knowledge) if times[domain] == 1 else frozenset()
        return _asked(email, domain, words, _joined(knowledge), times)

    return with_pictured(delegates, pictures, judged)


def is_domain_asked(email: Finding) -> bool:
    """Tell whether the address is asked about because of such a word."""
    return any(reason.startswith(REASON) for reason in email.reasons)


def _asked(email: Finding, domain: str, words: frozenset[str], joined: frozenset[str], domains: Collection[str]) -> Finding:
    """Return the address, with each domain that it would be as an alternative.

    Args:
        email: to be judged.
        domain: its domain.
        words: that are near to those of other languages.
        joined: each two words written as one, which no other language has.
        domains: of the whole reply.
    """
    head, _, ending = domain.rpartition(".")
    rest, _, label = head.rpartition(".")
    if rest and len(ending) == COUNTRY and (meant := almost_second_level(label)):
        spelling = f"{str(email.value)[: -len(domain)]}{rest}.{meant}.{ending}"
        return asked_as(email, str(email.value), f"{REASON}{meant!r}.", [spelling])
    known, certain = words | joined, _cities() | joined
    for found in _WORDS.finditer(domain.rpartition(".")[0]):
        word = found.group()
        if len(word) < CITY_MIN or word in known:
            continue
        near = sorted(one for one in known if Levenshtein.distance(word, one, score_cutoff=1) <= 1)
        if near:
            head = str(email.value)[: -len(domain)] + domain[: found.start()]
            spelt = [head + one + domain[found.end() :] for one in near]
            return asked_as(
                email,
                _taken(near, spelt, (*email.alternatives, *domains), certain) or str(email.value),
                f"{REASON}{near[0]!r}.",
                spelt,
            )
    return email


def _taken(near: Sequence[str], spelt: Sequence[str], read: Collection[str], certain: Collection[str]) -> str:
    """Return the spelling with a near word that is meant beyond what a letter says, "" where none is.

    Another reading of the address has it (`read`), or another address of the reply its domain; or it is the only one, and
    `certain`.
    """
    told = [one for one in spelt if one in read or one.rpartition("@")[2] in read]
    if len(told) == 1:
        return told[0]
    return spelt[0] if len(near) == 1 and near[0] in certain else ""


@lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    """Return the plain names of the cities where meetings are held."""
    return frozenset(word for word in map(plain, city_forms()) if len(word) >= CITY_MIN)


@lru_cache(maxsize=4)
def _known(knowledge: Knowledge) -> frozenset[str]:
    """Return the plain Latin words for bodies and units, and the cities where meetings are held."""
    languages = knowledge.languages
    nouns = (word for language in languages for word in (*language.organisation_words, *language.unit_words))
    words = {word for word in map(plain, nouns) if len(word) >= LETTERS_MIN}
    return frozenset(word for word in words | _cities() if word.isascii() and word.isalpha())


@lru_cache(maxsize=4)
def _joined(knowledge: Knowledge) -> frozenset[str]:
    """Return each two neighbouring words of the known bodies' names as a domain joins them: "homeaffairs", "justiceministry"."""
    names = (plain(body).split() for language in knowledge.languages for body in language.bodies)
    joined = ("".join(pair) for words in names for pair in pairwise(words) if all(map(_may_be_joined, pair)))
    return frozenset(word for word in joined if len(word) >= JOINED_MIN and word.isascii())


def _may_be_joined(word: str) -> bool:
    return word.isalpha() and len(word) >= PART_MIN
