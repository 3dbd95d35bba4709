"""Clues that name no State but a city written almost like it: "عمّان" is Jordan's capital, "عُمان" is Oman."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from config.knowledge import Knowledge
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.states.state_votes import Vote
from pipeline.extraction.words.plain import plain

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0652])*")


def without_namesakes(votes: list[Vote], pages: tuple[PageText, ...], knowledge: Knowledge) -> list[Vote]:
    """Return the clues without those from a name that is, or may well be, that of another State's city.

    It is the city where its own marks are written, and where the city's State is told too; without marks it may be the city where
    it stands behind commas alone ("Ministry of Justice, Amman"): then it tells nothing, and the State is asked for.
    """
    told = {vote.iso3 for vote in votes}
    return [vote for vote in votes if not any(_is_city(vote, *pair, pages, told) for pair in _namesakes(vote.iso3, knowledge))]


def _is_city(vote: Vote, name: str, city: str, owner: str, pages: tuple[PageText, ...], told: set[str]) -> bool:
    words = [word for word in _WORD.findall(vote.written) if plain(word) == name]
    if not words:
        return False
    if all(_marks(city) <= _marks(word) for word in words):
        return True
    bare = plain(vote.written) == name and not any(_marks(word) for word in words)
    return bare and (owner in told or _behind_commas(name, pages))


def _behind_commas(name: str, pages: tuple[PageText, ...]) -> bool:
    """Tell whether the name stands on the pages behind commas alone."""
    alone = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    before = [page.plain.text[: found.start()].rstrip()[-1:] for page in pages for found in alone.finditer(page.plain.text)]
    return bool(before) and all(sign in ("،", ",") for sign in before)


def _marks(word: str) -> set[str]:
    return {letter for letter in word if unicodedata.combining(letter)}


@lru_cache(maxsize=512)
def _namesakes(iso3: str, knowledge: Knowledge) -> tuple[tuple[str, str, str], ...]:
    """Return the State's short names that a city's is almost like: (plain name, city, State of the city)."""
    state = knowledge.state(iso3)
    names = state.names if state is not None else ()
    return tuple((plain(name.short), city, owner) for name in names for city, owner in name.namesakes)
