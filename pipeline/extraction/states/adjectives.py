"""States named by their adjectives: "the Danish delegation", "délégation ivoirienne", "украинской делегации", "الوفد المغربي"."""

from __future__ import annotations

import re
from functools import lru_cache

from config.knowledge import Knowledge, Language
from pipeline.extraction.states.state_names import Named
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain, plain

WORDS_BETWEEN = 1  # of an adjective and the word beside which it stands: "la delegación oficial uruguaya"
BUCKET = 2  # letters by which adjectives are looked up
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[-.][^\W\d_]+)*\.?")
_CLAUSE = re.compile(r"(?<=[^\W\d_]{3})\.(?:\s|$)|[,;:!?()\n،؛](?:\s|$)")  # "U.S. Delegation" is one
_COMPOUND = re.compile(
    r"(?:inter|latin|pan|euro|afro|trans|anglo|north|south|west|east|central)[-\s]?$"
)  # "Latin American" is no State


def _side(language: Language) -> tuple[str, ...]:
    return language.formulae.side


def states_by_adjective(text: Plain, knowledge: Knowledge) -> tuple[Named, ...]:
    """Return the States whose adjective stands beside a word for a delegation, a side or an embassy, in the text's order."""
    found: dict[int, Named] = {}
    for cue in cues(knowledge, _side).all(text):
        for start in (*_before(text.text, cue.start), *_after(text.text, cue.end)):
            named = _at(text.text, start, knowledge)
            if named and (start > cue.start or len(_WORD.findall(text.text[named.end : cue.start])) <= WORDS_BETWEEN):
                found[named.start] = named
    return tuple(found[start] for start in sorted(found))


def _before(text: str, place: int) -> list[int]:
    """Return where the last words before this place begin, the nearest first, within the clause."""
    window = _CLAUSE.split(text[max(0, place - 50) : place])[-1]
    starts = [place - len(window) + word.start() for word in _WORD.finditer(window)]
    return starts[::-1][: WORDS_BETWEEN + 2]


def _after(text: str, place: int) -> list[int]:
    """Return where the first words after this place begin, within the clause."""
    window = _CLAUSE.split(text[place : place + 50])[0]
    return [place + word.start() for word in _WORD.finditer(window)][: WORDS_BETWEEN + 1]


def _at(text: str, start: int, knowledge: Knowledge) -> Named | None:
    """Return the State whose adjective begins here, the longest adjective first."""
    if _COMPOUND.search(text[max(0, start - 9) : start]):
        return None
    for skipped in (0, 2) if text.startswith("ال", start) else (0,):
        for phrase, open_ended, iso3 in _index(knowledge).get(text[start + skipped : start + skipped + BUCKET], ()):
            if not text.startswith(phrase, start + skipped):
                continue
            end = start + skipped + len(phrase)
            rest = re.match(r"[^\W_]*", text[end:])
            letters = rest.end() if rest else 0
            if (open_ended or letters == 0) and text[end + letters : end + letters + 1] != "-":  # "Spanish-speaking"
                return Named(start, end + (letters if open_ended else 0), iso3)
    return None


@lru_cache(maxsize=4)
def _index(knowledge: Knowledge) -> dict[str, tuple[tuple[str, bool, str], ...]]:
    """Return (adjective, whether any ending may follow, State) by first letters; one that two States share is left out."""
    owners: dict[tuple[str, bool], set[str]] = {}
    for state in knowledge.states:
        for names in state.names:
            for adjective in names.adjectives:
                owners.setdefault((plain(adjective.removesuffix("*")), adjective.endswith("*")), set()).add(state.iso3)
    index: dict[str, list[tuple[str, bool, str]]] = {}
    for (phrase, open_ended), states in owners.items():
        if len(states) == 1:
            index.setdefault(phrase[:BUCKET], []).append((phrase, open_ended, next(iter(states))))
    return {beginning: tuple(sorted(alike, key=lambda entry: -len(entry[0]))) for beginning, alike in index.items()}
