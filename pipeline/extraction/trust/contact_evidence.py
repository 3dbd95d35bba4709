"""What a reply says of one address or number: whose name it holds, what its domain is like, which country it is in."""

from __future__ import annotations

import re
from collections.abc import Mapping

import phonenumbers
from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from config.knowledge import State
from config.mail_providers import provider_names
from models.reply import Delegate
from pipeline.extraction.trust.spelt_local_part import spelt_share

_WORDS = re.compile(r"[^\W\d_]{3,}")
_LOOK_ALIKE = re.compile(r"[l1I0Oo|]|rn|vv|cl")
_ENDINGS = frozenset({"com", "org", "net", "int", "eu", "info"})  # of no country; "gov" and "edu" belong to the United States
_OF_USA = frozenset({"gov", "edu", "mil"})
_ALMOST = 2  # letters by which a misread name or domain differs
_SHORTEST = 4  # letters of a name that are looked for with letters wrong; shorter ones are found by chance


def of_address(value: str, person: Delegate | None, domains: Mapping[str, int], state: State | None) -> dict[str, float]:
    """Return figures (0 to 1) of an e-mail address.

    Args:
        value: the address.
        person: whose it is.
        domains: how often each domain is written in the reply.
        state: that replies.
    """
    local, _, domain = value.partition("@")
    figures = {
        "look-alikes": min(1.0, len(_LOOK_ALIKE.findall(local)) / 3),
        "domain again": float(domains.get(domain, 0) > 1),
        "domain almost again": float(
            any(other != domain and Levenshtein.distance(domain, other, score_cutoff=_ALMOST) <= _ALMOST for other in domains)
        ),
        "digits in address": float(any(letter.isdigit() for letter in value)),
        "short ending": float(len(domain.rpartition(".")[2]) < 2),
    }
    figures["known provider"] = float(domain.partition(".")[0] in provider_names())
    if state is not None and not figures["known provider"]:
        ending = domain.rpartition(".")[2]
        figures["foreign ending"] = float(ending not in {state.tld, *_ENDINGS, *(_OF_USA if state.iso3 == "USA" else ())})
    if person is None:
        return figures
    figures["spelt whole"] = float(spelt_share(local, person) == 1)
    figures["spelt whole, domain again"] = figures["spelt whole"] * figures["domain again"]
    return figures | _of_name(local, person) | {"spells the name": float(_spelt(local, person))}


def in_addresses(person: Delegate) -> dict[str, float]:
    """Return whether a word of the person's name stands in one of his addresses, and whether one almost, but not quite, does."""
    locals_ = [str(email.value).partition("@")[0] for email in person.emails if email.value]
    spelt = any(_spelt(local, person) for local in locals_)
    almost = any(_of_name(local, person).get("name almost in address") for local in locals_)
    return {"spelt in address": float(spelt), "almost in address": float(almost and not spelt)}


def _words(person: Delegate) -> frozenset[str]:
    """Return the words of the person's name in plain Latin letters, also of its other spelling."""
    written = " ".join(filter(None, (person.name.value, *person.name.alternatives)))
    return frozenset(word for word in _WORDS.findall(anyascii(written).casefold()) if len(word) >= 3)


def _spelt(local: str, person: Delegate) -> bool:
    letters = re.sub(r"[^a-z]", "", anyascii(local).casefold())
    return any(word in letters for word in _words(person))


def _of_name(local: str, person: Delegate) -> dict[str, float]:
    """Return whether the part before the @ holds a word that is almost, but not quite, one of the person's name."""
    words = _words(person)
    if not words or not re.search(r"[a-z]", anyascii(local).casefold()):
        return {}
    if _spelt(local, person):
        return {}  # many offices have addresses without names: that one holds the name proves little
    parts = [part for part in re.split(r"[^a-z]+", anyascii(local).casefold()) if len(part) >= _SHORTEST]
    ends = {part[start:] for part in parts for start in (0, 1)}  # "jsmith": an initial may stand before
    almost = any(
        Levenshtein.distance(end, word, score_cutoff=_ALMOST) <= (1 if len(word) < 7 else _ALMOST)
        for end in ends
        for word in words
        if len(word) >= _SHORTEST
    )
    return {"name almost in address": float(almost)}


def of_number(value: str, numbers: Mapping[str, int], state: State | None) -> dict[str, float]:
    """Return figures (0 to 1) of a telephone or fax number in E.164.

    Args:
        value: the number.
        numbers: how often each number's first seven characters are written in the reply.
        state: that replies.
    """
    figures = {"length": min(1.0, len(value) / 15), "exchange again": float(numbers.get(value[:7], 0) > 1)}
    try:
        parsed = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        return figures | {"not valid": 1.0, "no country": 1.0}
    figures["not valid"] = float(not phonenumbers.is_valid_number(parsed))
    if state is not None:
        figures["foreign number"] = float(str(parsed.country_code) not in {code.split("-")[0][:3].strip() for code in state.dial})
    return figures
