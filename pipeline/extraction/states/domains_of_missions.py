"""States that a mail domain names beside words for their Mission and its town: "chinamission-vie.at", "rpbelgique-vie.be"."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from config.alphabets import is_latin_letter
from config.knowledge import Knowledge

SHORTEST = 4  # letters of a State's name: "iran"
_PARTS = re.compile(r"[.-]")
_LETTERS = re.compile(r"[^a-z]")
_BRACKETS = re.compile(r"\s*\([^)]*\)")  # "Iran (Islamic Republic of)"
_WORD = re.compile(r"[^\W\d_]+")


def state_in_domain(domain: str, knowledge: Knowledge) -> str | None:
    """Return the State (alpha-3) that the domain names; None where it names none, or no word of a Mission or its town.

    Anybody may call himself after a country: "jordan-consulting.example" names none.
    """
    known = _names(knowledge)
    parts = [part for part in _PARTS.split(domain.casefold().rpartition(".")[0]) if part]
    bare = [(part, _without(part, knowledge)) for part in parts]
    found = {known[rest] for _, rest in bare if rest in known}
    return found.pop() if len(found) == 1 and any(rest != part for part, rest in bare) else None


def _without(part: str, knowledge: Knowledge) -> str:
    """Return the part without words of a Mission and its town at its ends; as it is where a State's name is all of it."""
    rest = part
    while rest not in _names(knowledge):
        ends = [word for word in _words(knowledge) if rest.startswith(word) or rest.endswith(word)]
        if not ends:
            break
        rest = rest.removeprefix(ends[0]) if rest.startswith(ends[0]) else rest.removesuffix(ends[0])
    return rest


@lru_cache(maxsize=4)
def _words(knowledge: Knowledge) -> tuple[str, ...]:
    """Return the words of Missions in domains, the longest first."""
    words = {word for language in knowledge.languages for word in language.mail.domains}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=4)
def _names(knowledge: Knowledge) -> dict[str, str]:
    """Return which State a name or an adjective in Latin letters means; one that is part of another State's name is left out."""
    owners: dict[str, set[str]] = {}
    words: dict[str, set[str]] = {}
    for state in knowledge.listed:
        for names in state.names:
            spelt = [_BRACKETS.sub("", names.short), *(word for word in names.adjectives if not word.endswith("*"))]
            for name in filter(_is_latin, spelt):
                owners.setdefault(_plain(name), set()).add(state.iso3)
                for word in _WORD.findall(name):
                    words.setdefault(_plain(word), set()).add(state.iso3)
    return {
        name: next(iter(states))
        for name, states in owners.items()
        if len(name) >= SHORTEST and len(states | words.get(name, set())) == 1
    }


def _is_latin(text: str) -> bool:
    return all(is_latin_letter(letter) for letter in text if letter.isalpha())


def _plain(text: str) -> str:
    return _LETTERS.sub("", anyascii(text).casefold())
