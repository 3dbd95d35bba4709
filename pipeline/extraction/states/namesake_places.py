"""Places and streets whose names hold that of a State, that say nothing of who writes: "Port of Spain", "avenue de France"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from config.knowledge import Knowledge
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.phrase_patterns import either, longest_first
from pipeline.extraction.words.plain import plain

LETTERS_BEFORE = 40  # of "12, avenue de la "
LETTERS_BEHIND = 16  # of " Boulevard, "
LIKENESS = 88  # of 100, of a place's name whose State was misread: "Port of Spaln"
_OF = r"(?:(?:de|du|des|d|la|l|le|les|del|los|las|of|the)(?:['’]\s?|\s)){0,3}"  # between the street's word and the State's name
_ENDS = r"\.?(?=\W*$|\s?[^\w\s]|\s?\d|号)"  # of an address's part: "Kenya Roads Board" goes on
_NUMBERED = re.compile(r"\d[^\W\d]?,?\s$")  # "12 Uganda Road Kampala"


@dataclass(frozen=True, slots=True)
class _Places:
    """What stands around a State's name that is a place's, in plain text."""

    whole: tuple[str, ...]
    written: re.Pattern[str]  # any of them, letter by letter
    before: re.Pattern[str]
    behind: re.Pattern[str]
    behind_numbered: re.Pattern[str]  # where a number stands before the name


def is_namesake_place(text: str, start: int, end: int, knowledge: Knowledge) -> bool:
    """Tell whether the State's name at text[start:end] is part of the name of a place elsewhere, of a street or of a sea.

    Args:
        text: plain text.
        start: where the State's name begins.
        end: where it ends.
        knowledge: the words of such places.
    """
    places = _places(knowledge)
    first = max(0, start - LETTERS_BEFORE)
    before, behind = text[first:start], text[end : end + LETTERS_BEHIND]
    numbered = _NUMBERED.search(before) is not None
    if places.before.search(before) or (places.behind_numbered if numbered else places.behind).match(behind):
        return True
    around = before + text[start:end] + behind
    own = (start - first, end - first)
    if any(found.start() <= own[0] and own[1] <= found.end() for found in places.written.finditer(around)):
        return True
    return any(_stands_near(place, around, own) for place in places.whole)


def _stands_near(place: str, around: str, own: tuple[int, int]) -> bool:
    """Tell whether the place's name was misread here: with the State's name as the misread part of it."""
    found = fuzz.partial_ratio_alignment(place, around, score_cutoff=LIKENESS)
    if found is None or not (found.dest_start <= own[0] and own[1] <= found.dest_end):
        return False
    return around[found.dest_start : own[0]] == place[: own[0] - found.dest_start] != ""


@lru_cache(maxsize=4)
def _places(knowledge: Knowledge) -> _Places:
    languages = [language.formulae for language in knowledge.languages]
    whole = longest_first(plain(place) for said in languages for place in said.places)
    before = longest_first(plain(word) for said in languages for word in said.places_before)
    behind = longest_first(plain(word) for said in languages for word in said.places_behind)
    spaced, unspaced = either(word for word in behind if not is_cjk(word)), either(word for word in behind if is_cjk(word))
    written = either(place for place in whole if not is_cjk(place)).replace(r"\s+", r"[\s-]+")
    return _Places(
        tuple(whole),
        re.compile(rf"(?<![^\W_]){written}(?![^\W_])|{either(place for place in whole if is_cjk(place))}"),
        re.compile(rf"(?<![^\W_]){either(before)}(?:(?<=['’/])|\s)\s?{_OF}$"),
        re.compile(rf"(?:\s{spaced}|{unspaced}){_ENDS}"),
        re.compile(rf"(?:\s{spaced}(?![^\W_])|{unspaced}{_ENDS})"),
    )
