"""Finds names of States in text, in six languages and their cases; ties are decided by the longest exact name alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from config.knowledge import Knowledge
from pipeline.extraction.states.namesake_places import is_namesake_place
from pipeline.extraction.words.plain import Plain, plain
from pipeline.extraction.words.russian import is_cyrillic, stem
from pipeline.extraction.words.sieve import Sieve

WORDS_MAX = 14  # the longest formal name of a State has twelve words in any of the six languages
SMALL_LETTERS = 4  # of a Russian name that is another word in small letters: "того"
SHARED_BY = 12  # States from which on a word ("republic", "kingdom") tells nothing by itself
LIKENESS = 83  # of 100, rapidfuzz ratio over the telling words: one letter in six misread
WHOLE_LIKENESS = 80  # of 100, for the whole name: "United Nations" is not "United Kingdom"
WORD_LIKENESS = 65  # of 100, for each word of a misread name
LONGER_LIKENESS = 78  # of 100: a name that holds another State's whole name is preferred even where it was read badly
MARGIN = 6  # points by which the likeliest State must lead the next one
NEAR_FROM = 5  # letters of a name that may be misread at all

_WORD = re.compile(r"[^\W\d_]+")
_PEOPLE = "族"  # "蒙古族": of which people somebody is, and not of which State
_IDEOGRAPH = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Named:
    """A State named at text[start:end] of the plain text; `likeness` is 100 where every letter is right."""

    start: int
    end: int
    iso3: str
    likeness: float = 100.0


@dataclass(frozen=True, slots=True)
class _Index:
    """Names as tuples of word stems, and which State each one means."""

    exact: dict[tuple[str, ...], str]
    chinese: dict[str, str]
    spelled: tuple[tuple[str, str], ...]
    cores: tuple[tuple[str, str, str], ...]  # telling words, whole name, State; of names that may be misread
    sieve: Sieve  # of the telling words


def states_named(text: Plain, knowledge: Knowledge, *, near: bool = False) -> tuple[Named, ...]:
    """Return the States named in the text in its order; where names overlap the longest counts.

    A place whose name holds a State's names none: "Port of Spain", "12, avenue de France".

    Args:
        text: the name of a body, a letterhead, a phrase "delegation of …".
        knowledge: for the names of States.
        near: whether, if no name stands there letter by letter, the likeliest misread one is looked for.
    """
    index = _index(knowledge)
    found = sorted(
        (*_exact(text.text, index), *_chinese(text.text, index)), key=lambda named: (named.start - named.end, named.start)
    )
    kept: list[Named] = []
    for named in found:
        if _is_small_word(text, named):
            continue
        if all(named.end <= other.start or other.end <= named.start for other in kept):
            kept.append(named)
    kept = [_longer(text.text, named, knowledge) for named in kept]
    if not kept and near:
        likeliest = _near(text.text, index)
        kept = [likeliest] if likeliest else []
    kept = [named for named in kept if not is_namesake_place(text.text, named.start, named.end, knowledge)]
    return tuple(sorted(kept, key=lambda named: named.start))


def _is_small_word(text: Plain, named: Named) -> bool:
    """Tell whether a short Russian name stands in small letters: "кроме того" names no State, as "Того" does."""
    written = text.original[slice(*text.span(named.start, named.end))]
    return len(written) <= SMALL_LETTERS and is_cyrillic(written) and written.islower()


def _exact(text: str, index: _Index) -> Iterator[Named]:
    words = [(found.start(), found.end(), found.group()) for found in _WORD.finditer(text)]
    stems = [_stem(word) for _, _, word in words]
    for first in range(len(words)):
        for opening in _openings(words[first][2]):
            for last in range(min(first + WORDS_MAX, len(words)), first, -1):
                iso3 = index.exact.get((opening, *stems[first + 1 : last]))
                if iso3:
                    yield Named(words[first][0], words[last - 1][1], iso3)
                    break


def _openings(word: str) -> Iterator[str]:
    """Yield the stem of a name's first word; an Arabic one also without a joined particle ("للجمهورية" is "ل" + "الجمهورية")."""
    yield _stem(word)
    if "\u0600" <= word[0] <= "\u06ff" and len(word) > 3:
        if word.startswith("لل"):
            yield "ال" + word[2:]
            yield word[2:]
        if word[0] in "ولبف":
            yield word[1:]
        if word.startswith("ال"):
            yield word[2:]


def _chinese(text: str, index: _Index) -> Iterator[Named]:
    if not _IDEOGRAPH.search(text):
        return
    for name, iso3 in index.chinese.items():
        at = -1
        while (at := text.find(name, at + 1)) >= 0:
            if not text.startswith(_PEOPLE, at + len(name)):
                yield Named(at, at + len(name), iso3)


@lru_cache(maxsize=2_000)
def _holders(name: str, iso3: str, knowledge: Knowledge) -> tuple[tuple[str, str], ...]:
    """Return the longer names of other States that hold this name whole, with their States."""
    whole = re.compile(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])")
    spelled = _index(knowledge).spelled
    longer = ((other, state) for other, state in spelled if name in other and state != iso3 and len(other) > len(name) + 3)
    return tuple((other, state) for other, state in longer if whole.search(other))


