"""Domains of mail addresses: where one ends in the text, which endings there are, and one that was misread put right."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from config.knowledge import Knowledge, State
from pipeline.extraction.contacts.domains_reread import government_word

GENERIC = frozenset(
    {"com", "org", "net", "int", "edu", "gov", "info", "eu", "biz", "mil", "name", "pro", "coop", "travel", "aero", "asia"}
)
# Top-level domains that are little words too: after a stop and a blank they begin a sentence.
_LITTLE_WORDS = frozenset(
    {
        "at",
        "in",
        "is",
        "so",
        "no",
        "me",
        "my",
        "de",
        "la",
        "es",
        "il",
        "to",
        "as",
        "it",
        "be",
        "by",
        "do",
        "am",
        "us",
        "se",
        "sa",
        "re",
    }
)
_STOP_AS_STROKE = re.compile(r"[il1]$")  # "govilb"
_LINKED_ENDING = re.compile(r"-(?P<ending>[a-z]{2,3})$")  # "justice.gov-et": no country's ending has a hyphen before it


@lru_cache(maxsize=4)
def known_endings(knowledge: Knowledge) -> frozenset[str]:
    """Return the top-level domains of general use and those of the States."""
    return GENERIC | {state.tld for state in knowledge.states if state.tld}


def domain_in(written: str, known: frozenset[str]) -> tuple[str, int]:
    """Return the domain and how many letters of the text it takes: words after a stop and a blank belong to the next sentence."""
    pieces = [(found.group(), found.end()) for found in re.finditer(r"[^.,·]+(?:[.,·]|$)", written)]
    best: tuple[str, int] | None = None
    sofar = ""
    last = 0
    for at, (piece, end) in enumerate(pieces):
        label = re.sub(r"\s", "", piece.rstrip(".,·"))
        blank = at > 0 and (piece[0].isspace() or pieces[at - 1][0].rstrip(".,·")[-1:].isspace())
        comma = at > 0 and pieces[at - 1][0].endswith((",", "·"))
        if blank and label[:1].isupper() and "." in sofar:  # "…@office.example, Mr. Roth"
            best = best or (sofar, last)
            break
        loose = label.lower() not in known or label != label.lower() or label in _LITTLE_WORDS
        if at and ((best and (blank or comma) and loose) or (best and not label.islower() and label.lower() not in known)):
            break
        sofar = f"{sofar}.{label}" if sofar else label
        last = stop = end - 1 if piece.endswith((".", ",", "·")) else end
        if (at and label.lower() in known) or (best and not blank and not comma):
            best = (sofar, stop)
    if best is None:
        stop = len(written.rstrip())
        best = (re.sub(r"\s", "", written).replace(",", ".").replace("·", ".").strip("."), stop)
    return best[0].lower(), best[1]


def with_ending_mended(domain: str, state: State | None) -> str | None:
    """Return the domain with its last label put right, where one misread letter makes it a likely one; else None."""
    head, _, tld = domain.rpartition(".")
    likely = [name for name in (state.tld if state else "", "com", "org", "net", "int") if name]
    if (linked := _LINKED_ENDING.search(tld)) and linked["ending"] in likely:
        return f"{domain[: -len(linked.group())]}.{linked['ending']}"
    before = tld.removesuffix(state.tld) if state and state.tld else ""
    if before != tld:
        before = _STOP_AS_STROKE.sub("", before)
    if state and (word := government_word(before)):  # "police.goyua", and "police.gov" whose country is lost
        return f"{head}.{word}.{state.tld}"
    if state and tld and (state.tld.startswith(tld) or state.tld.endswith(tld)):  # "gov.t" or "gov.j" for "gov.tj"
        return f"{head}.{state.tld}"
    for name in likely:
        if (len(tld) > 1 and Levenshtein.distance(tld, name) == 1) or (name == "com" and tld in ("corn", "c0rn", "cotn")):
            return f"{head}.{name}"
    for name in likely:  # a word run on: "gov.iqtel"
        if tld.startswith(name) and len(name) == 2 and len(tld) > 4:
            return f"{head}.{name}"
    return None
