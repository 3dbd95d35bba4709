"""Domains of mail addresses: where one ends in the text, which endings there are, and one that was misread put right."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from config.knowledge import Knowledge, State
from config.mail_providers import mail_providers
from pipeline.extraction.contacts.domains_reread import government_word
from pipeline.extraction.contacts.look_alikes import looks_like

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
# Of no State and of nothing today: addresses of their day end so ("gov.yu" until 2010), or a few still do.
_FORMER = frozenset({"ac", "an", "bu", "cs", "dd", "gb", "su", "tp", "yu", "zr"})
OF_USA = "USA"  # whose Government alone has an ending of its own
_GOVERNMENT_BEHIND = re.compile(r"(?P<head>[a-z0-9-]{2,}?[a-z0-9])(?P<word>g[a-z]{2,3})")  # "ag-officegov"
_WHOLE_WORD_BEHIND = re.compile(r"-[a-z]{4,}$")  # "dgpn-intl"
_STOP_AS_STROKE = re.compile(r"[il1]$")  # "govilb"
_LINKED_ENDING = re.compile(r"-(?P<ending>[a-z]{2,3})$")  # "justice.gov-et": no country's ending has a hyphen before it


@lru_cache(maxsize=4)
def known_endings(knowledge: Knowledge) -> frozenset[str]:
    """Return the top-level domains of general use and those of the States, and such as once were."""
    return GENERIC | _FORMER | {state.tld for state in knowledge.states if state.tld}


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
        # "…@office.example, Mr. Roth"; below "…@office.example." goes a list on: "2. Mr. Roth", "b) Mr. Roth".
        apart = label[:1].isupper() or label.isdecimal() or (len(label) == 1 and "\n" in piece)
        if blank and apart and "." in sofar:
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
    providers = [one for one in mail_providers() if Levenshtein.distance(domain, one, score_cutoff=1) <= 1]
    if len(providers) == 1:  # "hotmail.con" of somebody from China
        return providers[0]
    head, _, tld = domain.rpartition(".")
    likely = [name for name in (state.tld if state else "", "com", "org", "net", "int") if name]
    if (linked := _LINKED_ENDING.search(tld)) and linked["ending"] in likely:
        return f"{domain[: -len(linked.group())]}.{linked['ending']}"
    before = tld.removesuffix(state.tld) if state and state.tld else ""
    if before != tld:
        before = _STOP_AS_STROKE.sub("", before)
    stray = re.fullmatch(rf"(\w{{3,4}}?)[.il1]?{state.tld}\w{{0,2}}", tld) if state and state.tld else None
    if state and stray and (word := government_word(stray[1])):  # "police.govron": a stamp's letter behind it
        return f"{head}.{word}.{state.tld}"
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


def with_provider_whole(domain: str) -> str | None:
    """Return the provider's domain of which a picture's lacks the last letter, "yahoo.co" for "yahoo.com"; else None."""
    if domain in mail_providers():
        return None
    return next((one for one in sorted(mail_providers()) if one.endswith(".com") and one[:-1] == domain), None)


def with_country_uncovered(domain: str, state: State | None, known: frozenset[str]) -> str | None:
    """Return a Government's domain, read from a picture, with the State's ending for what is no ending; else None.

    "moj.gov.mnzssion": a stamp lies over the country.
    """
    head, _, ending = domain.rpartition(".")
    label = head.rpartition(".")[2]
    covered = ending not in known and bool(label) and government_word(label) == label
    return f"{head}.{state.tld}" if state and state.tld and covered else None


def with_stops_lost(domain: str, ending: str) -> str:
    """Return a domain without any stop with those before its "gov" and its State's ending: "moj-intlbi", "ag-officegovbi".

    Args:
        domain: as it was read.
        ending: top-level domain of the State, "" where it is unknown.

    Returns:
        "" where the last letters may well be a word's: that one is cut.
    """
    if "." in domain or not ending or not domain.endswith(ending):
        return ""
    head = domain[: -len(ending)]
    parted = _GOVERNMENT_BEHIND.fullmatch(head)
    if parted and (word := government_word(parted["word"])):
        return f"{parted['head']}.{word}.{ending}"
    return f"{head}.{ending}" if _WHOLE_WORD_BEHIND.search(head) else ""


def of_own_country(domain: str, state: State | None) -> str:
    """Return a Government's domain with the State's ending, where that is lost or another one that looks like it was read.

    "police.gov" is of no other Government than that of the United States; "police.gov.cu" in a reply of "eu" is a misreading.
    """
    if state is None or not state.tld or state.iso3 == OF_USA:
        return domain
    head, _, ending = domain.rpartition(".")
    if ending == "gov" and head:
        return f"{domain}.{state.tld}"
    other = len(ending) == 2 and ending != state.tld and looks_like(ending, state.tld)
    return f"{head}.{state.tld}" if other and government_word(head.rpartition(".")[2]) else domain