def _longer(text: str, named: Named, knowledge: Knowledge) -> Named:
    """Return the longer name that the short one is the rest of, where letters of the longer one were misread.

    "Ireland" is all that is right in "Greot Britaln and Norlhern Ireland".
    """
    name = text[named.start : named.end]
    for other, iso3 in _holders(name, named.iso3, knowledge):
        place = fuzz.partial_ratio_alignment(other, text, score_cutoff=LONGER_LIKENESS)
        if place and place.dest_start <= named.start + 1 and named.end - 1 <= place.dest_end:
            region = text[place.dest_start : place.dest_end]
            score = fuzz.ratio(other, region)
            if score >= LONGER_LIKENESS and _every_word(other, text[max(0, place.dest_start - 4) : place.dest_end + 4]):
                return Named(place.dest_start, place.dest_end, iso3, min(score, 99.0))
    return named


def _every_word(name: str, region: str) -> bool:
    """Tell whether each longer word of the name has one like it in the region: "Bissau" and "auprès" are not alike."""
    read = _WORD.findall(region)
    return all(
        max((fuzz.ratio(word, other) for other in read), default=0) >= WORD_LIKENESS
        for word in _WORD.findall(name)
        if len(word) > 3
    )


def _near(text: str, index: _Index) -> Named | None:
    """Return the likeliest misread name, if it leads clearly; None for ties."""
    best: dict[str, Named] = {}
    for possible in index.sieve.possible(text):
        name, whole, iso3 = index.cores[possible]
        if len(whole) > len(text) + 2:
            continue
        place = fuzz.partial_ratio_alignment(name, text, score_cutoff=LIKENESS)
        if place is None or not fuzz.partial_ratio(whole, text, score_cutoff=WHOLE_LIKENESS):
            continue
        start, end = place.dest_start, place.dest_end
        while start > 0 and text[start].isalpha() and text[start - 1].isalpha():
            start -= 1
        while end < len(text) and text[end - 1].isalpha() and text[end].isalpha():
            end += 1
        score = fuzz.ratio(name, text[start:end])
        if score >= LIKENESS and (iso3 not in best or score > best[iso3].likeness):
            best[iso3] = Named(start, end, iso3, score)
    ranked = sorted(best.values(), key=lambda named: -named.likeness)
    if not ranked or (len(ranked) > 1 and ranked[0].likeness - ranked[1].likeness < MARGIN):
        return None
    return ranked[0]


@lru_cache(maxsize=4)
def _index(knowledge: Knowledge) -> _Index:
    exact: dict[tuple[str, ...], str] = {}
    chinese: dict[str, str] = {}
    spelled: dict[str, str] = {}
    contested: set[tuple[str, ...]] = set()
    for state in knowledge.states:
        for names in state.names:
            for name in (names.short, names.formal, *names.others):
                key = plain(name)
                if not key:
                    continue
                if "\u3400" <= key[0] <= "\u9fff":
                    chinese.setdefault(key, state.iso3)
                    continue
                stems = tuple(_stem(word) for word in _WORD.findall(key))
                if exact.get(stems, state.iso3) != state.iso3:
                    contested.add(stems)
                exact.setdefault(stems, state.iso3)
                spelled.setdefault(key, state.iso3)
                turned = _turned(stems, names.short)
                if turned:
                    exact.setdefault(turned, state.iso3)
    for stems in contested:  # a name that two States share decides nothing
        exact.pop(stems, None)
    exact.pop((), None)
    cores = _cores(spelled)
    return _Index(exact, chinese, tuple(spelled.items()), cores, Sieve([core for core, _, _ in cores], LIKENESS, 2))


def _cores(spelled: dict[str, str]) -> tuple[tuple[str, str, str], ...]:
    """Return names with what is left of them without the words that many States share: "uganda" of "Republic of Uganda"."""
    states: dict[str, set[str]] = {}
    for name, iso3 in spelled.items():
        for word in _WORD.findall(name):
            states.setdefault(word, set()).add(iso3)
    cores: list[tuple[str, str, str]] = []
    for name, iso3 in spelled.items():
        core = " ".join(word for word in _WORD.findall(name) if len(states[word]) < SHARED_BY and len(word) > 2)
        if len(core) >= NEAR_FROM:
            cores.append((core, name, iso3))
    return tuple(cores)


def _turned(stems: tuple[str, ...], short: str) -> tuple[str, ...]:
    """Return "Bolivarian Republic of Venezuela" for "Venezuela (Bolivarian Republic of)"; () for other names."""
    inside = re.search(r"\(([^)]*)\)", short)
    if not inside:
        return ()
    count = len(_WORD.findall(plain(inside.group(1))))
    return (*stems[-count:], *stems[:-count]) if 0 < count < len(stems) else ()


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return stem(word) if is_cyrillic(word) else word
