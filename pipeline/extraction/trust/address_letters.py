"""What the letters of one address that was read from a picture say: a figure amid letters, a domain that is almost a word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from config.knowledge import Knowledge
from models.reply import Delegate
from pipeline.extraction.trust.spelt_local_part import has_letter_for_mark
from pipeline.extraction.words.bare_letters import without_accents
from pipeline.extraction.words.lexicon import Lexicon, lexicon

SHORTEST = 6  # letters of a domain's word that is compared with known ones; shorter ones are abbreviations
ROLE_SHORTEST = 5  # letters of a part in the delegation that is looked for: "Chef", "Jefe" may begin a name
LITTLE = 2  # letters before an @: a name's first ones stand behind its family name
_FIGURE_AMID = re.compile(
    r"^[01](?=[._-][a-z])|(?<![^\W_])[01](?=[a-z]{2})|(?<=[a-z])[01](?=[a-z])|^[a-z]{2,}0$"
)  # "0ffice23", "0.aissa", "zzu0", not "kz70un"
# "om.Ib90"; "ga.ieSlun" and "fi3Lun", where the look-alike of a figure stands: "jSmith" has no figure beside its capital.
_CAPITAL = re.compile(r"I(?=[a-z\d])|(?<=[a-z])I|(?<=\d)[A-Z](?=[a-z\d])|(?<=[a-z])[SLOZBQG](?=[l\dIO])")
_PARTS = re.compile(r"[.-]")
_SHAPES = str.maketrans("ftijlec", "ttiiicc")  # letters that a coarse picture shows alike: "ottice", "offlce"
_CAPITALISED = re.compile(r"[A-Z][a-z]+[._-]?[a-z]?")


def of_read_address(address: str, person: Delegate | None, domains: Mapping[str, int], knowledge: Knowledge) -> dict[str, float]:
    """Return figures (0 or 1) of the letters of an address.

    Args:
        address: that was read from a picture.
        person: whose it is.
        domains: how often each domain is written in the reply.
        knowledge: known words.
    """
    local = address.partition("@")[0]
    told = {
        "odd letter": has_odd_letter(address),
        "letter for mark": person is not None and has_letter_for_mark(local, person),
        "role before": role_before(address, lexicon(knowledge)),
        "little before at": has_little_before_at(address),
        "almost a word": domain_almost_a_word(address, domains, knowledge),
    }
    return {name: float(tells) for name, tells in told.items()}


def has_odd_letter(address: str) -> bool:
    """Tell whether 0, 1 or the only capital stands before the @ where another like it belongs: "x.0ffice", "om.Ib90"."""
    local = address.partition("@")[0]
    alone = sum(letter.isupper() for letter in local) == 1
    return bool(_FIGURE_AMID.search(local)) or (alone and bool(_CAPITAL.search(local)))


def has_little_before_at(address: str) -> bool:
    """Tell whether two letters or fewer stand before the @: the rest may stand on the line above, "charlton-" over "la@"."""
    return len(address.partition("@")[0]) <= LITTLE


def role_before(address: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands before the @ begins with a part in the delegation, read as one word: "Memberr.lind"."""
    word = _CAPITALISED.match(address.partition("@")[0])
    text = word.group() if word is not None else ""
    ends = (end for end in range(ROLE_SHORTEST, len(text) - 1) if text[end].isalpha())
    return any(lexicon.role(text[:end]) is not None for end in ends)


def domain_almost_a_word(address: str, domains: Mapping[str, int], knowledge: Knowledge) -> bool:
    """Tell whether a part of the domain is a known word but for one letter, or for letters that look alike.

    "viennu-mission.it", "prolicia-dci.cu", "ag-ottice.gov.ie".

    Other languages have such words of their own ("polizia"), and a whole word may stand behind an initial ("mjustice"). What
    another address of the reply repeats was written so.
    """
    domain = address.rpartition("@")[2]
    return domains.get(domain, 0) < 2 and any(_is_almost(part, knowledge) for part in _PARTS.split(domain))


@lru_cache(maxsize=2000)
def _is_almost(part: str, knowledge: Knowledge) -> bool:
    known = _by_length(knowledge)
    if len(part) < SHORTEST or any(piece in known.get(len(piece), ()) for piece in (part, part[1:], part[:-1])):
        return False
    if part.translate(_SHAPES) in _shapes(knowledge):
        return True
    near = (word for length in (len(part) - 1, len(part), len(part) + 1) for word in known.get(length, ()))
    return any(Levenshtein.distance(part, word, score_cutoff=1) <= 1 for word in near)


@lru_cache(maxsize=4)
def _shapes(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(word.translate(_SHAPES) for words in _by_length(knowledge).values() for word in words)


@lru_cache(maxsize=4)
def _by_length(knowledge: Knowledge) -> Mapping[int, frozenset[str]]:
    """Return the known words without their accents, as domains are written, by their number of letters."""
    words: dict[int, set[str]] = {}
    for word in knowledge.vocabulary.words:
        plain = without_accents(word)
        if len(plain) >= SHORTEST - 1 and plain.isascii() and plain.isalpha():
            words.setdefault(len(plain), set()).add(plain)
    return {length: frozenset(alike) for length, alike in words.items()}
