"""Whose name a mail address spells: "i.tapsell@…", "a.de.wit@…"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.phrase_patterns import longest_first

LOCAL_LETTERS_MIN = 4  # of a name's word that an address holds: "li" stands in "police"
ALONE_LETTERS_MIN = 3  # of one that stands between stops: "de.wit"
_WORD = re.compile(r"[^\W\d_]+(?:['’‑-](?![sS](?![^\W\d_]))[^\W\d_]+)*")


def spelled(hit: Hit, persons: Sequence[Person]) -> int | None:
    """Return the number of the only person whose name and initials make the address, if he has no other yet; else None."""
    if hit.finding.field != "email" or not hit.finding.value:
        return None
    found = [number for number, person in enumerate(persons) if spells(hit, person)]
    if len(found) != 1 or any(other.finding.field == "email" and other is not hit for other in persons[found[0]].contacts):
        return None
    return found[0]


def spells(hit: Hit, person: Person) -> bool:
    """Tell whether an address consists of a word of the person's name, and of nothing but other words and initials of it."""
    pieces = person.name if person.latin is None else (*person.name, person.latin)
    return spells_names(hit, [piece.text for piece in pieces])


def spells_names(hit: Hit, texts: Sequence[str]) -> bool:
    """Tell whether a contact is an address that consists of a word of these texts, and of nothing but others and initials."""
    return made_of(hit.finding.value or "", texts)


def made_of(address: str, texts: Sequence[str]) -> bool:
    """Tell whether an address consists of a word of these texts, and of nothing but other words and initials of them."""
    local = _local(address)
    own = _own_words(tuple(texts))
    rest = local
    for word in own:
        if word not in rest:
            continue
        if len(word) >= LOCAL_LETTERS_MIN:
            rest = rest.replace(word, " ", 1)
        elif len(word) >= ALONE_LETTERS_MIN:
            rest = re.sub(rf"(?<![^\W_]){word}(?![^\W_])", " ", rest, count=1)
    if rest == local:
        return False
    others = re.findall(r"[a-z]+", rest)
    return all(any(word.startswith(part) for word in own) or set(part) <= {word[0] for word in own} for part in others)


@lru_cache(maxsize=1024)
def _local(address: str) -> str:
    return anyascii(fold(address.partition("@")[0]))


@lru_cache(maxsize=1024)  # each address of a long list is held against each person of it
def _own_words(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of these texts and the parts of double ones, in the letters of addresses, longest first."""
    words = [word for text in texts for word in _WORD.findall(text)]
    parts = [part for word in words for part in (word, *re.split(r"\W", word))]
    own = {re.sub(r"[^a-z]", "", anyascii(fold(part)).lower()) for part in parts} - {""}
    return tuple(longest_first(own))
